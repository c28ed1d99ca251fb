import { expect, it } from 'vitest'
import type { Conformance } from '../../src/generated/conformance.js'
import { schemas } from '../../src/generated/validators.js'
import { conformance } from '../../src/package/conformance/index.js'
import { semantics } from '../../src/package/semantics.js'
import { workspaces } from './conformance/workspaces.js'
import { real } from './policies.js'

const rules: string[] = schemas['conformance.schema.json']!.$defs.rule.enum
const [eventful, counting] = [
  'withdrawals, cohorts and strange names',
  'handling for cohorts, totals and outcomes',
].map((name) => conformance(workspaces[`a policy with ${name}`]!))

it('has every rule once, in one numbered list', () => {
  const lines = [...semantics(conformance(real)).matchAll(/^(\d+)\. \*\*([\w-]+)\*\*/gm)]
  expect(lines.map(([, number]) => Number(number))).toEqual(rules.map((_, index) => index + 1))
  expect(lines.map(([, , rule]) => rule).sort()).toEqual([...rules].sort())
})

it('names cases that there are, below every rule that the policy shows', () => {
  // No one policy has all that a policy can have.
  const suite = { ...eventful!, cases: [...eventful!.cases, ...counting!.cases] }
  const page = semantics(suite)
  const ids = suite.cases.map(({ id }) => id)
  const named = [...page.matchAll(/^ {3,4}Cases: (.*)\.$/gm)].flatMap(([, line]) =>
    [...line!.matchAll(/`([^`]+)`/g)].map(([, id]) => id),
  )
  expect(named.length).toBeGreaterThan(rules.length)
  for (const id of named) expect(ids).toContain(id)
  expect(page).not.toContain('No case')
})

it('names a case of each of the first three families, and how many more there are', () => {
  const cases = ['a/1', 'a/2', 'b/1', 'c/1', 'd/1'].map((id) => ({ id, rules: ['instant'] }))
  const made = { title: 'Zoo *errors*', cases: [...cases, { id: 'e/1', rules: ['boundary'] }] }
  const page = semantics(made as Conformance)
  expect(page).toContain('what the Zoo \\*errors\\* asks for after')
  expect(page).toContain('    Cases: `a/1`, `b/1`, `c/1` and 2 more.\n')
  expect(page).toContain('    Cases: `e/1`.\n')
})

it('says of a rule that the policy does not show that it does not', () => {
  expect(semantics(conformance(real)).match(/No case/g)).toHaveLength(7)
})
