import { formatDay } from '../../../model/calendar.js'
import { allow, type Family, iso } from './case.js'

interface Way {
  name: string
  words: string
  write(start: number): string
}

/** Instants at and around the start of a London day, in every form that is allowed. */
const ways: Way[] = [
  { name: 'utc', words: 'in UTC', write: (start) => local(start, 0, 'Z') },
  { name: 'milliseconds', words: 'with milliseconds', write: (start) => local(start, 0, '.000+00:00') },
  { name: 'minutes', words: 'without seconds', write: (start) => iso(start).replace(':00.000Z', 'Z') },
  { name: 'zero', words: 'with an offset of minus nothing', write: (start) => local(start, 0, '-00:00') },
  { name: 'one', words: 'an hour ahead of UTC', write: (start) => local(start, 60, '+01:00') },
  {
    name: 'half',
    words: 'five and a half hours ahead of UTC',
    write: (start) => local(start, 330, '+05:30'),
  },
  { name: 'minus', words: 'eight hours behind UTC', write: (start) => local(start, -480, '-08:00') },
  {
    name: 'tenth',
    words: 'but a tenth of a second later',
    write: (start) => iso(start).replace('.000Z', '.1Z'),
  },
  {
    name: 'nanosecond',
    words: 'but a nanosecond earlier',
    write: (start) => iso(start - 1).replace('.999Z', '.999999999Z'),
  },
]

/** The first days of the last two versions, written in every way, and attempts in the order that milliseconds show. */
export const instants: Family = (facts) => [...written(facts), ...withinMillisecond(facts)]

/** Two attempts are at one instant where they differ in parts of a millisecond only. */
const withinMillisecond: Family = ({ boundaries, cohorts, codes }) =>
  boundaries.slice(-1).map(({ day, start }) => {
    const code = codes[0] ?? null
    const at = (part: string) => iso(start).replace('.000Z', `.000${part}Z`)
    return {
      id: `instant/${day}/order-below-millisecond`,
      rules: ['instant', 'each-attempt'],
      shows:
        'Attempts of which the first is later, and the question earlier than both, by parts of a millisecond',
      ask: 'decide',
      question: {
        at: at('1'),
        cohort: cohorts[0]!.name,
        attempts: [
          { code, at: at('9') },
          { code, at: at('2') },
        ],
      },
    }
  })

const written: Family = ({ boundaries, cohorts, drafts }) =>
  boundaries
    .filter(({ begins }) => begins)
    .slice(-2)
    .flatMap(({ day, start }) =>
      ways.map(({ name, words, write }) => ({
        id: `instant/${day}/${name}`,
        rules: ['instant'],
        shows: `The start of ${formatDay(day)} in London, ${words}`,
        ask: 'decide',
        question: {
          at: write(start),
          cohort: cohorts[0]!.name,
          attempts: [null],
          ...allow(drafts.includes(true)),
        },
      })),
    )

/** What a clock shows that is so many minutes ahead of UTC, with its offset. */
function local(time: number, minutes: number, offset: string): string {
  return iso(time + minutes * 60_000).replace('.000Z', offset)
}
