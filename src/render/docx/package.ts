import { type Zippable, zipSync } from 'fflate'
import { contentTypes, packageRelationships, relationshipTypes } from './namespaces.js'
import { element, type Xml } from './xml.js'

/** One part of the package: where it is, what it is, and what it refers to. */
export interface Part {
  /** Within the package, without a leading slash. */
  path: string
  contentType: string
  root: Xml
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

/**
 * The parts as a ZIP file. The same parts make the same bytes everywhere: ZIP holds local time, so the date is made
 * by the local constructor, and no operating system is named.
 */
export function pack(parts: readonly Part[], relationships: readonly Relationship[]): Uint8Array {
  const files: Zippable = {}
  const add = (path: string, root: Xml): void => {
    files[path] = encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`)
  }
  add('[Content_Types].xml', types(parts))
  add('_rels/.rels', relationshipsPart(relationships))
  for (const { path, root, relationships: own } of parts) {
    add(path, root)
    if (own && own.length > 0) add(path.replace(/([^/]+)$/, '_rels/$1.rels'), relationshipsPart(own))
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1), os: 0, level: 6 })
}

const encoder = new TextEncoder()

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
