import type { Root } from 'mdast'
import * as engine from './model/accept.js'
import type { Redline } from './model/change.js'
import { redline as compare, type RedlineOptions } from './redline/index.js'

export { readCriticMarkup } from './load/criticmarkup/index.js'
/**
 * The redline engine for programs: two mdast trees in, one tree with change marks and one change list out.
 * Trees are as `remark-parse` and `remark-gfm` make them; `data.id` on headings and tables, and `data.key` on table
 * rows, say what pairs with what where they are given. No argument is changed.
 */
export type { Change, ChangeKind, Edit, Impact, Redline, Untracked, Where } from './model/change.js'
export type { Place, Point } from './model/place.js'
export type { LineEdit, LinePiece, Mark, MarkKind } from './model/tree.js'
export { type ChangeClass, type ClassId, classes } from './redline/classing/classes.js'
export type { RedlineOptions } from './redline/index.js'

/**
 * The redline of two documents. `tree` holds both: `insertion` and `deletion` nodes around words, `data.change` on
 * blocks, list items, rows and cells; `changes` lists what changed, in the order of the tree, with ids made from the
 * structure; `untracked` what could not be marked.
 * @throws TypeError where an argument is not the root of an mdast tree.
 */
export function redline(from: Root, to: Root, options?: RedlineOptions): Redline {
  return compare(root(from, 'the first argument'), root(to, 'the second argument'), options)
}

/**
 * The new document of a redline, as a tree without marks and positions, adjacent text joined.
 * @throws TypeError where the argument is not the root of an mdast tree.
 */
export function accept(tree: Root): Root {
  return engine.accept(root(tree, 'the argument'))
}

/**
 * The old document of a redline, in the same form.
 * @throws TypeError where the argument is not the root of an mdast tree.
 */
export function reject(tree: Root): Root {
  return engine.reject(root(tree, 'the argument'))
}

function root(tree: Root, what: string): Root {
  const { type, children } = Object(tree) as Partial<Root>
  if (type === 'root' && Array.isArray(children)) return tree
  const found = typeof type === 'string' ? `a node of type ${type}` : tree === null ? 'null' : typeof tree
  throw new TypeError(
    `${what} must be the root of an mdast tree ({ type: 'root', children: […] }), not ${found}`,
  )
}
