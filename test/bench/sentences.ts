import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { AnyNode } from '../../src/model/tree.js'

/** How many sentences of one document the other does not have: the larger of both numbers. */
export interface Sentences {
  all: number
  changed: number
}

/** Both trees as bags of sentences: table cells and lines of code count as sentences, moves change none. */
export function compareSentences(before: Root, after: Root): Sentences {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const surplus = new Map<string, number>()
  for (const sentence of now) surplus.set(sentence, (surplus.get(sentence) ?? 0) + 1)
  for (const sentence of old) surplus.set(sentence, (surplus.get(sentence) ?? 0) - 1)
  let [came, gone] = [0, 0]
  for (const count of surplus.values()) {
    if (count > 0) came += count
    else gone -= count
  }
  return { all: Math.max(old.length, now.length), changed: Math.max(came, gone) }
}

function sentencesOf(node: AnyNode): string[] {
  if (holdsText.has(node.type)) {
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    return text === '' ? [] : text.split(/(?<=[.!?]) /)
  }
  if (node.children) return node.children.flatMap(sentencesOf)
  return (node.value ?? '').split('\n').filter((line) => line.trim() !== '')
}

const holdsText = new Set(['paragraph', 'heading', 'tableCell'])
