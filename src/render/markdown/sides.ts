import type { Root } from 'mdast'
import { joinText } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { delimiters, type Mark } from './handlers/marks.js'
import { SIGN, writeMarkdown, writeSigned } from './write.js'

/** Whether a text with its marks, each side taken out of it by the delimiters, is the Markdown of that side. */
export function readsBack(node: AnyNode): boolean {
  if (!holdsMark(node)) return true
  const signed = writeSigned(document(node)).trim()
  return (['insertion', 'deletion'] as const).every((gone) => {
    const clean = textWithout(gone, node).map((children) =>
      writeMarkdown(document({ ...node, children })).trim(),
    )
    return resolved(signed, gone) === clean.join('\n\n')
  })
}

/** False in any case where the text itself has the sign. */
function resolved(signed: string, gone: Mark): string {
  return signed.replace(marks, (_, open: string, first: string, second: string | undefined) => {
    if (second !== undefined) return gone === 'insertion' ? first : second
    return open === delimiters[gone][0] ? '' : first
  })
}

const marks = new RegExp(`(\\{[-+~]{2})S([^S]*)S(?:~>S([^S]*)S)?[-+~]{2}\\}`.replaceAll('S', SIGN), 'gu')

/** What a text with marks says in either document: a list of phrasing for each paragraph that it is there. */
export function sidesOfText(node: AnyNode): { old: AnyNode[][]; new: AnyNode[][] } {
  return { old: textWithout('insertion', node), new: textWithout('deletion', node) }
}

function textWithout(gone: Mark, node: AnyNode): AnyNode[][] {
  const parts: AnyNode[][] = [[]]
  for (const child of without(gone, node.children!)) {
    if (child.type === 'paragraphEnd') parts.push([])
    else parts.at(-1)!.push(child)
  }
  return parts.map(joinText)
}

function without(gone: Mark, nodes: readonly AnyNode[]): AnyNode[] {
  return nodes.flatMap((node) => {
    if (node.type === gone || (node as { mark?: Mark }).mark === gone) return []
    if (!node.children) return node
    const children = joinText(without(gone, node.children))
    return isMark(node) ? children : { ...node, children }
  })
}

function holdsMark(node: AnyNode): boolean {
  return isMark(node) || node.type === 'paragraphEnd' || (node.children?.some(holdsMark) ?? false)
}

function isMark({ type }: AnyNode): boolean {
  return type === 'insertion' || type === 'deletion' || type === 'substitution'
}

/** Text on its own; a cell in a table, where it is written otherwise. */
function document(node: AnyNode): Root {
  const row = { type: 'tableRow', children: [node] }
  const child = node.type === 'tableCell' ? { type: 'table', children: [row] } : node
  return { type: 'root', children: [child] } as Root
}
