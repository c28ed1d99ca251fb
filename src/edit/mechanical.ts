import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js'
import type { Splice } from './splice.js'

/** The characters that a finding stands at, and what is around them. */
interface Spot {
  text: string
  start: number
  end: number
}

type Mend = (finding: Diagnostic, spot: Spot) => Splice[]

/**
 * What is put right without a decision, by the code of its finding. Each gives nothing where a person has to choose,
 * such as between 3 April and 4 March.
 */
export const mechanical: Partial<Record<DiagnosticCode, Mend>> = {
  'needs-quotes': (_, { text, start, end }) => [{ start, end, text: `"${text.slice(start, end)}"` }],
  'typographic-quotes': (_, { text, start, end }) => {
    const quoted = /^[“„«‘‚]([^\n]*)[”“»’‘](\s*)$/.exec(text.slice(start, end))
    if (!quoted) return []
    return [{ start, end, text: `"${quoted[1]!.replace(/["\\]/g, '\\$&')}"${quoted[2]}` }]
  },
  'yaml-space': (_, { text, start }) => {
    const length = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/.exec(text.slice(start))![0].length
    return [{ start, end: start + length, text: ' '.repeat(length) }]
  },
  'no-such-date': (finding, { text, start, end }) => {
    const { written, suggestion } = finding.args as { written: string; suggestion: string | null }
    const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}$/.exec(written)
    const isEither =
      numbers && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12 && numbers[1] !== numbers[2]
    const at = text.slice(start, end).indexOf(written)
    if (suggestion === null || isEither || at === -1) return []
    return [{ start: start + at, end: start + at + written.length, text: suggestion }]
  },
  'yaml-syntax': (finding, { text, start, end }) => {
    const { problem } = finding.args as { problem: string }
    const space = /\s/.test(text[end] ?? ' ') ? '' : ' '
    if (problem === 'dash-space' || problem === 'colon-space') return [{ start: end, end, text: ' ' }]
    if (problem === 'dash-other') return [{ start, end, text: `-${space}` }]
    if (problem !== 'colon-other') return []
    // A space before it goes: `key = value`.
    const from = text.slice(0, start).trimEnd().length
    return [{ start: from, end, text: `:${space}` }]
  },
}
