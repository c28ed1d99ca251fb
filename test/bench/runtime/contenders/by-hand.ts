import { type Answer, type Contender, type Question, runLength } from '../question.js'

/** The policy as a programmer would write it down once: as fast as it gets, with nothing to cite and nothing checked. */
export const byHand: Contender = {
  packages: [],
  start: async () => decide,
  read: (answer) => answer as Answer,
}

const FROM_7_0 = Date.parse('2022-04-07T23:00:00Z')
const FROM_7_1 = Date.parse('2022-05-23T23:00:00Z')

function decide({ at, cohort, attempts }: Question): Answer {
  const time = at.getTime()
  if (time < FROM_7_0) return { kind: 'no-policy-in-force', consecutive: null }
  const code = attempts[attempts.length - 1] ?? null
  if (code === null) return { kind: 'not-applicable', consecutive: null }
  switch (code) {
    case 'MA999': {
      if (cohort !== 'MOC (Secure)') return { kind: 'not-applicable', consecutive: null }
      return { kind: 'unspecified', consecutive: runLength(attempts) }
    }
    case 'MA534':
    case 'MA535': {
      if (time < FROM_7_1) return { kind: 'unknown-code', consecutive: null }
      if (cohort !== 'MOC (Secure)') return { kind: 'not-applicable', consecutive: null }
      const consecutive = runLength(attempts)
      return { kind: consecutive >= 3 ? 'escalate' : 'retry', consecutive }
    }
    default:
      return { kind: 'unknown-code', consecutive: null }
  }
}
