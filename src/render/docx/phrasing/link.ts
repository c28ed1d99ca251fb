import type { Link } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Attributes } from '../../xml.js'
import type { Context, Marks } from '../context.js'
import { assemble, kept, textRun } from '../run.js'
import type { Piece } from '../story.js'
import { w } from '../xml.js'

type Target = Pick<Link, 'url' | 'title' | 'children'>

/** A hyperlink, around the tracked changes in it. Where Word is not to follow an address, it stands there to be read. */
export function link({ url, title, children }: Target, marks: Marks, context: Context): Piece[] {
  const words = textOf(children)
  // Word knows no link in a link.
  const target = marks.link ? null : targetOf(url, context)
  if (!target) {
    const pieces = context.phrasing(children, marks)
    if (words === url) return pieces
    return [...pieces, textRun(words === '' ? url : ` (${url})`, marks)]
  }
  const linked: Marks = { ...marks, link: true }
  const pieces = words === '' ? [textRun(url, linked)] : context.phrasing(children, linked)
  const tooltip = title ? title.slice(0, 250) : undefined
  return [kept(w('hyperlink', { ...target, tooltip }, assemble(pieces, context)))]
}

function targetOf(url: string, { bookmarks, relationships }: Context): Attributes | null {
  if (url.startsWith('#')) {
    const anchor = bookmarks.name(decode(url.slice(1)))
    return anchor === null ? null : { anchor }
  }
  const id = relationships.link(url)
  return id === null ? null : { 'r:id': id }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
