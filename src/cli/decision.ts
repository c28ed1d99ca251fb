import { citation } from '../compose/columns.js'
import { formatDay, type Instant, londonDay } from '../model/calendar.js'
import type { Mehrs } from '../model/types.js'
import type { Decision, NextAttempt } from '../package/runtime/types.js'
import { visible } from '../render/visible.js'
import type { Paint } from './paint.js'

/** A decision for people: what follows, why, what it rests on, and how sure it is. */
export function sayDecision(decision: Decision, at: Instant, mehrs: Mehrs, paint: Paint): string {
  const { answer, why } = say(decision, mehrs)
  const rows = [
    ['why', why],
    ['at', `${at} (${formatDay(londonDay(at))} in London)`],
    ...('notBefore' in decision && decision.notBefore ? [['next try', nextAttempt(decision.notBefore)]] : []),
    ...(decision.version === null
      ? []
      : [
          ['policy', `version ${decision.version}; its first day of effect is ${decision.basis}`],
          ['rests on', rests(decision.citation, mehrs)],
        ]),
    ...(decision.stale
      ? [['note', 'a version that this workspace does not know of may be in force then']]
      : []),
  ]
  const lines = rows.map(([label, text]) => `  ${paint('dim', label!.padEnd(8))}  ${visible(text!)}`)
  return `${paint('bold', visible(answer))}\n${lines.join('\n')}\n`
}

function nextAttempt({ interval, unit, instant }: NextAttempt): string {
  const wait = `${interval} ${unit.replace('-', ' ')} after the last attempt`
  if (!instant)
    return `not before ${wait}; the bank holidays of a year in between are not listed, so nobody can say when`
  return `not before ${instant} (${formatDay(londonDay(instant))} in London), ${wait}`
}

function say(decision: Decision, mehrs: Mehrs): { answer: string; why: string } {
  switch (decision.kind) {
    case 'retry':
      return { answer: 'Try the migration again.', why: `${decision.code}, ${run(decision)}` }
    case 'no-retry':
      return { answer: 'Do not try the migration again.', why: `${decision.code}, ${run(decision)}` }
    case 'escalate': {
      const { code, as, attributedTo, actor, consecutive, escalatesAt, counting, total } = decision
      const name = nameOf(as, [...(mehrs.outcomes ?? []), ...mehrs.terms])
      const acts = actor === undefined ? '' : ` ${nameOf(actor, mehrs.parties)} acts.`
      const counted = counting === undefined ? `${consecutive} in a row` : `${total} ${countedIn(counting)}`
      return {
        answer: `Escalate as “${name}”, according to ${nameOf(attributedTo, mehrs.parties)}.${acts}`,
        why: `${code}, ${counted}; it escalates at ${escalatesAt}`,
      }
    }
    case 'unspecified':
      return {
        answer: 'The policy does not say.',
        why: `${decision.code} is in Appendix A; whether to try again is unspecified`,
      }
    case 'unknown-code':
      return { answer: 'The policy does not know this code.', why: `${decision.code} is not in Appendix A` }
    case 'not-applicable':
      return decision.reason === 'other-cohort'
        ? { answer: 'The policy does not apply.', why: `${decision.code} is in Appendix A for other cohorts` }
        : { answer: 'The policy does not apply.', why: 'the last attempt did not fail with a code' }
    case 'no-policy-in-force':
      return { answer: 'No policy is in force.', why: 'no version that is known has taken effect then' }
  }
}

function run({
  consecutive,
  escalatesAt,
  remaining,
  totals = [],
}: Extract<Decision, { kind: 'retry' | 'no-retry' }>): string {
  const rules = totals.map(({ counting, total, escalatesAt }) => {
    return `it escalates at ${escalatesAt} ${countedIn(counting)}, of which there were ${total}`
  })
  if (escalatesAt !== null) rules.unshift(`it escalates at ${escalatesAt}, ${remaining} more`)
  return [`${consecutive} in a row`, ...rules].join('; ')
}

function countedIn(counting: 'this-code' | 'any-code'): string {
  return counting === 'any-code' ? 'attempts in all, whatever their codes' : 'attempts with it in all'
}

function rests({ appendix, code, sources }: NonNullable<Decision['citation']>, mehrs: Mehrs): string {
  const titles = sources.map((id) => citation(id, mehrs))
  return `${[appendix, code].filter(Boolean).join(', ')}; from ${titles.join('; ')}`
}

function nameOf(id: string, entries: readonly { id: string; name: string }[]): string {
  return entries.find((entry) => entry.id === id)?.name ?? id
}
