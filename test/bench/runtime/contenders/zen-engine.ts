import { facts } from '../facts.js'
import { peers } from '../peers.js'
import type { Answer, Contender, Question } from '../question.js'
import { answerOf, rows } from '../rows.js'

/** The part of the native module that is used; its package for this platform comes without types. */
interface Zen {
  ZenEngine: new () => {
    createDecision(content: Buffer): { evaluate(context: object): Promise<{ result: { kind: string } }> }
  }
}

/** The rows as GoRules' JSON Decision Model. */
export const zenEngine: Contender = {
  packages: ['@gorules/zen-engine-linux-x64-gnu'],
  isAsync: true,
  async start() {
    const { ZenEngine }: Zen = peers('@gorules/zen-engine-linux-x64-gnu')
    const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(model)))
    return async (question: Question) => {
      const known = facts(question)
      const { result } = await decision.evaluate(known)
      return answerOf(result.kind, known.run)
    }
  },
  read: (answer) => answer as Answer,
}

const model = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode' },
    {
      id: 'table',
      name: 'table',
      type: 'decisionTableNode',
      content: {
        hitPolicy: 'first',
        inputs: ['version', 'code', 'run'].map((field) => ({
          id: field,
          name: field,
          type: 'expression',
          field,
        })),
        outputs: [{ id: 'kind', name: 'kind', type: 'expression', field: 'kind' }],
        rules: rows.map(({ version, code, from, kind }, index) => ({
          _id: String(index),
          version: version === null ? '' : JSON.stringify(version),
          code: code === null ? '' : JSON.stringify(code),
          run: `>= ${from}`,
          kind: JSON.stringify(kind),
        })),
      },
    },
    { id: 'out', name: 'out', type: 'outputNode' },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
    { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
  ],
}
