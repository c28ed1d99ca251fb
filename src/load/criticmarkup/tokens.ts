import type { Root } from 'mdast'
import type { AnyNode } from '../../model/tree.js'

/** What stands for something taken out of a text: a part that only the other document has, nothing, or a comment. */
export type Token = { kind: 'absent' } | { kind: 'nothing' } | { kind: 'comment'; text: string }

/** Writes tokens into a text, and finds them in it again. */
export interface Tokens {
  write(token: Token): string
  /** Takes the tokens out of a string. */
  take(text: string): { text: string; tokens: Token[] }
}

/** Tokens for a document: each a number between two signs of punctuation, of a kind that nothing in it says. */
export function createTokens(document: Root): Tokens {
  const said = JSON.stringify(document, (key, value) => (key === 'position' ? undefined : value))
  let code = 0x2e00
  while (said.includes(String.fromCodePoint(code)) || !/\p{P}/u.test(String.fromCodePoint(code))) code += 1
  const sign = String.fromCodePoint(code)
  const pattern = new RegExp(` ?${sign}(\\d+)${sign}`, 'gu')
  const tokens: Token[] = []
  return {
    write(token) {
      tokens.push(token)
      return `${sign}${tokens.length - 1}${sign}`
    },
    take(text) {
      const taken = Array.from(text.matchAll(pattern), ([, number]) => tokens[Number(number)]!)
      return { text: text.replace(pattern, ''), tokens: taken }
    },
  }
}

/**
 * Takes the tokens out of a text's own words: they stand in it, never in its emphasis or links. Where one says that
 * the text has nothing, the space in the mark goes too.
 */
export function takeFrom(node: AnyNode, { take }: Tokens): Token[] {
  const found: Token[] = []
  node.children = node.children!.flatMap((child) => {
    if (child.type !== 'text') return child
    const { text, tokens } = take(child.value!)
    found.push(...tokens)
    const isNothing = text === '' || (text.trim() === '' && found.some(({ kind }) => kind !== 'comment'))
    return isNothing ? [] : { ...child, value: text }
  })
  return found
}
