import type { PhrasingContent } from 'mdast'
import { joinText } from '../../model/accept.js'
import { signature } from '../../model/attributes.js'
import { collapse } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { isSpace, isWord, units } from './words.js'

/** A unit of a paragraph: a word, a space, or a leaf such as inline code, inside the marks that hold it. */
export interface Token {
  /** The text as it stands in the source; null for a leaf. */
  text: string | null
  /** For a leaf, its node. */
  leaf: AnyNode | null
  /** The marks around it (strong, a link …), outermost first: one object for each occurrence. */
  path: readonly AnyNode[]
  /** Equal exactly for tokens that a reader cannot tell apart. */
  id: number
}

/** The kind of the leaf that stands where one paragraph ends and the next goes on, when several are merged with one. */
export const PARAGRAPH_END = 'paragraphEnd'

/** Numbers the tokens of both sides of a comparison alike, and remembers what kind each number is. */
export class Lexicon {
  private readonly ids = new Map<string, number>()
  private readonly kinds: ('space' | 'mark' | 'word')[] = []
  private readonly texts: string[] = []

  id(text: string, marks: string, leaf: boolean): number {
    const name = `${marks}\n${leaf ? '!' : ''}${text}`
    const known = this.ids.get(name)
    if (known !== undefined) return known
    const number = this.kinds.length
    this.ids.set(name, number)
    this.kinds.push(leaf || isWord(text) ? 'word' : isSpace(text) ? 'space' : 'mark')
    this.texts.push(leaf ? '' : text)
    return number
  }

  readonly isWord = (id: number): boolean => this.kinds[id] === 'word'

  readonly bracket = (id: number): number => {
    const text = this.texts[id]!
    return text.length !== 1 ? 0 : '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0
  }

  /** Cuts read best at the ends of a text, then after a sentence, then after white space, then beside punctuation. */
  readonly seam = (before: number, after: number): number => {
    if (before === -1 || after === -1) return 6
    if (this.kinds[before] === 'space') return 3
    if (/[.;:!?]/.test(this.texts[before]!) && this.kinds[after] === 'space') return 2
    if (this.kinds[before] === 'mark' || this.kinds[after] === 'mark') return 1
    return 0
  }
}

/** The tokens of phrasing content, in order. */
export function tokenize(
  children: readonly AnyNode[],
  lexicon: Lexicon,
  path: readonly AnyNode[] = [],
  marks = '',
): Token[] {
  return joinText(children).flatMap((node): Token[] => {
    if (node.type === 'text') {
      return units(node.value!).map((text) => ({
        text,
        leaf: null,
        path,
        id: lexicon.id(isSpace(text) ? ' ' : collapse(text), marks, false),
      }))
    }
    const name = signature(node)
    if (node.children && node.children.length > 0)
      return tokenize(node.children, lexicon, [...path, { ...node }], `${marks}${name}>`)
    // The end of a paragraph parts words as a space does, and pairs with one.
    const id = node.type === PARAGRAPH_END ? lexicon.id(' ', marks, false) : lexicon.id(name, marks, true)
    return [{ text: null, leaf: node, path, id }]
  })
}

/** The phrasing content that tokens came from: text joined, marks around what they hold. */
export function untokenize(tokens: readonly Token[], depth = 0): PhrasingContent[] {
  const result: AnyNode[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]!
    const mark = token.path[depth]
    let end = index + 1
    if (mark) {
      while (end < tokens.length && tokens[end]!.path[depth] === mark) end += 1
      const { position: _, ...fields } = mark
      result.push({ ...fields, children: untokenize(tokens.slice(index, end), depth + 1) as AnyNode[] })
    } else if (token.leaf) result.push(token.leaf)
    else {
      while (end < tokens.length && tokens[end]!.text !== null && tokens[end]!.path.length === depth) end += 1
      result.push({
        type: 'text',
        value: tokens
          .slice(index, end)
          .map(({ text }) => text)
          .join(''),
      })
    }
    index = end
  }
  return result as PhrasingContent[]
}
