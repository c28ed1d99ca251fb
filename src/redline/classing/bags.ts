/** What a list has more of than another, in its order. */
export function missing(these: readonly string[], others: readonly string[]): string[] {
  const rest = new Map<string, number>()
  for (const other of others) rest.set(other, (rest.get(other) ?? 0) + 1)
  return these.filter((one) => {
    const left = rest.get(one) ?? 0
    rest.set(one, left - 1)
    return left <= 0
  })
}
