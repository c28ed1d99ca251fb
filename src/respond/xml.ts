import { SaxesParser, type SaxesTagNS } from 'saxes'
import { limits } from './limits.js'
import { Unreadable } from './unreadable.js'

/** What is told of an XML part, in its order. Names have the prefix that is usual for their namespace: `w:p`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
}

/** By name with its usual prefix. */
export type Attributes = Readonly<Record<string, string>>

/** Counts over all parts of one file. */
export class XmlBudget {
  elements = 0
  characters = 0
}

/**
 * Reads an XML part as a stream. Nothing of it is kept here.
 * @throws Unreadable where it is not well-formed, has a document type, or is over a limit.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #depth = 0

  constructor(handler: XmlHandler, budget: XmlBudget) {
    const parser = this.#parser
    parser.on('doctype', () => {
      throw new Unreadable('doctype')
    })
    parser.on('error', () => {
      throw new Unreadable('damaged')
    })
    parser.on('opentag', (tag) => {
      budget.elements++
      this.#depth++
      if (budget.elements > limits.elements || this.#depth > limits.depth) throw new Unreadable('too-much')
      handler.open(nameOf(tag), attributesOf(tag))
    })
    const text = (words: string) => {
      budget.characters += words.length
      if (budget.characters > limits.inflated) throw new Unreadable('too-much')
      handler.text(words)
    }
    parser.on('text', text)
    parser.on('cdata', text)
    parser.on('closetag', (tag) => {
      this.#depth--
      handler.close(nameOf(tag))
    })
  }

  write(chunk: Uint8Array): void {
    this.#parser.write(this.#decode(chunk, true))
  }

  end(): void {
    this.#parser.write(this.#decode(new Uint8Array(), false)).close()
  }

  #decode(chunk: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(chunk, { stream })
    } catch {
      // No office program writes another encoding.
      throw new Unreadable('damaged')
    }
  }
}

/** The namespaces of the two formats, the strict ones of ISO 29500 too, with the prefixes that their programs use. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'custom',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing': 'wp14',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

function nameOf({ uri, local, name }: SaxesTagNS): string {
  const prefix = prefixes[uri]
  return prefix === undefined ? name : `${prefix}:${local}`
}

function attributesOf({ attributes }: SaxesTagNS): Attributes {
  const all = Object.values(attributes)
  if (all.length > limits.attributes) throw new Unreadable('too-much')
  const entries = all.map(({ uri, local, name, value }) => {
    if (value.length > limits.attribute) throw new Unreadable('too-much')
    const prefix = prefixes[uri]
    return [prefix === undefined ? name : `${prefix}:${local}`, value]
  })
  return Object.fromEntries(entries) as Attributes
}
