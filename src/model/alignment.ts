import type { AlignType, Table } from 'mdast'

/**
 * The alignment of each column of a table as it stands in a redline, where columns that came and went stand side by
 * side: those of the old document by its alignment, the others by the new one's.
 */
export function columnAlignment({ children, align, data }: Table): AlignType[] {
  const was = data?.was && 'align' in data.was ? (data.was.align as Table['align']) : align
  const count = { old: 0, new: 0 }
  return (children[0]?.children ?? []).map((cell) => {
    const kind = cell.data?.change?.kind
    const isGone = kind === 'deleted' || kind === 'moved-from'
    const isNew = kind === 'inserted' || kind === 'moved-to'
    const [old, now] = [isNew ? -1 : count.old++, isGone ? -1 : count.new++]
    return (isGone ? was?.[old] : align?.[now]) ?? null
  })
}
