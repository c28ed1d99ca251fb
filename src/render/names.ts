/** Gives out names: each as wished, or with a number behind it where that is taken. */
export function createNames(separator: string, reserved: readonly string[] = []): (wished: string) => string {
  const taken = new Set(reserved)
  const counts = new Map<string, number>()
  return (wished) => {
    let name = wished
    let count = counts.get(wished) ?? 0
    while (taken.has(name)) {
      count += 1
      name = `${wished}${separator}${count}`
    }
    counts.set(wished, count)
    taken.add(name)
    return name
  }
}
