/**
 * Text in the one form that all its typographic variants share: equal for two texts exactly where they differ in
 * nothing but spaces, soft hyphens, quotation marks, dashes and Unicode's normal form. What only looks like one of
 * these is kept: the inch behind a figure, the minus of a sum, the dash inside a code.
 */
export function typeset(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u00ad\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
  return variants.test(plain) ? dashes(quotes(plain)) : plain
}

/** Quotation marks and dashes that are not those of a keyboard: without one, there is nothing to bring into one form. */
const variants = /[“”„‟«»‘’‚‛ʼ‐-―−]/

const doubles = /["“”„‟«»]/g
const singles = /['‘’‚‛ʼ]/g

/** Marks behind a figure that close no quotation are feet, inches, minutes or seconds: they stay what they are. */
function quotes(text: string): string {
  return straighten(straighten(text, doubles, '"'), singles, "'")
}

function straighten(text: string, marks: RegExp, straight: string): string {
  let open = false
  return text.replace(marks, (mark, at: number) => {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
    if (/[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after)) return straight
    const opens = /[\s([{\-–—"'“‘„«]/.test(before) && !/\s/.test(after)
    if (/\p{N}/u.test(before) && !open) return mark
    open = opens
    return straight
  })
}

const code = /[\p{L}\p{N}._/–—‒-]*[–—‒][\p{L}\p{N}._/–—‒-]*/gu

function dashes(text: string): string {
  return (
    text
      .replace(/[‐‑]/g, '-')
      // A sign, where nothing stands before it that it could be taken from.
      .replace(/(?<![\p{L}\p{N})\]])[−–](?=\p{Sc}?\p{N})/gu, '-')
      .replace(code, (word) => {
        const isCode = /\p{L}/u.test(word) && /\p{N}/u.test(word)
        if (isCode) return word
        return word.replace(/(\p{L})[—](\p{L})/gu, '$1 - $2').replace(/[–—‒]/g, '-')
      })
      .replace(/ [-―] /g, ' - ')
      .replace(/(\p{L})―(\p{L})/gu, '$1 - $2')
  )
}
