import { isDeepStrictEqual } from 'node:util'
import type { Path } from '../model/workspace.js'
import type { Edit } from './edit.js'
import type { Data } from './write.js'

type Group = { readonly [key: string]: Data }

/** The edits that make one value of another, no larger than they have to be. The order of keys is no difference. */
export function difference(before: Data, after: Data, path: Path = []): Edit[] {
  if (isDeepStrictEqual(before, after)) return []
  if (isGroup(before) && isGroup(after)) return ofGroups(before, after, path)
  if (Array.isArray(before) && Array.isArray(after) && after.length > 0) return ofLists(before, after, path)
  return [{ kind: 'replace', path, value: after }]
}

function ofGroups(before: Group, after: Group, path: Path): Edit[] {
  const kept = Object.keys(before).filter((key) => key in after)
  if (kept.length === 0) return [{ kind: 'replace', path, value: after }]
  const gone = Object.keys(before).filter((key) => !(key in after))
  const come = Object.entries(after).filter(([key]) => !(key in before))
  const order = Object.keys(after)
  // A key comes after the one that stands before it in what is meant.
  const earlier = (key: string) => order.slice(0, order.indexOf(key)).at(-1)
  return [
    ...kept.flatMap((key) => difference(before[key]!, after[key]!, [...path, key])),
    ...gone.map((key): Edit => ({ kind: 'remove', path: [...path, key] })),
    ...come.map(([key, value]): Edit => {
      const neighbour = earlier(key)
      return { kind: 'insert', path, key, value, ...(neighbour === undefined ? {} : { after: neighbour }) }
    }),
  ]
}

function ofLists(before: readonly Data[], after: readonly Data[], path: Path): Edit[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isDeepStrictEqual(before[start], after[start])) start += 1
  let end = 0
  const fits = () => isDeepStrictEqual(before[before.length - 1 - end], after[after.length - 1 - end])
  while (end < shorter - start && fits()) end += 1
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const both = Math.min(old.length, fresh.length)
  const replaced = old
    .slice(0, both)
    .flatMap((value, index) => difference(value, fresh[index]!, [...path, start + index]))
  const removed = old
    .slice(both)
    .map((_, index): Edit => ({ kind: 'remove', path: [...path, start + old.length - 1 - index] }))
  const inserted = fresh
    .slice(both)
    .map((value, index): Edit => ({ kind: 'insert', path, index: start + both + index, value }))
  return [...replaced, ...removed, ...inserted]
}

function isGroup(value: Data): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
