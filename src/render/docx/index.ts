import { house as shipped } from '../../generated/house.js'
import type { Document, DocumentMeta } from '../../model/document.js'
import { collapse } from '../../model/plain.js'
import { custom } from '../ooxml/custom.js'
import { type Part, pack, type Relationship } from '../ooxml/package.js'
import { app, core, coreType } from '../ooxml/properties.js'
import type { Xml } from '../xml.js'
import { createContext } from './create-context.js'
import { furnished } from './furniture.js'
import { type House, houseParts, houseReferences } from './house.js'
import { namespaces } from './namespaces.js'
import { writeBlocks } from './paragraph.js'
import { footnotes } from './parts/footnotes.js'
import { numberingPart } from './parts/numbering.js'
import { settings } from './parts/settings.js'
import type { Relationships } from './relationships.js'
import { sections } from './sections.js'
import { settle } from './settle.js'
import { w } from './xml.js'

export interface DocxOptions {
  /** The house style; that of templates/house.docx where none is given. */
  house?: House
  /**
   * Whether what moved is for Word one move (`native`) or, as every word processor understands it, a deletion and an
   * insertion (`plain`, which is what it is where nothing is said, and for a document without a date).
   */
  moves?: 'native' | 'plain' | undefined
}

/**
 * A document as a Word file. A redline has tracked changes: to accept them all gives the new document, to reject them
 * all the old one. A document without changes is one in which all is kept: there is no other way to write it.
 */
export function renderDocx(
  given: Document,
  { house = shipped, moves = 'plain' }: DocxOptions = {},
): Uint8Array {
  const document = { ...given, meta: inOneLine(given.meta) }
  const { meta } = document
  const named = { ...meta, title: fileTitle(meta) }
  const context = createContext(document, { house, moves })
  const flow = { state: 'kept', indent: 0, style: 'BodyText', level: 0 } as const
  const written = context.blocks(furnished(document), flow)
  const { blocks, last } = sections(settle(written), house)
  const body = w('document', namespaces, w('body', {}, writeBlocks(blocks, context), last))
  const notes = footnotes(context)
  const references = [...internal, ...houseReferences(house), ...external(context.relationships)]
  const properties = custom(meta)
  const parts: Part[] = [
    word('document', 'document.main', body, references),
    word('numbering', 'numbering', numberingPart(context.numbering)),
    word('settings', 'settings', settings(meta.language, house)),
    word('footnotes', 'footnotes', notes.root, external(notes.relationships)),
    ...houseParts(house, named),
    { path: 'docProps/core.xml', contentType: `${office}-package.core-properties+xml`, root: core(named) },
    {
      path: 'docProps/app.xml',
      contentType: `${office}-officedocument.extended-properties+xml`,
      root: app(),
    },
  ]
  const roots: Relationship[] = [
    { id: 'document', type: 'officeDocument', target: 'word/document.xml' },
    { id: 'core', type: coreType, target: 'docProps/core.xml' },
    { id: 'app', type: 'extended-properties', target: 'docProps/app.xml' },
  ]
  if (properties) {
    const contentType = `${office}-officedocument.custom-properties+xml`
    parts.push({ path: 'docProps/custom.xml', contentType, root: properties })
    roots.push({ id: 'custom', type: 'custom-properties', target: 'docProps/custom.xml' })
  }
  return pack(parts, roots)
}

/** A title in YAML can have several lines; the text of a run is one. */
function inOneLine(meta: DocumentMeta): DocumentMeta {
  const { title, subtitle, classification, author } = meta
  return {
    ...meta,
    title: collapse(title),
    subtitle: collapse(subtitle),
    classification: collapse(classification),
    author: collapse(author),
  }
}

/**
 * What the title bar and the foot of each page show (the field TITLE): a clean version, a draft and a redline of one
 * document are told apart. There is one form of a consultation.
 */
function fileTitle({ title, subtitle, form }: DocumentMeta): string {
  return subtitle === '' || form ? title : `${title} – ${subtitle}`
}

const office = 'application/vnd.openxmlformats'

/** What the body refers to within the package, beside the house style. */
const internal: Relationship[] = ['numbering', 'settings', 'footnotes'].map((name) => ({
  id: name,
  type: name,
  target: `${name}.xml`,
}))

function external({ links }: Relationships): Relationship[] {
  return Array.from(links, ([id, target]) => ({ id, type: 'hyperlink', target, external: true }))
}

function word(name: string, type: string, root: Xml, relationships: readonly Relationship[] = []): Part {
  const contentType = `${office}-officedocument.wordprocessingml.${type}+xml`
  return { path: `word/${name}.xml`, contentType, root, relationships }
}
