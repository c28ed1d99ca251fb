import type { Document } from '../../model/document.js'
import { collapse } from '../../model/plain.js'
import { namesOf } from './names.js'
import { bookOf } from './parts/book.js'
import { about } from './sheets/about.js'
import { changes } from './sheets/changes.js'
import { lists } from './sheets/lists.js'
import { tables } from './sheets/tables.js'

/**
 * The tables of a document as a spreadsheet (.xlsx), a sheet each. A version has all its checks in all columns first; a
 * redline has its changes first, and says in each row what happened to it. The last sheet says what the document is.
 * Every cell is text, whatever it looks like.
 */
export function renderXlsx(given: Document): Uint8Array {
  const { meta } = given
  const document: Document = {
    ...given,
    meta: { ...meta, title: collapse(meta.title), subtitle: collapse(meta.subtitle) },
  }
  const shown = [...changes(document), ...tables(document)]
  return bookOf(document.meta, namesOf([...shown, ...lists(shown), about(document)]))
}
