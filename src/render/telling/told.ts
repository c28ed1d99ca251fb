import type { Root } from 'mdast'
import { sideOfChildren } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { type Explanation, explain } from './explain.js'

/** What stands in for what, in the text: a deletion, an insertion, or one beside the other. */
export interface WordEdit {
  marks: AnyNode[]
  old: AnyNode[]
  now: AnyNode[]
  explanation: Explanation
}

/** The edit that begins with a mark; null where there is none. */
export function editAt(siblings: readonly AnyNode[], index: number): WordEdit | null {
  const [first, next] = [siblings[index], siblings[index + 1]]
  if (!first || !isMark(first)) return null
  const marks = next && isMark(next) && next.type !== first.type ? [first, next] : [first]
  const side = (type: string, which: 'old' | 'new') =>
    marks.filter((mark) => mark.type === type).flatMap((mark) => sideOfChildren(mark.children!, which))
  const [old, now] = [side('deletion', 'old'), side('insertion', 'new')]
  return { marks, old, now, explanation: explain(old, now) }
}

function isMark({ type }: AnyNode): boolean {
  return type === 'insertion' || type === 'deletion'
}

/** By the last mark of each edit that its words do not tell: what is said of it. */
export function toldOf(tree: Root): Map<AnyNode, string> {
  const told = new Map<AnyNode, string>()
  const visit = ({ children = [] }: AnyNode): void => {
    for (let index = 0; index < children.length; index += 1) {
      const edit = editAt(children, index)
      if (!edit) visit(children[index]!)
      else if (edit.explanation.said) told.set(edit.marks.at(-1)!, edit.explanation.said)
      index += (edit?.marks.length ?? 1) - 1
    }
  }
  visit(tree)
  return told
}
