import { assign, createActor, setup } from 'xstate'
import { facts } from '../facts.js'
import type { Answer, Contender, Question } from '../question.js'
import { answerOf, rows } from '../rows.js'

interface Failed {
  type: 'failed'
  version: string
  code: string
}

/** A machine that is told of each attempt and counts the run itself; its guards are the rows. */
const machine = setup({
  types: {
    context: {} as { code: string; run: number; kind: string },
    events: {} as Failed,
  },
}).createMachine({
  context: { code: '', run: 0, kind: '' },
  initial: 'watching',
  states: {
    watching: {
      on: {
        failed: {
          actions: [
            assign({
              run: ({ context, event }) => (event.code === context.code ? context.run + 1 : 1),
              code: ({ event }) => event.code,
            }),
            assign({ kind: ({ context, event }) => kindOf(event.version, context.code, context.run) }),
          ],
        },
      },
    },
  },
})

function kindOf(version: string, code: string, run: number): string {
  return rows.find(
    (row) =>
      (row.version === null || row.version === version) &&
      (row.code === null || row.code === code) &&
      row.from <= run,
  )!.kind
}

/** An actor for each question, as for each migration: it is sent its attempts, oldest first. */
export const xstate: Contender = {
  packages: ['xstate'],
  async start() {
    return (question: Question) => {
      const { version } = facts(question)
      const actor = createActor(machine).start()
      for (const code of question.attempts) actor.send({ type: 'failed', version, code: code ?? '' })
      const { kind, run } = actor.getSnapshot().context
      actor.stop()
      return answerOf(kind, run)
    }
  },
  read: (answer) => answer as Answer,
}
