/** `FAULTS=short` tries a part of the faults and kills, spread over all of them: what CI has time for. */
export const short = process.env.FAULTS === 'short'

/** About `most` of the items, evenly spread; all of them in the long form. */
export function sample<T>(items: readonly T[], most: number): T[] {
  if (!short || items.length <= most) return [...items]
  return items.filter(
    (_, index) =>
      Math.floor((index * most) / items.length) !== Math.floor(((index - 1) * most) / items.length),
  )
}
