/** The policy as rows of a decision table, the first that fits deciding: what the engines of rules are given. */
export interface Row {
  /** `null` fits everything. */
  version: '7.0' | '7.1' | 'none' | null
  code: string | null
  /** The shortest run. */
  from: number
  kind: string
}

export const rows: readonly Row[] = [
  { version: 'none', code: null, from: 0, kind: 'no-policy-in-force' },
  { version: null, code: '', from: 0, kind: 'not-applicable' },
  { version: null, code: 'MA999', from: 1, kind: 'unspecified' },
  { version: '7.1', code: 'MA534', from: 3, kind: 'escalate' },
  { version: '7.1', code: 'MA534', from: 1, kind: 'retry' },
  { version: '7.1', code: 'MA535', from: 3, kind: 'escalate' },
  { version: '7.1', code: 'MA535', from: 1, kind: 'retry' },
  { version: null, code: null, from: 0, kind: 'unknown-code' },
]

/** Answers of these have a run. */
const counted = new Set(['unspecified', 'escalate', 'retry'])

/** What a row says of a run. */
export function answerOf(kind: string, run: number): { kind: string; consecutive: number | null } {
  return { kind, consecutive: counted.has(kind) ? run : null }
}
