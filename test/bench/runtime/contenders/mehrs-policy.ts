import { pathToFileURL } from 'node:url'
import type { Answer, Contender, Question } from '../question.js'

export const mehrsPolicy: Contender = {
  packages: [],
  async start(folder) {
    const { decide } = (await import(pathToFileURL(`${folder}/index.js`).href)) as {
      decide(question: Question): Answer
    }
    return decide
  },
  read: (answer) => {
    const { kind, consecutive = null } = answer as Partial<Answer> & { kind: string }
    return { kind, consecutive }
  },
}
