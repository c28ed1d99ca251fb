import type { Image } from 'mdast'
import type { Marks } from '../context.js'
import { textRun } from '../run.js'
import type { Piece } from '../story.js'

/** No picture is fetched: what it shows is said in words, and where it is. */
export function image({ alt, url, title }: Pick<Image, 'alt' | 'url' | 'title'>, marks: Marks): Piece[] {
  const words = [alt, title].filter(Boolean).join(', ')
  return [textRun(words ? `[Image: ${words} (${url})]` : `[Image (${url})]`, marks)]
}
