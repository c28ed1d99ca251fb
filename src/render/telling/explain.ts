import type { AnyNode } from '../../model/tree.js'
import { asLooks, characterDifferences } from './characters.js'

/** What an edit does, where the words that a reader sees do not say it. */
export interface Explanation {
  /** The words, where both sides show the same ones; null where showing both says more. */
  words: string | null
  /** `link target: a → b; bold: none → “must”`; empty where the words say all. */
  said: string
}

/**
 * How an edit is told. Where its two sides look the same, what differs is said in words: where a link leads, emphasis, an
 * image, a footnote, spaces and characters that are not seen. Where the words differ too, what they do not show: where a
 * link leads.
 */
export function explain(before: readonly AnyNode[], after: readonly AnyNode[]): Explanation {
  const [old, now] = [factsOf(before), factsOf(after)]
  const isSame = asLooks(old.text) === asLooks(now.text)
  const differences = byAspect
    .filter(({ beside }) => isSame || (beside && old[beside].length > 0 && now[beside].length > 0))
    .flatMap(({ name, of }) => difference(name, of(old), of(now)))
  if (!isSame) return { words: null, said: differences.join('; ') }
  const characters = characterDifferences(old.text, now.text).map((said) => `characters: ${said}`)
  const said = [...differences, ...characters]
  if (said.length === 0 && old.text + now.text !== '') said.push('the same words, marked up otherwise')
  return { words: now.text || old.text, said: said.join('; ') }
}

/** The same of two lines that are literal; null where a reader sees the difference. */
export function explainLiteral(before: string, after: string): Explanation {
  if (asLooks(before) !== asLooks(after)) return { words: null, said: '' }
  const said = characterDifferences(before, after).join('; ')
  return { words: after.trim(), said: said && `white space or characters: ${said}` }
}

interface Facts {
  text: string
  links: string[]
  labels: string[]
  images: string[]
  notes: string[]
  bold: string[]
  italic: string[]
  struck: string[]
  code: string[]
  breaks: string[]
  html: string[]
}

interface Aspect {
  name: string
  of(facts: Facts): readonly string[]
  /** Said of words that differ as well, where both sides have it. */
  beside?: 'links'
}

const byAspect: readonly Aspect[] = [
  { name: 'link target', of: ({ links }) => links, beside: 'links' },
  { name: 'link label', of: ({ labels }) => labels },
  { name: 'image', of: ({ images }) => images },
  { name: 'footnote', of: ({ notes }) => notes },
  { name: 'bold', of: ({ bold }) => bold },
  { name: 'italic', of: ({ italic }) => italic },
  { name: 'struck through', of: ({ struck }) => struck },
  { name: 'code', of: ({ code }) => code },
  { name: 'line break', of: ({ breaks }) => breaks },
  { name: 'HTML', of: ({ html }) => html },
]

function difference(name: string, old: readonly string[], now: readonly string[]): string[] {
  const [before, after] = [old, now].map((values) => values.join(', ') || 'none')
  return before === after ? [] : [`${name}: ${before} → ${after}`]
}

function factsOf(nodes: readonly AnyNode[]): Facts {
  const facts: Facts = {
    text: '',
    links: [],
    labels: [],
    images: [],
    notes: [],
    bold: [],
    italic: [],
    struck: [],
    code: [],
    breaks: [],
    html: [],
  }
  for (const node of nodes) collect(node, facts)
  return facts
}

type Fields = Partial<Record<'url' | 'title' | 'alt' | 'identifier' | 'label', string | null>>

function collect(node: AnyNode, facts: Facts): void {
  const { url, title, alt, identifier } = node as AnyNode & Fields
  const start = facts.text.length
  const target = title ? `${url} "${title}"` : `${url}`
  switch (node.type) {
    case 'image':
      facts.images.push(`${alt ? `“${alt}” ` : ''}${target}`)
      return
    case 'imageReference':
      facts.images.push(`${alt ? `“${alt}” ` : ''}[${identifier}]`)
      return
    case 'footnoteReference':
      facts.notes.push(`${identifier}`)
      return
    case 'break':
      facts.breaks.push('one')
      facts.text += '\n'
      return
    case 'html':
      facts.html.push(node.value!)
      return
  }
  facts.text += node.value ?? ''
  for (const child of node.children ?? []) collect(child, facts)
  const words = `“${facts.text.slice(start).trim()}”`
  if (node.type === 'link') facts.links.push(target)
  if (node.type === 'linkReference') facts.labels.push(`[${identifier}]`)
  if (node.type === 'strong') facts.bold.push(words)
  if (node.type === 'emphasis') facts.italic.push(words)
  if (node.type === 'delete') facts.struck.push(words)
  if (node.type === 'inlineCode') facts.code.push(words)
}
