import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'

/**
 * What a node says, as plain text that keeps its lines: a line for each paragraph, heading, item and row, items with
 * their bullets or numbers, cells with bars between them, literal blocks as they are.
 */
export function saidBy(node: AnyNode): string {
  return linesOf(node).join('\n')
}

function linesOf(node: AnyNode): string[] {
  if (!node.children) return (node.value ?? plain(node)).split('\n')
  return (byKind[node.type] ?? text)(node)
}

const byKind: Record<string, (node: AnyNode) => string[]> = {
  list: (node) => node.children!.flatMap((item, index) => marked(linesOf(item), bullet(node, index))),
  listItem: (node) => {
    const { checked } = node as AnyNode & { checked?: boolean | null }
    const lines = within(node)
    return typeof checked === 'boolean' ? marked(lines, checked ? '[x] ' : '[ ] ') : lines
  },
  table: within,
  // Without empty cells at its end.
  tableRow: ({ children }) => [
    children!
      .map(plain)
      .join(' | ')
      .replace(/(?: \| ?)+$/, ''),
  ],
  blockquote: within,
  footnoteDefinition: within,
  root: within,
}

function text(node: AnyNode): string[] {
  return [plain(node)]
}

function within({ children }: AnyNode): string[] {
  return children!.flatMap(linesOf)
}

/** Lines with a sign before the first, and the others below its words. */
function marked([first = '', ...rest]: readonly string[], sign: string): string[] {
  return [`${sign}${first}`, ...rest.map((line) => `${' '.repeat(sign.length)}${line}`)]
}

function bullet(list: AnyNode, index: number): string {
  const { ordered, start } = list as AnyNode & { ordered?: boolean | null; start?: number | null }
  return ordered ? `${(start ?? 1) + index}. ` : '- '
}
