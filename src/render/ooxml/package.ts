import { element, type Xml } from '../xml.js'
import { zip } from '../zip.js'
import { contentTypes, packageRelationships, relationshipTypes } from './namespaces.js'

/** One part of the package: where it is, what it is, and what it refers to. */
export interface Part {
  /** Within the package, without a leading slash. */
  path: string
  contentType: string
  /** XML without its declaration, or bytes of another kind. */
  root: Xml | Uint8Array
  /** Target by relationship id. A target with a type is a part; one without is the address of a link. */
  relationships?: readonly Relationship[]
}

export interface Relationship {
  id: string
  /** The last word of the relationship's type; whole where it is not one of the office document's. */
  type: string
  target: string
  external?: boolean
}

/** The parts as a ZIP file, the same bytes everywhere. */
export function pack(parts: readonly Part[], relationships: readonly Relationship[]): Uint8Array {
  const files: { path: string; bytes: Uint8Array }[] = []
  const add = (path: string, root: Xml | Uint8Array): void => {
    files.push({ path, bytes: typeof root === 'string' ? encoder.encode(DECLARATION + root) : root })
  }
  add('[Content_Types].xml', types(parts))
  add('_rels/.rels', relationshipsPart(relationships))
  for (const { path, root, relationships: own } of parts) {
    add(path, root)
    if (own && own.length > 0) add(path.replace(/([^/]+)$/, '_rels/$1.rels'), relationshipsPart(own))
  }
  return zip(files)
}

const encoder = new TextEncoder()

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function types(parts: readonly Part[]): Xml {
  const byExtension = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
  }
  return element(
    'Types',
    { xmlns: contentTypes },
    ...Object.entries(byExtension).map(([Extension, ContentType]) =>
      element('Default', { Extension, ContentType }),
    ),
    ...parts.map(({ path, contentType }) =>
      element('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  )
}

function relationshipsPart(relationships: readonly Relationship[]): Xml {
  return element(
    'Relationships',
    { xmlns: packageRelationships },
    ...relationships.map(({ id, type, target, external }) =>
      element('Relationship', {
        Id: id,
        Type: type.includes(':') ? type : `${relationshipTypes}/${type}`,
        Target: target,
        TargetMode: external ? 'External' : undefined,
      }),
    ),
  )
}
