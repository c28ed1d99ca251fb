import { SaxesParser } from 'saxes'
import type { Blank, Template } from '../../render/docx/house.js'

/** An element of a part. Places to be filled in for each document stand in it where text or a value does. */
export interface Element {
  name: string
  attributes: Record<string, string | Blank>
  children: Child[]
}

export type Child = Element | string | Blank

/** @throws {Error} where the text is not well-formed. */
export function parseXml(text: string): Element {
  const top = element('', {})
  const around = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const child = element(name, attributes as Record<string, string>)
    around.at(-1)!.children.push(child)
    around.push(child)
  })
  for (const text of ['text', 'cdata'] as const)
    parser.on(text, (words) => around.at(-1)!.children.push(words))
  parser.on('closetag', () => around.pop())
  parser.write(text).close()
  return childElements(top)[0]!
}

export function element(name: string, attributes: Element['attributes'], ...children: Child[]): Element {
  return { name, attributes: { ...attributes }, children }
}

export function isElement(child: Child): child is Element {
  return typeof child === 'object' && 'children' in child
}

export function childElements({ children }: Element): Element[] {
  return children.filter(isElement)
}

/** The first child of that name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent && childElements(parent).find((one) => one.name === name)
}

/** Every element of those names, at any depth, in the order of the text. */
export function descendants(parent: Element, ...names: string[]): Element[] {
  return childElements(parent).flatMap((one) => [
    ...(names.includes(one.name) ? [one] : []),
    ...descendants(one, ...names),
  ])
}

/** An attribute as text; empty where there is none. */
export function value({ attributes }: Element, name: string): string {
  const found = attributes[name]
  return typeof found === 'string' ? found : ''
}

/** Takes elements out, at any depth. */
export function remove(parent: Element, names: ReadonlySet<string>): void {
  parent.children = parent.children.filter((one) => !(isElement(one) && names.has(one.name)))
  for (const one of childElements(parent)) remove(one, names)
}

/** The element as XML, between the places that are to be filled in. */
export function toTemplate(root: Element): Template {
  const pieces: (string | Blank)[] = []
  for (const piece of piecesOf(root)) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces
}

/** The element as XML, where nothing in it is to be filled in. */
export function toXml(root: Element): string {
  return toTemplate(root).join('')
}

function* piecesOf(node: Child): Generator<string | Blank> {
  if (typeof node === 'string') yield escapeXml(node)
  else if (!isElement(node)) yield node
  else {
    yield `<${node.name}`
    for (const [name, of] of Object.entries(node.attributes)) {
      yield ` ${name}="`
      yield typeof of === 'string' ? escapeXml(of) : of
      yield '"'
    }
    if (node.children.length === 0) return yield '/>'
    yield '>'
    for (const one of node.children) yield* piecesOf(one)
    yield `</${node.name}>`
  }
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
