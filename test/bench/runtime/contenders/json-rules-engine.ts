import { Engine } from 'json-rules-engine'
import { facts } from '../facts.js'
import type { Answer, Contender, Question } from '../question.js'
import { answerOf, rows } from '../rows.js'

/** A rule for each row, the first with the highest priority; the engine stops at the one that fits. */
export const jsonRulesEngine: Contender = {
  packages: ['json-rules-engine'],
  isAsync: true,
  async start() {
    const engine = new Engine()
    rows.forEach(({ version, code, from, kind }, index) => {
      engine.addRule({
        priority: rows.length - index,
        conditions: {
          all: [
            ...(version === null ? [] : [{ fact: 'version', operator: 'equal', value: version }]),
            ...(code === null ? [] : [{ fact: 'code', operator: 'equal', value: code }]),
            { fact: 'run', operator: 'greaterThanInclusive', value: from },
          ],
        },
        event: { type: kind },
        onSuccess: () => {
          engine.stop()
        },
      })
    })
    return async (question: Question) => {
      const known = facts(question)
      const { events } = await engine.run(known)
      return answerOf(events[0]!.type, known.run)
    }
  },
  read: (answer) => answer as Answer,
}
