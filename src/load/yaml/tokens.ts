import type { CST } from 'yaml'

/**
 * Visits all tokens in the order of the file, each with how many collections it stands in, itself included where it is
 * one; until `visit` returns false. With a stack of its own, since it is the depth that is to be checked.
 */
export function visitTokens(
  roots: readonly CST.Token[],
  visit: (token: CST.Token, depth: number) => boolean,
): void {
  // A file can have a million of them: two lists of what is to come, last first, and no object for each.
  const tokens: CST.Token[] = [...roots].reverse()
  const depths: number[] = tokens.map(() => 0)
  for (let token = tokens.pop(); token; token = tokens.pop()) {
    const depth = depths.pop()! + ('items' in token ? 1 : 0)
    if (!visit(token, depth)) return
    pushParts(token, (part) => {
      tokens.push(part)
      depths.push(depth)
    })
  }
}

/** Gives the parts of a token, the last one first. */
function pushParts(token: CST.Token, push: (part: CST.Token) => void): void {
  const all = (parts: readonly CST.Token[] | undefined) => {
    for (let index = (parts?.length ?? 0) - 1; index >= 0; index--) push(parts![index]!)
  }
  if ('end' in token) all(token.end)
  if (token.type === 'document' && token.value) push(token.value)
  if ('props' in token) all(token.props)
  if ('items' in token) {
    for (let index = token.items.length - 1; index >= 0; index--) {
      const { start, key, sep, value } = token.items[index]!
      if (value) push(value)
      all(sep)
      if (key) push(key)
      all(start)
    }
  }
  if ('start' in token) {
    if (Array.isArray(token.start)) all(token.start)
    else push(token.start)
  }
}
