import type { Handle, Info, State } from 'mdast-util-to-markdown'
import type { AnyNode } from '../../../model/tree.js'

export type Mark = 'insertion' | 'deletion'

export const delimiters = { insertion: ['{++', '++}'], deletion: ['{--', '--}'] } as const

/** Every delimiter starts so: what stands before one must know. */
const peek = () => '{'

/** `{++new++}` or `{--old--}` around phrasing. `sign` stands inside the delimiters. */
export function markedPhrasing(mark: Mark, sign: string): Handle {
  const [open, close] = delimiters[mark]
  const handle = ((node, parent, state, info) => {
    const content = phrasing(node, { parent, state, info, open, close })
    return open + sign + content + sign + close
  }) satisfies Handle
  return Object.assign(handle, { peek })
}

/** `{~~old~>new~~}`: the children are a deletion and the insertion in its place. */
export function substitution(sign: string): Handle {
  const handle = ((node, parent, state, info) => {
    const [before, after] = node.children
    const old = phrasing(before, { parent, state, info, open: '{~~', close: '~>' })
    const now = phrasing(after, { parent, state, info, open: '>', close: '~~}' })
    return `{~~${sign}${old}${sign}~>${sign}${now}${sign}~~}`
  }) satisfies Handle
  return Object.assign(handle, { peek })
}

/** A blank line that one side has. */
export function paragraphEnd(sign: string): Handle {
  const handle = ((node) => {
    const [open, close] = delimiters[node.mark as Mark]
    return `${open}${sign}\n\n${sign}${close}`
  }) satisfies Handle
  return Object.assign(handle, { peek })
}

/** Delimiters on lines of their own, around blocks that cannot hold one inside, such as code. `note` says what they are. */
export function markedBlocks(mark: Mark): Handle {
  const [open, close] = delimiters[mark]
  return (node, _, state, info) => {
    const end = node.note ? `${close}{>>${node.note}<<}` : close
    return [open, state.containerFlow(node, info), end].join('\n\n')
  }
}

/** Nothing, in a mark: what came or went is empty. */
export const blank: Handle = () => ' '

interface Place {
  parent: AnyNode | undefined
  state: State
  info: Info
  open: string
  close: string
}

/**
 * The content of a mark, written for what stands before and after it. Once the marks are taken away it may start or
 * end a line: where a text has nothing but marks, or where it starts or ends with one.
 */
function phrasing(node: AnyNode, { parent, state, info, open, close }: Place): string {
  const isWhole = parent?.children?.every(({ type }) => type in alone)
  const inLine = parent?.type === 'tableCell'
  const before = isWhole ? !inLine && !state.stack.includes('headingAtx') : info.before.endsWith('\n')
  const after = isWhole ? !inLine : info.after.startsWith('\n')
  return state.containerPhrasing(node as never, {
    ...info,
    before: before ? '\n' : isWhole ? ' ' : open,
    after: after ? '\n' : isWhole ? ' ' : close,
  })
}

const alone = { insertion: true, deletion: true, substitution: true, comment: true }
