import type { CST } from 'yaml'

/** A token of a YAML file and how many collections it stands in, itself included where it is one. */
export interface Nested {
  token: CST.Token
  depth: number
}

/** All tokens in the order of the file. With a stack of its own, since it is the depth that is to be checked. */
export function* tokensIn(roots: readonly CST.Token[]): Generator<Nested> {
  const stack: Nested[] = [...roots].reverse().map((token) => ({ token, depth: 0 }))
  for (let next = stack.pop(); next; next = stack.pop()) {
    const collection = 'items' in next.token
    const depth = next.depth + (collection ? 1 : 0)
    yield { token: next.token, depth }
    for (const token of partsOf(next.token).reverse()) stack.push({ token, depth })
  }
}

function partsOf(token: CST.Token): CST.Token[] {
  const parts: (CST.Token | null | undefined)[] = []
  if ('start' in token) parts.push(...[token.start].flat())
  if ('items' in token) {
    for (const { start, key, sep, value } of token.items) {
      for (const part of start) parts.push(part)
      parts.push(key)
      for (const part of sep ?? []) parts.push(part)
      parts.push(value)
    }
  }
  if ('props' in token) parts.push(...token.props)
  if (token.type === 'document') parts.push(token.value)
  if ('end' in token) parts.push(...(token.end ?? []))
  return parts.filter((part) => part !== null && part !== undefined)
}
