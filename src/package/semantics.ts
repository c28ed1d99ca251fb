import { paragraph } from '../compose/nodes.js'
import type { Conformance, RuleName } from '../generated/conformance.js'
import { templates } from '../generated/templates.js'
import { schemas } from '../generated/validators.js'
import { renderMarkdown } from '../render/markdown/index.js'

const rules: RuleName[] = schemas['conformance.schema.json']!.$defs.rule.enum

/** The page that says how to answer from data.json, each rule with cases that show it. */
export function semantics({ title, cases }: Conformance): string {
  return templates['package-semantics.md']({
    title: renderMarkdown({ tree: { type: 'root', children: [paragraph(title)] } }).trimEnd(),
    cases: Object.fromEntries(rules.map((rule) => [rule, casesOf(rule, cases)])),
  })
}

/** One case of each of the first three families that show the rule. */
function casesOf(rule: RuleName, cases: Conformance['cases']): string {
  const ids = cases.filter(({ rules }) => rules.includes(rule)).map(({ id }) => id)
  if (ids.length === 0) return 'No case: nothing in this policy shows it.'
  const family = (id: string) => id.slice(0, id.indexOf('/'))
  const first = new Map<string, string>()
  for (const id of ids) if (!first.has(family(id))) first.set(family(id), id)
  const shown = [...first.values()].slice(0, 3)
  const more = ids.length - shown.length
  const names = shown.map((id) => `\`${id}\``).join(', ')
  return `Cases: ${names}${more > 0 ? ` and ${more} more` : ''}.`
}
