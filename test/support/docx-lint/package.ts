import { type Element, find, parseXml } from '../../render/docx/word.js'

/** A Word file taken apart. */
export interface Package {
  /** Each file in it, as text. */
  files: Readonly<Record<string, string>>
  /** Each part that is well-formed XML. */
  parts: ReadonlyMap<string, Element>
  /** The parts that hold text: body, notes, headers and footers. */
  stories: readonly Element[]
}

export function openPackage(files: Readonly<Record<string, string>>): Package {
  const parts = new Map<string, Element>()
  for (const [path, xml] of Object.entries(files)) {
    const root = isXml(path) && parsed(xml)
    if (root) parts.set(path, root)
  }
  const stories = Array.from(parts.values()).filter(({ name }) =>
    /^w:(document|footnotes|hdr|ftr)$/.test(name),
  )
  return { files, parts, stories }
}

/** A rule of its own says what is not well-formed. */
function parsed(xml: string): Element | null {
  try {
    return parseXml(xml)
  } catch {
    return null
  }
}

export function isXml(path: string): boolean {
  return /\.(xml|rels)$/.test(path)
}

/** Every element of that name in the text. */
export function inText({ stories }: Package, name: string): Element[] {
  return stories.flatMap((story) => find(story, name))
}

/** Every element in the text, with those around it, innermost first. */
export function visitText(
  { stories }: Pick<Package, 'stories'>,
  visit: (element: Element, around: readonly Element[]) => void,
): void {
  const into = (element: Element, around: readonly Element[]): void => {
    visit(element, around)
    for (const child of elements(element)) into(child, [element, ...around])
  }
  for (const story of stories) into(story, [])
}

export function elements({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string')
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element && elements(element).find((one) => one.name === name)
}

/** The attribute `w:val` of a child. */
export function setting(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** What a revision says of what it marks. What moved came in one place and went in another. */
export const revisions: Readonly<Record<string, 'comes' | 'goes'>> = {
  'w:ins': 'comes',
  'w:moveTo': 'comes',
  'w:del': 'goes',
  'w:moveFrom': 'goes',
}

/** What the properties of a paragraph or row say of it as a whole. */
export function trackedAs(properties: Element | undefined): 'comes' | 'goes' | null {
  const mark = properties && elements(properties).find(({ name }) => name in revisions)
  return mark ? revisions[mark.name]! : null
}

export function textOf(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('')
}

/** The values that occur more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size)
}
