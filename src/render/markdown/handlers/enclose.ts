import type { Info, State } from 'mdast-util-to-markdown'
import type { AnyNode } from '../../../model/tree.js'

/**
 * The phrasing of `node` between two CriticMarkup delimiters. What starts a line is written as such, as it will start
 * the line once the marks are taken away.
 */
export function enclose(open: string, node: AnyNode, close: string, state: State, info: Info): string {
  const before = info.before.endsWith('\n') ? '\n' : open
  return open + state.containerPhrasing(node as never, { ...info, before, after: close }) + close
}

/** Every delimiter starts so: what stands before one must know. */
export const peek = () => '{'
