import type { DocumentMeta } from '../../model/document.js'
import { element, text, type Xml } from '../xml.js'
import { coreProperties, extendedProperties } from './namespaces.js'

/** The type of the relationship to it. */
export const coreType =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** The part `core.xml`: what a file manager says of the document. */
export function core({ title, subtitle, author, date, language }: DocumentMeta): Xml {
  const namespaces = {
    'xmlns:cp': coreProperties,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  const w3c = { 'xsi:type': 'dcterms:W3CDTF' }
  return element(
    'cp:coreProperties',
    namespaces,
    element('dc:title', {}, text(title)),
    subtitle ? element('dc:subject', {}, text(subtitle)) : null,
    element('dc:creator', {}, text(author)),
    element('dc:language', {}, text(language)),
    date ? element('dcterms:created', w3c, text(date)) : null,
    date ? element('dcterms:modified', w3c, text(date)) : null,
  )
}

/** The part `app.xml`: what made the document. */
export function app(): Xml {
  return element('Properties', { xmlns: extendedProperties }, element('Application', {}, text('mehrs')))
}
