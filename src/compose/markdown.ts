import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Document } from '../model/document.js'

/** Any Markdown file as a document. What a policy's sources would say of it (author, date, classification) is left out. */
export function composeMarkdown(tree: Root, file: string): Document {
  const name = file.replace(/^.*\//, '')
  const title = tree.children.find((node) => node.type === 'heading')
  return {
    meta: {
      id: name.replace(/\.[^.]*$/, ''),
      title: (title && textOf(title)) || name,
      subtitle: '',
      language: 'en',
      classification: '',
      author: 'mehrs diff',
      date: null,
    },
    tree,
  }
}
