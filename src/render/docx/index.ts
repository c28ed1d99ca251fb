import type { Document } from '../../model/document.js'
import { createContext } from './context.js'
import { namespaces } from './namespaces.js'
import { type Part, pack, type Relationship } from './package.js'
import { writeBlocks } from './paragraph.js'
import { fontTable } from './parts/fonts.js'
import { footnotes } from './parts/footnotes.js'
import { footer, header } from './parts/furniture.js'
import { numberingPart } from './parts/numbering.js'
import { app, core } from './parts/properties.js'
import { settings } from './parts/settings.js'
import { styles } from './parts/styles.js'
import type { Relationships } from './relationships.js'
import { sections } from './sections.js'
import { settle } from './settle.js'
import { w, type Xml } from './xml.js'

/**
 * A document as a Word file. A redline has tracked changes: to accept them all gives the new document, to reject them
 * all the old one. A document without changes is one in which all is kept: there is no other way to write it.
 */
export function renderDocx(document: Document): Uint8Array {
  const { meta, tree } = document
  const context = createContext(document)
  const written = context.blocks(tree.children, { state: 'kept', indent: 0, style: 'BodyText', level: 0 })
  const { blocks, last } = sections(settle(written))
  const body = w('document', namespaces, w('body', {}, writeBlocks(blocks, context), last))
  const notes = footnotes(context)
  const parts: Part[] = [
    word('document', 'document.main', body, [...internal, ...external(context.relationships)]),
    word('styles', 'styles', styles(meta.language)),
    word('numbering', 'numbering', numberingPart(context.numbering)),
    word('settings', 'settings', settings(meta.language)),
    word('fontTable', 'fontTable', fontTable()),
    word('footnotes', 'footnotes', notes.root, external(notes.relationships)),
    word('header', 'header', header(meta)),
    word('footer', 'footer', footer(meta)),
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      root: core(meta),
    },
    {
      path: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      root: app(),
    },
  ]
  return pack(parts, [
    { id: 'document', type: 'officeDocument', target: 'word/document.xml' },
    { id: 'core', type: coreType, target: 'docProps/core.xml' },
    { id: 'app', type: 'extended-properties', target: 'docProps/app.xml' },
  ])
}

const coreType = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** What the body refers to within the package. */
const internal: Relationship[] = [
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'footnotes',
  'header',
  'footer',
].map((name) => ({ id: name, type: name, target: `${name}.xml` }))

function external({ links }: Relationships): Relationship[] {
  return Array.from(links, ([id, target]) => ({ id, type: 'hyperlink', target, external: true }))
}

function word(name: string, type: string, root: Xml, relationships: readonly Relationship[] = []): Part {
  const contentType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`
  return { path: `word/${name}.xml`, contentType, root, relationships }
}
