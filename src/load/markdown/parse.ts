import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import './edits.js'
import { meter, resetMeter } from './meter.js'

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

/** The same for a whole file: YAML front matter stays one `yaml` node. */
export function parseMarkdownFile(text: string): Root {
  resetMeter()
  return file.parse(text)
}

function metered(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), meter]
}
