import { canonicalJson } from './digest.js'
import { numberSections } from './numbering.js'
import type { Section, Version } from './types.js'
import type { Path } from './workspace.js'

/** What a draft changes in its base, as a question can cover it: a check by its code, a clause by `#` and its id. */
export interface PolicyChange {
  item: string
  change: 'added' | 'removed' | 'changed'
  /** Where it stands: in the base for what is removed, else in the draft. */
  path: Path
}

/** The checks and clauses in which two versions differ. Dates, front matter and citations are not policy. */
export function policyChanges(base: Version, draft: Version): readonly PolicyChange[] {
  const known = compared.get(base) ?? new WeakMap<Version, PolicyChange[]>()
  compared.set(base, known)
  const found = known.get(draft) ?? compare(base, draft)
  known.set(draft, found)
  return found
}

/** Several rules ask for the same. */
const compared = new WeakMap<Version, WeakMap<Version, PolicyChange[]>>()

function compare(base: Version, draft: Version): PolicyChange[] {
  const numbers = new Map(numberSections(base.sections).map(({ section, number }) => [section.id, number]))
  const [before, after] = [itemsOf(base, numbers), itemsOf(draft, numbers)]
  return [
    ...[...after].flatMap(([item, { data, path }]): PolicyChange[] => {
      const old = before.get(item)
      if (!old) return [{ item, change: 'added', path }]
      return old.data === data ? [] : [{ item, change: 'changed', path }]
    }),
    ...[...before].flatMap(([item, { path }]): PolicyChange[] =>
      after.has(item) ? [] : [{ item, change: 'removed', path }],
    ),
  ]
}

/**
 * The checks and clauses that stand elsewhere among those beside them which both versions have. What they say may be the
 * same: a question can ask about the order.
 */
export function movedItems(base: Version, draft: Version): Set<string> {
  const [before, after] = [orders(base), orders(draft)]
  const moved = new Set<string>()
  for (const [above, items] of after) {
    const old = before.get(above) ?? []
    const [was, is] = [new Set(old), new Set(items)]
    const common = old.filter((item) => is.has(item))
    items
      .filter((item) => was.has(item))
      .forEach((item, index) => {
        if (common[index] !== item) moved.add(item)
      })
  }
  return moved
}

/** What stands beside each other, in order: the checks, and the clauses below each clause. */
function orders({ checks, sections }: Version): Map<string, string[]> {
  const result = new Map([['checks', checks.map(({ code }) => code)]])
  const visit = (above: string, below: readonly Section[]) => {
    result.set(
      above,
      below.map(({ id }) => `#${id}`),
    )
    for (const { id, sections = [] } of below) visit(`#${id}`, sections)
  }
  visit('#', sections)
  return result
}

type Items = Map<string, { data: string; path: Path }>
/** By the id of a clause, its number as the base prints it. */
type Numbers = ReadonlyMap<string, string>

function itemsOf({ checks, sections }: Version, numbers: Numbers): Items {
  return new Map([
    ...checks.map(({ sources: _, ...check }, index) => entry(check.code, check, ['checks', index, 'code'])),
    ...clausesOf(sections, numbers, '', []),
  ])
}

/**
 * A clause with the one above it; the clauses below it are items of their own. Only a number that is fixed can be a
 * change: that others are put in or taken out before a clause does not change it.
 */
function clausesOf(
  sections: readonly Section[],
  numbers: Numbers,
  above: string,
  path: Path,
): [string, { data: string; path: Path }][] {
  return sections.flatMap(({ sources: _, sections: below, ...section }, index) => {
    const { id, number } = section
    const at = [...path, 'sections', index]
    const clause = { ...section, above, number: number ?? numbers.get(id) }
    return [entry(`#${id}`, clause, [...at, 'id']), ...clausesOf(below ?? [], numbers, id, at)]
  })
}

function entry(item: string, data: object, path: Path): [string, { data: string; path: Path }] {
  return [item, { data: canonicalJson(unwrapped(data)), path }]
}

/** A copy in which it makes no difference where a text wraps. */
function unwrapped(data: object): unknown {
  const unwrap = (_: string, value: unknown) =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value
  return JSON.parse(JSON.stringify(data, unwrap))
}
