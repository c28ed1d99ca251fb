import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { childElements, type Element, parseXml, value } from './xml.js'

/** A Word file as its parts. */
export interface Package {
  /** By path, without a leading slash. */
  files: Readonly<Record<string, Uint8Array>>
  xml(path: string): Element
  contentType(path: string): string
  /** What a part refers to; what the package does, for the path ''. Paths are whole, addresses as they are. */
  relationships(path: string): Reference[]
}

export interface Reference {
  id: string
  /** The whole type, as it is written. */
  type: string
  target: string
  external: boolean
}

/** @throws {Error} where the bytes are no ZIP file. */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes)
  const xml = (path: string) => {
    const file = files[path]
    if (!file) throw new Error(`it has no part ${path}`)
    return parseXml(strFromU8(file).replace(/^\ufeff/, ''))
  }
  const types = childElements(xml('[Content_Types].xml'))
  return {
    files,
    xml,
    contentType(path) {
      const extension = posix.extname(path).slice(1).toLowerCase()
      const own = types.find((type) => value(type, 'PartName') === `/${path}`)
      const other = types.find((type) => value(type, 'Extension').toLowerCase() === extension)
      const type = own ?? other
      if (!type) throw new Error(`it does not say what ${path} is`)
      return value(type, 'ContentType')
    },
    relationships(path) {
      const { dir, base } = posix.parse(path)
      const own = posix.join(dir, '_rels', `${base}.rels`)
      if (!files[own]) return []
      return childElements(xml(own)).map((one) => {
        const external = value(one, 'TargetMode') === 'External'
        const target = value(one, 'Target')
        return {
          id: value(one, 'Id'),
          type: value(one, 'Type'),
          target: external ? target : posix.resolve('/', dir, target).slice(1),
          external,
        }
      })
    },
  }
}
