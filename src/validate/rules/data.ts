import type { Path, Sourced, Workspace } from '../../model/workspace.js'

/** Every file of the workspace, whatever it holds. */
export function filesOf({
  mehrs,
  versions,
  consultations,
  conclusions,
  ledger,
}: Workspace): Sourced<unknown>[] {
  return [mehrs, ...versions, ...consultations, ...conclusions, ledger]
}

/** Every string in `data`, with its path. */
export function stringsIn(data: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }]
  if (typeof data !== 'object' || data === null) return []
  return Array.isArray(data)
    ? data.flatMap((value, index) => stringsIn(value, [...path, index]))
    : Object.entries(data).flatMap(([key, value]) => stringsIn(value, [...path, key]))
}

/** The entries of a list that have a key some earlier entry has, each with the index of that first one. */
export function repeats<T>(
  list: readonly T[],
  key: (entry: T) => string,
): { index: number; first: number }[] {
  const seen = new Map<string, number>()
  return list.flatMap((entry, index) => {
    const first = seen.get(key(entry))
    if (first !== undefined) return [{ index, first }]
    seen.set(key(entry), index)
    return []
  })
}
