import type { Context, Flow } from '../context.js'
import type { FurnitureNode } from '../furniture.js'
import { makeParagraph, writeParagraph } from '../paragraph.js'
import { textRun } from '../run.js'
import type { Block } from '../story.js'

export function subtitle(
  { value }: Extract<FurnitureNode, { type: 'subtitle' }>,
  flow: Flow,
  context: Context,
): Block[] {
  const line = makeParagraph([textRun(value, flow)], { style: 'Subtitle', indent: 0 }, flow, context)
  return [{ type: 'furniture', mark: 'kept', xml: writeParagraph(line, context) }]
}
