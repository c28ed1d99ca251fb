import type { Mehrs } from './types.js'

/** What a code looks like where mehrs.yaml does not say. */
const usual = ['[A-Z]{2,4}[0-9]{3,5}']

/** A code in a text, from `start` up to, not including, `end`. */
export interface Mention {
  code: string
  start: number
  end: number
}

/** What codes look like in a document. The schema keeps patterns short and simple: none of them takes long to compare. */
export interface CodeShapes {
  isCode(text: string): boolean
  /** Whether a text looks like a reference to another document, as mehrs.yaml declares them. */
  isExternal(text: string): boolean
  /** Everything in a text that has the look of a code; not inside web addresses. */
  find(words: string): Mention[]
}

export function codePatterns({ codes }: Mehrs): readonly string[] {
  return codes?.patterns ?? usual
}

export function codeShapes(mehrs: Mehrs): CodeShapes {
  const { codes } = mehrs
  const patterns = codePatterns(mehrs)
  const whole = new RegExp(`^(?:${union(patterns)})$`)
  const external = codes?.external && new RegExp(`^(?:${union(codes.external)})$`)
  // A pattern that reaches past a hyphen is tried before one that ends there.
  const longest = patterns.toSorted((a, b) => hyphens(b) - hyphens(a))
  const inText = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${union(longest)})(?![\\p{L}\\p{N}_])`, 'gu')
  return {
    isCode: (text) => whole.test(text),
    isExternal: (text) => external?.test(text) ?? false,
    find(words) {
      const apart = words.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length))
      return Array.from(apart.matchAll(inText), ({ 0: code, index: start }) => {
        return { code, start, end: start + code.length }
      })
    },
  }
}

function union(patterns: readonly string[]): string {
  return patterns.join('|')
}

function hyphens(pattern: string): number {
  return pattern.replace(/\[[^\]]*\]/g, '').split('-').length
}
