import { startOfDay } from '../london.js'
import { allow, type Family, hour, iso } from './case.js'

/** Strings that a program may take for a code, or that are names in some language. */
const strange = {
  empty: '',
  space: ' ',
  zero: '0',
  null: 'null',
  proto: '__proto__',
  constructor: 'constructor',
  method: 'toString',
  tag: '<script>',
  direction: '\u202eMA',
  emoji: '👍🏽',
}

/** Codes are compared character by character. */
export const codes: Family = ({ codes, cohorts, terms }) => {
  const last = terms.at(-1)
  if (!last) return []
  const code = codes.at(-1)
  const near = code && {
    lower: code.toLowerCase(),
    before: ` ${code}`,
    after: `${code} `,
    part: code.slice(1),
  }
  return Object.entries({ ...near, ...strange }).map(([name, code]) => ({
    id: `code/${name}`,
    rules: ['exact-code'],
    shows: `${JSON.stringify(code)} is not a code of this policy`,
    ask: 'decide',
    question: {
      at: iso(startOfDay(last.first) + 12 * hour),
      cohort: cohorts[0]!.name,
      attempts: [code],
      ...allow(last.version.status === 'draft'),
    },
  }))
}
