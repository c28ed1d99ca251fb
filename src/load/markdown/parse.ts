import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const field = unified().use(remarkParse).use(remarkGfm).freeze()
const file = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze()

/** CommonMark and GFM as a tree, with positions in `text`. */
export function parseMarkdown(text: string): Root {
  return field.parse(text)
}

/** The same for a whole file: YAML front matter stays one `yaml` node. */
export function parseMarkdownFile(text: string): Root {
  return file.parse(text)
}
