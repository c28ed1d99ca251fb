import type { DocumentMeta } from '../../model/document.js'
import type { Part, Relationship } from '../ooxml/package.js'
import { attribute, concat, text, type Xml } from '../xml.js'
import { w } from './xml.js'

/** The house style: what `npm run generate` finds in templates/house.docx, with its styles under the ids of styles.ts. */
export interface House {
  page: PageMeasures
  /** Whether the first page has a header and footer of its own, and whether even pages have. */
  first: boolean
  even: boolean
  /** The headers and footers, by the relationship to each. */
  furniture: readonly { kind: 'header' | 'footer'; pages: 'default' | 'first' | 'even'; id: string }[]
  parts: readonly HousePart[]
}

/** A page that stands upright, in twips. */
export interface PageMeasures {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
  header: number
  footer: number
  gutter: number
}

/** A part that every document has. */
export interface HousePart {
  path: string
  contentType: string
  /** The body's relationship to it; null where only another part refers to it. */
  reference: Relationship | null
  content: Template | { base64: string }
  relationships: readonly Relationship[]
}

/** XML with places for what a document says of itself. */
export type Template = readonly (string | Blank)[]

/** Text or an attribute's value; with an instruction, the result of that field of Word's, and how it looks. */
export interface Blank {
  value: 'title' | 'subtitle' | 'author' | 'classification' | 'language'
  field?: { instruction: string; properties: string }
}

/** The parts of the house style, filled in for one document. */
export function houseParts({ parts }: House, meta: DocumentMeta): Part[] {
  return parts.map(({ path, contentType, content, relationships }) => ({
    path,
    contentType,
    root: 'base64' in content ? Buffer.from(content.base64, 'base64') : filled(content, meta),
    relationships,
  }))
}

/** What the body refers to of the house style. */
export function houseReferences({ parts }: House): Relationship[] {
  return parts.flatMap(({ reference }) => reference ?? [])
}

function filled(template: Template, meta: DocumentMeta): Xml {
  return concat(
    template.map((piece) => {
      if (typeof piece === 'string') return piece as Xml
      const { value, field } = piece
      return field ? fieldOf(meta[value], field) : attribute(meta[value])
    }),
  )
}

/** A field that has nothing to say is left out: Word would put an error in its place. */
function fieldOf(value: string, { instruction, properties }: NonNullable<Blank['field']>): Xml | null {
  if (value === '') return null
  const run = (content: Xml) => w('r', {}, properties as Xml, content)
  const preserve = { 'xml:space': 'preserve' }
  return concat([
    run(w('fldChar', { fldCharType: 'begin' })),
    run(w('instrText', preserve, text(` ${instruction} `))),
    run(w('fldChar', { fldCharType: 'separate' })),
    run(w('t', preserve, text(value))),
    run(w('fldChar', { fldCharType: 'end' })),
  ])
}
