import { expect, it } from 'vitest'
import type { Conformance } from '../../src/generated/conformance.js'
import { shipped } from '../../src/generated/package.js'
import { conformance } from '../../src/package/conformance/index.js'
import { briefly, languages } from '../../src/package/languages.js'
import { workspaces } from './conformance/workspaces.js'

it('shows the examples that are shipped, word for word', () => {
  const suite = conformance(workspaces['the real policy']!)
  const text = languages(suite)
  expect(text).toContain(`\`\`\`python\n${shipped['examples/example.py']}\`\`\``)
  expect(text).toContain(`\`\`\`java\n${shipped['examples/Example.java']}\`\`\``)
  expect(text).toContain(`\`\`\`csharp\n${shipped['examples/Example.cs']}\`\`\``)
  expect(text).toContain(`\`mehrs-policy/conformance.json\` holds ${suite.cases.length} questions`)
})

it.each(Object.keys(workspaces))('shows a question with the answer that conformance.json has: %s', (name) => {
  const suite = conformance(workspaces[name]!)
  const [question, answer] = [...languages(suite).matchAll(/```json\n(.*)\n```/g)].map(([, text]) =>
    JSON.parse(text!),
  )
  const shown = suite.cases.find((entry) => JSON.stringify(entry.question) === JSON.stringify(question))!
  if (!('kind' in shown.expected)) throw new Error(`${shown.id} is not decided`)
  expect(answer).toEqual(briefly(shown.expected))
  const escalates = suite.cases.some(
    ({ rules, expected }) => rules.includes('citation') && 'kind' in expected && expected.kind === 'escalate',
  )
  expect(answer.kind === 'escalate').toBe(escalates)
})

it('chooses a line of Appendix A that escalates; where there is none, the first decision', () => {
  const decided = (id: string, kind: string, ...rules: string[]) => ({
    id,
    rules,
    question: { id },
    expected: { kind },
  })
  const lookup = { id: 'a', rules: ['citation'], question: { id: 'a' }, expected: { status: 'current' } }
  const retry = decided('b', 'retry', 'citation')
  const cases = [lookup, retry, decided('c', 'escalate', 'run'), decided('d', 'escalate', 'citation')]
  const text = (...cases: unknown[]) => languages({ cases } as Conformance)
  expect(text(...cases)).toContain('such as\n\n```json\n{"id":"d"}\n```\n\nand answers it:')
  expect(text(lookup, retry)).toContain('```json\n{"id":"b"}\n```')
})

it('says of a decision what a caller acts on', () => {
  const decision = { kind: 'unknown-code', version: '1.0', stale: true } as Parameters<typeof briefly>[0]
  expect(briefly(decision)).toEqual({
    kind: 'unknown-code',
    version: '1.0',
    stale: true,
    consecutive: 0,
    escalatesAt: null,
  })
  expect(briefly({ ...decision, kind: 'retry', consecutive: 2, escalatesAt: 3 })).toMatchObject({
    consecutive: 2,
    escalatesAt: 3,
  })
})
