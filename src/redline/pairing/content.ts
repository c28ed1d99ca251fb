import { joinText } from '../../model/accept.js'
import { signature } from '../../model/attributes.js'
import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { intern } from '../sequences/intern.js'
import { words } from '../words/words.js'

/**
 * What the pairing stages ask about a node, worked out once for each: is it equal, what does it say, how like is
 * it? Equality is by number: two nodes have the same number exactly when a reader cannot tell them apart.
 */
export interface Contents {
  /** The number of the node's content. */
  id(node: AnyNode): number
  /** How many characters the node's text has. */
  size(node: AnyNode): number
  /** The numbers of the words in the node, sorted: a bag to measure likeness by. */
  bag(node: AnyNode): Int32Array
}

export function createContents(): Contents {
  const numbers = new Map<string, number>()
  const wordNumbers = new Map<string, number>()
  const ids = new WeakMap<AnyNode, number>()
  const bags = new WeakMap<AnyNode, Int32Array>()

  function id(node: AnyNode): number {
    const known = ids.get(node)
    if (known !== undefined) return known
    const number = intern(
      numbers,
      node.children ? `${signature(node)}(${childIds(node.children)})` : signature(node),
    )
    ids.set(node, number)
    return number
  }

  /** Adjacent text nodes count as the one text that a reader sees. */
  function childIds(children: AnyNode[]): string {
    let result = ''
    for (const child of joinText(children)) result += `${id(child)},`
    return result
  }

  function bag(node: AnyNode): Int32Array {
    const known = bags.get(node)
    if (known) return known
    // A list item is known by what stands beside its bullet, not by the lists below it.
    const said = node.type === 'listItem' && node.children?.[0] ? node.children[0] : node
    const found = Int32Array.from(words(plain(said)), (word) => intern(wordNumbers, word)).sort()
    bags.set(node, found)
    return found
  }

  return { id, size, bag }
}

function size({ value, children }: AnyNode): number {
  return children ? children.reduce((sum, child) => sum + size(child), 0) : (value?.length ?? 0)
}

/** How like two sorted bags are, from 0 to 1: twice what they share over what they hold (Dice). */
export function likeness(a: Int32Array, b: Int32Array): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length)
}

/** How much of the smaller of two sorted bags the larger one holds, from 0 to 1. */
export function containment(a: Int32Array, b: Int32Array): number {
  return shared(a, b) / Math.max(1, Math.min(a.length, b.length))
}

function shared(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return shared
}
