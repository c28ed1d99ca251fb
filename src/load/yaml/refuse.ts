import type { CST } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.js'
import { limits } from '../limits.js'
import type { SourceText } from '../text.js'
import { visitTokens } from './tokens.js'

/**
 * What YAML allows and we do not, in the order of the file. Aliases can explode and tags make other things than
 * text, numbers, lists and groups; a directive changes what values mean; of several documents only one would count.
 */
export function refuse(tokens: readonly CST.Token[], source: SourceText): Diagnostic[] {
  const findings: Diagnostic[] = []
  let documents = 0
  visitTokens(tokens, (token, depth) => {
    const text = 'source' in token ? token.source : ''
    const place = (length = text.length) => source.place(token.offset, token.offset + length)
    if (depth > limits.depth) {
      const args = { limit: 'depth', allowed: limits.depth } as const
      findings.push({ code: 'over-limit', severity: 'error', place: place(), args })
      return false
    }
    if (isOpenQuote(token)) {
      const args = { problem: 'open-quote' } as const
      findings.push({ code: 'yaml-syntax', severity: 'error', place: place(1), args })
      return false
    }
    if (token.type === 'alias' && text === '*') {
      // What Word makes of a list, and what Markdown takes for one.
      const args = { problem: 'dash-other' } as const
      findings.push({ code: 'yaml-syntax', severity: 'error', place: place(), args })
      return false
    }
    if (token.type === 'alias' || token.type === 'anchor') {
      const args = { kind: token.type, text } as const
      findings.push({ code: 'yaml-alias', severity: 'error', place: place(), args })
    } else if (token.type === 'tag') {
      findings.push({ code: 'yaml-tag', severity: 'error', place: place(), args: { tag: text } })
    } else if (token.type === 'directive') {
      findings.push({ code: 'yaml-directive', severity: 'error', place: place(), args: { directive: text } })
    } else if (token.type === 'document' && ++documents === 2) {
      findings.push({ code: 'yaml-several-documents', severity: 'error', place: place(), args: {} })
    }
    return true
  })
  return findings
}

/** Told where the mark stands; the parser would tell it at the end of the file, after more that follows from it. */
function isOpenQuote(token: CST.Token): boolean {
  if (token.type === 'single-quoted-scalar')
    return countBefore(token.source, token.source.length, "'") % 2 === 0
  if (token.type !== 'double-quoted-scalar') return false
  const last = token.source.length - 1
  return last === 0 || token.source[last] !== '"' || countBefore(token.source, last, '\\') % 2 === 1
}

/** How often `character` stands right before `end`, the opening mark not counted. */
function countBefore(source: string, end: number, character: string): number {
  let start = end
  while (start > 1 && source[start - 1] === character) start--
  return end - start
}
