import type { Root } from 'mdast'
import { isScalar, parseDocument } from 'yaml'
import type { Document } from '../model/document.js'
import { nameOf } from '../model/plain.js'
import type { AnyNode } from '../model/tree.js'

/** Any Markdown file as a document. What a policy's sources would say of it (author, date, classification) is left out. */
export function composeMarkdown(tree: Root, file: string): Document {
  const name = file.replace(/^.*\//, '')
  const heading = tree.children.find((node) => node.type === 'heading')
  return {
    meta: {
      id: name.replace(/\.[^.]*$/, ''),
      title: titleIn(tree.children[0]) || (heading && nameOf(heading)) || name,
      subtitle: '',
      language: 'en',
      classification: '',
      author: 'mehrs diff',
      date: null,
    },
    tree,
  }
}

/** A title longer than this, in characters of YAML, is none. */
const LONGEST = 500

/** The title that a document's front matter gives it. Only its own lines are read as YAML: the rest is not ours to judge. */
function titleIn(node: AnyNode | undefined): string {
  if (node?.type !== 'yaml') return ''
  const lines = /^title:.*(?:\r?\n[ \t]+.*)*/m.exec(node.value ?? '')?.[0] ?? ''
  if (lines === '' || lines.length > LONGEST) return ''
  const document = parseDocument(lines)
  const title = document.errors.length > 0 ? null : document.get('title', true)
  if (!isScalar(title) || title.value === null) return ''
  const words = typeof title.value === 'string' ? title.value : (title.source ?? '')
  return words.replace(/\s+/g, ' ').trim()
}
