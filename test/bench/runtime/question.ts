/** A question about the real policy, as every contender gets it, and what each must answer. */
export interface Question {
  at: Date
  cohort: 'MOC (Secure)'
  attempts: readonly (string | null)[]
  allowDraft: true
}

/** Enough of the answer to see that a contender has understood the question. */
export interface Answer {
  kind: string
  consecutive: number | null
}

/** An engine that answers questions. What it answers is its own; `read` makes the two comparable. */
export interface Contender {
  /** The packages that it is made of, for the report. */
  packages: readonly string[]
  /** Ready to answer: what can be prepared once is prepared here. `folder` holds `mehrs-policy` as it is emitted. */
  start(folder: string): Promise<(question: Question) => unknown>
  /** Whether it answers by a promise. */
  isAsync?: true
  read(answer: unknown): Answer
}

const codes = ['MA534', 'MA535', 'MA999', 'ZZ000', null] as const

/** One in each time that the timeline knows: before 7.0, under it, at the first instant of 7.1 as planned, under it. */
const times = ['2022-01-01T00:00:00Z', '2022-05-01T12:00:00Z', '2022-05-23T23:00:00Z', '2022-07-01T12:00:00Z']

/** Every code at the end of one to four attempts at every time, with a stranger before some of them. */
export function questions(): Question[] {
  const all = times.flatMap((time) =>
    codes.flatMap((code) =>
      [1, 2, 3, 4].flatMap((length) => {
        const run = Array<string | null>(length).fill(code)
        return [run, ['MA999', ...run]].map(
          (attempts): Question => ({
            at: new Date(time),
            cohort: 'MOC (Secure)',
            attempts,
            allowDraft: true,
          }),
        )
      }),
    ),
  )
  // In no order that a processor could learn by heart.
  return all.map((_, index) => all[(index * 61) % all.length]!)
}

/** How many attempts at the end failed with the last code: what engines of rules have to be told. */
export function runLength(attempts: Question['attempts']): number {
  const last = attempts.at(-1)
  let start = attempts.length
  while (start > 0 && attempts[start - 1] === last) start -= 1
  return attempts.length - start
}
