import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import diff from 'node-htmldiff'
import { parseMarkdown } from '../../../src/load/markdown/parse.js'
import type { Piece } from '../edits.js'
import type { Peer } from './peer.js'

/** node-htmldiff on both documents as HTML. */
export const nodeHtmldiff: Peer<string, string, string> = {
  packages: ['node-htmldiff'],
  prepare: (markdown) =>
    toHtml(toHast(parseMarkdown(markdown), { allowDangerousHtml: true }), { allowDangerousHtml: true }),
  load: (html) => html,
  compare: (before, after) => diff(before, after),
  read: (html) => ({ changes: html.match(edit)?.length ?? 0, pieces: piecesOf(html) }),
}

/** What htmldiff puts around an edit; a `del` of the document's own has no number. */
const edit = /<(?:ins|del) data-operation-index/g
const inline = new Set(['a', 'em', 'strong', 'code', 'del', 'ins', 'sup', 'img', 'input'])

function* piecesOf(html: string): Generator<Piece> {
  const open: Piece['kind'][] = []
  for (const part of html.match(/<[^>]*>|[^<]+/g) ?? []) {
    const [, closing, name = ''] = /^<(\/?)(\w+)/.exec(part) ?? []
    const kind = open.at(-1) ?? 'kept'
    if (name === '') yield { kind, text: decode(part) }
    else if (!inline.has(name)) yield { kind: 'kept', text: '\n' }
    else if (name === 'ins' || name === 'del') {
      if (closing) open.pop()
      else open.push(part.match(edit) ? (name === 'ins' ? 'inserted' : 'deleted') : kind)
    }
  }
}

/** Character references stand for characters that are no letters, as far as our HTML has them. */
function decode(text: string): string {
  return text.replace(/&(?:#\w+|\w+);/g, '&')
}
