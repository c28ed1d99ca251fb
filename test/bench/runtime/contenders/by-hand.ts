import { type Answer, type Contender, type Question, runLength } from '../question.js'

/**
 * The policy as a programmer would write it down once, with every field of the package's answers: as fast as it gets.
 * It checks nothing, freezes nothing, and has to be written anew with each version.
 */
export const byHand: Contender = {
  packages: [],
  start: async () => decide,
  read: (answer) => {
    const { kind, consecutive = null } = answer as Partial<Answer> & { kind: string }
    return { kind, consecutive }
  },
}

const FROM_7_0 = Date.parse('2022-04-07T23:00:00Z')
const FROM_7_1 = Date.parse('2022-05-23T23:00:00Z')
const KNOWN_UNTIL = Date.parse('2022-04-27T23:00:00Z')

const appendix = 'Appendix A'
const citations = {
  '7.0': {
    table: {
      version: '7.0',
      appendix,
      code: null,
      sources: ['consultation-2022-04-14#1', 'conclusions-2022-03'],
    },
    MA999: {
      version: '7.0',
      appendix,
      code: 'MA999',
      sources: ['consultation-2022-04-14#2', 'consultation-2022-04-14#3'],
    },
  },
  '7.1': {
    table: {
      version: '7.1',
      appendix,
      code: null,
      sources: ['consultation-2022-04-14#1', 'consultation-2022-04-14#4'],
    },
    MA534: { version: '7.1', appendix, code: 'MA534', sources: ['consultation-2022-04-14#2'] },
    MA535: { version: '7.1', appendix, code: 'MA535', sources: ['consultation-2022-04-14#3'] },
    MA999: {
      version: '7.1',
      appendix,
      code: 'MA999',
      sources: ['consultation-2022-04-14#2', 'consultation-2022-04-14#3'],
    },
  },
} as const

function decide({ at, cohort, attempts }: Question): object {
  const time = at.getTime()
  const stale = time >= KNOWN_UNTIL
  const code = attempts[attempts.length - 1] ?? null
  if (time < FROM_7_0)
    return { kind: 'no-policy-in-force', code, version: null, citation: null, basis: null, stale }
  const isNew = time >= FROM_7_1
  const version = isNew ? '7.1' : '7.0'
  const basis = isNew ? 'planned' : 'inferred'
  const cited = citations[version]
  if (code === null)
    return {
      kind: 'not-applicable',
      reason: 'no-error-code',
      code,
      version,
      citation: cited.table,
      basis,
      stale,
    }
  switch (code) {
    case 'MA999': {
      const citation = cited.MA999
      if (cohort !== 'MOC (Secure)')
        return { kind: 'not-applicable', reason: 'other-cohort', code, version, citation, basis, stale }
      const consecutive = runLength(attempts)
      return {
        kind: 'unspecified',
        code,
        consecutive,
        escalatesAt: null,
        remaining: null,
        version,
        citation,
        basis,
        stale,
      }
    }
    case 'MA534':
    case 'MA535': {
      if (!isNew) break
      const citation = citations['7.1'][code]
      if (cohort !== 'MOC (Secure)')
        return { kind: 'not-applicable', reason: 'other-cohort', code, version, citation, basis, stale }
      const consecutive = runLength(attempts)
      if (consecutive < 3)
        return {
          kind: 'retry',
          code,
          consecutive,
          escalatesAt: 3,
          remaining: 3 - consecutive,
          version,
          citation,
          basis,
          stale,
        }
      return {
        kind: 'escalate',
        code,
        as: 'faulty-device',
        attributedTo: 'smets1-smso',
        consecutive,
        escalatesAt: 3,
        version,
        citation,
        basis,
        stale,
      }
    }
  }
  return { kind: 'unknown-code', code, version, citation: cited.table, basis, stale }
}
