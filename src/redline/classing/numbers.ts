import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'

/** The number that stands in front of a heading's words. */
export interface HeadingNumber {
  /** As a reference prints it: `3.2`. */
  number: string
  /** All that is to be taken from the front of the heading's text: `Section 3.2. `. */
  lead: string
}

/**
 * The headings of a document that are numbered, with their numbers: declared ones, and in plain Markdown those that
 * stand in a sequence (`3.2` after `3.1`, or below `3`). A figure that only begins a heading (`14 days to appeal`)
 * is no number of it.
 */
export function headingNumbers(headings: readonly AnyNode[]): Map<AnyNode, HeadingNumber> {
  const found = new Map<AnyNode, HeadingNumber>()
  const candidates = headings.map((node) => ({ node, depth: depthOf(node), ...parse(node) }))
  const above: (typeof candidates)[number][] = []
  for (const entry of candidates) {
    while (above.length > 0 && above.at(-1)!.depth > entry.depth) above.pop()
    const before = above.at(-1)?.depth === entry.depth ? above.pop() : undefined
    const parent = above.at(-1)
    above.push(entry)
    if (!entry.number) continue
    const take = ({ node, number, lead }: typeof entry) => found.set(node, { number: number!, lead: lead! })
    const isBelow = parent?.number !== undefined && prefix(entry.number) === parent.number
    if (entry.node.data?.number !== undefined || (isBelow && found.has(parent.node))) take(entry)
    if (before?.number && follows(entry.number, before.number)) [before, entry].forEach(take)
  }
  return found
}

const LEAD =
  /^(?:(?:section|clause|appendix|annex|chapter|part|schedule|article)\s+)?(\d+(?:\.\d+)*[A-Z]?|[A-Z](?:\.\d+)*)[.):]*\s+(?=\S)/i

function parse(node: AnyNode): Partial<HeadingNumber> {
  const text = plain(node)
  const declared = node.data?.number
  if (declared !== undefined) return text.startsWith(declared) ? { number: declared, lead: declared } : {}
  const [lead, number] = LEAD.exec(text) ?? []
  return lead === undefined ? {} : { number: number!, lead }
}

/** What a number has in front of its last part. */
function prefix(number: string): string {
  return number.replace(/(?:^|\.)[^.]*$/, '')
}

function follows(number: string, before: string): boolean {
  return prefix(number) === prefix(before) && ordinal(number) === ordinal(before) + 1
}

/** The last part as a count; a letter by its place in the alphabet. */
function ordinal(number: string): number {
  const last = number.replace(/^.*\./, '')
  return /^\d+$/.test(last) ? Number(last) : last.length === 1 ? last.toUpperCase().charCodeAt(0) : Number.NaN
}

function depthOf(node: AnyNode): number {
  return (node as AnyNode & { depth: number }).depth
}
