import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { AnyNode } from '../../model/tree.js'
import './edits.js'
import { meter, readMeter, resetMeter } from './meter.js'

const field = unified().use(remarkParse).use(remarkGfm).use(metered).freeze()
const file = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).use(metered).freeze()

/**
 * CommonMark and GFM as a tree, with positions in `text`.
 * @throws {OverLimit} where a stretch of text has more marks than limits.ts allows.
 */
export function parseMarkdown(text: string): Root {
  resetMeter()
  return field.parse(text)
}

/** So many texts are remembered before all are forgotten. */
const most = 50_000

/** The same, for whoever parses the same texts again and again: a text that was parsed before is copied. */
export function rememberingMarkdown(): typeof parseMarkdown {
  const known = new Map<string, { tree: Root; counts: ReturnType<typeof readMeter> }>()
  return (text) => {
    let found = known.get(text)
    if (!found) {
      found = { tree: parseMarkdown(text), counts: readMeter() }
      if (known.size >= most) known.clear()
      known.set(text, found)
    }
    resetMeter(found.counts)
    return copy(found.tree as AnyNode) as unknown as Root
  }
}

/** Whoever gets a tree moves its positions to where its text stands. */
function copy({ position, children, ...node }: AnyNode): AnyNode {
  return {
    ...node,
    ...(children ? { children: children.map(copy) } : {}),
    ...(position ? { position: { start: { ...position.start }, end: { ...position.end } } } : {}),
  } as AnyNode
}

/** For a whole file: YAML front matter stays one `yaml` node. */
export function parseMarkdownFile(text: string): Root {
  resetMeter()
  return file.parse(text)
}

function metered(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), meter]
}
