import { evaluate } from 'feelin'
import { facts } from '../facts.js'
import type { Answer, Contender, Question } from '../question.js'
import { answerOf, rows } from '../rows.js'

/** The rows as one FEEL expression. The library has no way to parse it once and evaluate it often. */
export const feelin: Contender = {
  packages: ['feelin'],
  async start() {
    const expression = rows.reduceRight((otherwise, { version, code, from, kind }) => {
      const conditions = [
        ...(version === null ? [] : [`version = ${JSON.stringify(version)}`]),
        ...(code === null ? [] : [`code = ${JSON.stringify(code)}`]),
        `run >= ${from}`,
      ]
      return `if ${conditions.join(' and ')} then ${JSON.stringify(kind)} else ${otherwise}`
    }, 'null')
    return (question: Question) => {
      const known = facts(question)
      return answerOf(String(evaluate(expression, { ...known }).value), known.run)
    }
  },
  read: (answer) => answer as Answer,
}
