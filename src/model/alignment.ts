import type { AlignType, Table } from 'mdast'
import { isPartOf, type Side } from './accept.js'

/**
 * The alignment of each column of a table as it stands in a redline, where columns that came and went stand side by
 * side. A column of both documents has that of the `preferred` one.
 */
export function columnAlignment({ children, align, data }: Table, preferred: Side = 'new'): AlignType[] {
  const was = data?.was && 'align' in data.was ? (data.was.align as Table['align']) : align
  const count = { old: 0, new: 0 }
  return (children[0]?.children ?? []).map((cell) => {
    const old = isPartOf(cell, 'old') ? was?.[count.old++] : undefined
    const now = isPartOf(cell, 'new') ? align?.[count.new++] : undefined
    return (preferred === 'old' && isPartOf(cell, 'old') ? old : isPartOf(cell, 'new') ? now : old) ?? null
  })
}
