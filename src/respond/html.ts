/**
 * The words of a message that has no other text. It is gone through once, whatever is in it: a pattern for tags would
 * look for the end of each one that has none through all of the rest.
 */
export function wordsOfHtml(html: string): string {
  const endless = new Set<string>()
  let words = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const close = open < 0 ? -1 : html.indexOf('>', open)
    if (close < 0) return decoded(words + html.slice(at))
    words += html.slice(at, open)
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]{0,9})/i.exec(html.slice(open, open + 12)) ?? []
    const tag = name.toLowerCase()
    at = close + 1
    if (silent.has(tag) && slash === '' && !endless.has(tag)) {
      const end = endOf(html, tag, at)
      if (end < 0) endless.add(tag)
      else at = end
    }
    words += breaks.has(tag) && (slash !== '' || tag === 'br') ? '\n' : ' '
  }
  return decoded(words)
}

/** What stands in these is for programs. */
const silent = new Set(['script', 'style', 'head'])

/** Where these end, a line does. */
const breaks = new Set(['br', 'p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Behind the end tag; negative where there is none. */
function endOf(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}[\\s>]`, 'gi')
  end.lastIndex = from
  const found = end.exec(html)
  return found ? html.indexOf('>', found.index) + 1 || html.length : -1
}

function decoded(text: string): string {
  return text
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#(\d{1,7});/g, (whole, code: string) => codePoint(Number(code)) ?? whole)
    .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) => codePoint(Number.parseInt(code, 16)) ?? whole)
    .replace(/&amp;/gi, '&')
}

function codePoint(code: number): string | null {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}
