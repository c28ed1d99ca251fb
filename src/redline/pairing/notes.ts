import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { type Contents, likeness } from './content.js'

/** How like the texts of two notes, or what they hang on, must be for one note. */
const LIKE_NOTE = 0.5
const LIKE_PLACE = 0.6
/** Up to so many combinations of notes are measured. */
const MOST = 4096

/** A note of one document: what it says, and the text that it hangs on, back to the note before it. */
interface Note {
  identifier: string
  label: string | null | undefined
  says: AnyNode
  place: AnyNode
}

/**
 * The old document with its footnotes under the labels that they have in the new one: a note is known by what it says
 * and by what it hangs on, and its label, which no reader sees, is what numbered it then. A note that the new document
 * does not have gets a label of its own. What was another label before stands in `data.was`.
 */
export function relabelNotes(from: Root, to: Root, contents: Contents): Root {
  const [old, now] = [notesOf(from), notesOf(to)]
  if (old.length === 0) return from
  const labels = labelsFor(old, now, contents)
  const isSame = old.every(({ identifier }) => labels.get(identifier)?.identifier === identifier)
  return isSame ? from : (relabel(from, labels) as Root)
}

type Label = Pick<Note, 'identifier' | 'label'>

function labelsFor(old: readonly Note[], now: readonly Note[], contents: Contents): Map<string, Label> {
  const partner = pairNotes(old, now, contents)
  const taken = new Set(now.map(({ identifier }) => identifier))
  const labels = new Map<string, Label>()
  old.forEach((note, index) => {
    const other = partner.get(index)
    if (other === undefined) labels.set(note.identifier, unused(note, taken))
    else labels.set(note.identifier, { identifier: now[other]!.identifier, label: now[other]!.label })
  })
  return labels
}

/** A label that nothing else has. */
function unused({ identifier, label }: Note, taken: Set<string>): Label {
  if (!taken.has(identifier)) {
    taken.add(identifier)
    return { identifier, label }
  }
  let count = 1
  const suffix = () => (count === 1 ? '-was' : `-was-${count}`)
  while (taken.has(`${identifier}${suffix()}`)) count += 1
  taken.add(`${identifier}${suffix()}`)
  return { identifier: `${identifier}${suffix()}`, label: label && `${label}${suffix()}` }
}

/** Which old note is which new one, by index: what is equal first, then what is most alike. */
function pairNotes(old: readonly Note[], now: readonly Note[], contents: Contents): Map<number, number> {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (a: number, b: number) => {
    partner.set(a, b)
    taken.add(b)
  }
  const byProperty = (of: (note: Note) => string) => {
    const [as, bs] = [
      unique(old, of, (index) => partner.has(index)),
      unique(now, of, (index) => taken.has(index)),
    ]
    for (const [value, a] of as) {
      const b = bs.get(value)
      if (a >= 0 && b !== undefined && b >= 0) pair(a, b)
    }
  }
  const [says, place] = [({ says }: Note) => contents.id(says), ({ place }: Note) => contents.id(place)]
  byProperty((note) => `${says(note)} ${place(note)}`)
  byProperty((note) => `${says(note)}`)
  byProperty((note) => (plain(note.place) ? `${place(note)}` : ''))
  const free = (count: number, has: (index: number) => boolean) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => !has(index))
  const [as, bs] = [free(old.length, (a) => partner.has(a)), free(now.length, (b) => taken.has(b))]
  if (as.length * bs.length <= MOST) {
    const like = as.flatMap((a) =>
      bs.flatMap((b) => {
        const said = likeness(contents.bag(old[a]!.says), contents.bag(now[b]!.says))
        const hung = likeness(contents.bag(old[a]!.place), contents.bag(now[b]!.place))
        return said >= LIKE_NOTE || hung >= LIKE_PLACE ? [{ a, b, weight: said + hung }] : []
      }),
    )
    like.sort((x, y) => y.weight - x.weight || x.a + x.b - y.a - y.b || x.a - y.a)
    for (const { a, b } of like) if (!partner.has(a) && !taken.has(b)) pair(a, b)
  }
  return partner
}

/** Each property with the index of the one free note that has it; -1 where there are several. */
function unique(notes: readonly Note[], of: (note: Note) => string, has: (index: number) => boolean) {
  const found = new Map<string, number>()
  notes.forEach((note, index) => {
    if (!has(index) && of(note) !== '') found.set(of(note), found.has(of(note)) ? -1 : index)
  })
  return found
}

/** The notes of a document in the order of their definitions; of several under one label the first counts. */
function notesOf(tree: AnyNode): Note[] {
  const [notes, places] = [new Map<string, Note>(), new Map<string, AnyNode>()]
  const collect = (node: AnyNode): void => {
    if (!node.children) return
    if (isDefinition(node) && !notes.has(node.identifier)) {
      const { identifier, label, children } = node
      notes.set(identifier, { identifier, label, says: { type: 'root', children }, place: nowhere })
    }
    let start = 0
    node.children.forEach((child, index) => {
      if (isReference(child)) {
        if (!places.has(child.identifier))
          places.set(child.identifier, { type: 'paragraph', children: node.children!.slice(start, index) })
        start = index + 1
      } else collect(child)
    })
  }
  collect(tree)
  return Array.from(notes.values(), (note) => ({ ...note, place: places.get(note.identifier) ?? nowhere }))
}

const nowhere: AnyNode = { type: 'paragraph', children: [] }

/** A copy of a node with other labels on its notes. What has none is not copied. */
function relabel(node: AnyNode, labels: ReadonlyMap<string, Label>): AnyNode {
  const children = node.children?.map((child) => relabel(child, labels))
  const isCopied = children?.some((child, index) => child !== node.children![index])
  const own = isDefinition(node) || isReference(node) ? labels.get(node.identifier) : undefined
  if (own && own.identifier !== (node as unknown as FootnoteReference).identifier) {
    const { identifier, label } = node as unknown as FootnoteReference
    const fields = label === undefined ? { identifier: own.identifier } : own
    const was = label === undefined ? { identifier } : { identifier, label }
    return { ...node, ...fields, ...(children && { children }), data: { ...node.data, was } } as AnyNode
  }
  return isCopied ? { ...node, children } : node
}

function isDefinition(node: AnyNode): node is AnyNode & FootnoteDefinition {
  return node.type === 'footnoteDefinition'
}

function isReference(node: AnyNode): node is AnyNode & FootnoteReference {
  return node.type === 'footnoteReference'
}
