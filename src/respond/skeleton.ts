import type { Field } from 'mdast'
import type { Document } from '../model/document.js'
import { fieldKeys, promptIn } from '../model/form.js'
import type { AnyNode } from '../model/tree.js'
import { renderDocx } from '../render/docx/index.js'
import type { Paragraph } from './flow.js'
import { readWord } from './word.js'
import { openZip } from './zip.js'

/** The form as it goes out: by what its fields are known, and which words are its own. */
export interface Skeleton {
  consultation: string
  edition: string
  fields: readonly Slot[]
  byTag: ReadonlyMap<string, Slot>
  byBookmark: ReadonlyMap<string, Slot>
  /** By folded label. */
  byLabel: ReadonlyMap<string, Slot>
  /** The form's own paragraphs, folded, and how often it has each. */
  own: ReadonlyMap<string, number>
  /** What it prints on every page, and says of itself in its properties, folded. */
  running: ReadonlySet<string>
  /** What of it a reader of words cannot see into. */
  pictures: number
  questions: readonly { id: string; label: string; changes: readonly string[] }[]
}

export interface Slot {
  name: string
  field: Field
  tag: string
  bookmark: string
  label: string
  prompt: string
}

/** What the form says is what is in it when nobody has filled it in: its Word file, read as any other. */
export async function skeletonOf(form: Document): Promise<Skeleton> {
  const { meta, tree } = form
  const { consultation, edition, questions } = meta.form!
  const fields = fieldsIn(tree as AnyNode).map((field): Slot => {
    const keys = fieldKeys(consultation, field.name)
    return {
      name: field.name,
      field,
      ...keys,
      label: fold(field.label),
      prompt: fold(promptIn(field.prompt)),
    }
  })
  const { paragraphs, unread } = await readWord(await openZip(renderDocx(form)))
  const own = new Map<string, number>()
  const count = (text: string) => own.set(text, (own.get(text) ?? 0) + 1)
  for (const paragraph of paragraphs) for (const text of textsOf(paragraph)) count(text)
  // What the web page shows beside: hints, and what can be chosen.
  for (const { field } of fields) {
    count(fold(field.prompt))
    count(fold(`${field.prompt} (required)`))
  }
  const running = paragraphs.filter(({ where }) => where === 'running').flatMap(textsOf)
  const says = [meta.classification, meta.title, meta.subtitle].filter(Boolean)
  return {
    consultation,
    edition,
    fields,
    byTag: new Map(fields.map((slot) => [slot.tag, slot])),
    byBookmark: new Map(fields.map((slot) => [slot.bookmark, slot])),
    byLabel: new Map(fields.map((slot) => [slot.label, slot])),
    own,
    running: new Set([...running, ...says, says.join(' · '), PAGE].map((text) => foldPage(fold(text)))),
    pictures: unread.length,
    questions,
  }
}

/** Its text as a whole, and by the columns that tabs make of it. */
export function textsOf({ pieces }: Paragraph): string[] {
  const text = pieces.map((piece) => piece.text).join('')
  const parts = text.includes('\t') ? [text, ...text.split('\t')] : [text]
  return [...new Set(parts.map(fold))].filter((part) => part !== '')
}

/**
 * Text as it is compared with the form's: typographic signs as a keyboard has them, white space as one space, without
 * what does not show.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

const PAGE = 'page # of #'

/** Whatever page it is. */
export function foldPage(text: string): string {
  return text.replace(/\bpage \d* ?of\b ?\d*/g, PAGE)
}

function fieldsIn(node: AnyNode): Field[] {
  return node.type === 'field' ? [node as unknown as Field] : (node.children ?? []).flatMap(fieldsIn)
}
