import { allow, dayBegins, type Family, inWords, iso, rulesAt, sides } from './case.js'

/** Which version is in force, on both sides of every boundary and long before and after all of them. */
export const inForce: Family = ({ boundaries, drafts }) => {
  const near = boundaries.flatMap((boundary) =>
    sides.flatMap(({ side, offset, words }) =>
      drafts.map((draft) => ({
        name: `${boundary.day}-${side}`,
        rules: rulesAt(boundary),
        shows: `The version in force ${words} ${dayBegins(boundary)}`,
        at: iso(boundary.start + offset),
        draft,
      })),
    ),
  )
  const far = ['1000-01-01T00:00:00Z', '2999-12-31T23:59:59Z'].flatMap((at) =>
    drafts.map((draft) => ({
      name: at.slice(0, 10),
      rules: [],
      shows: `The version in force at ${at}`,
      at,
      draft,
    })),
  )
  return [...near, ...far].map(({ name, rules, shows, at, draft }) => ({
    id: `in-force/${name}/${draft ? 'draft' : 'published'}`,
    rules: ['in-force', ...rules],
    shows: `${shows}${inWords.drafts(draft)}`,
    ask: 'policyInForce',
    question: { at, ...allow(draft) },
  }))
}
