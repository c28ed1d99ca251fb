import type { Document } from '../../model/document.js'
import { redlineData } from './redline.js'
import { withoutPositions } from './tree.js'

/**
 * A redline as its list of changes (schemas/redline.schema.json); a clean document as `meta` and `tree`, the tree
 * being plain mdast, which any unified tool reads.
 */
export function renderJson({ meta, tree, redline }: Document): string {
  const data = redline ? redlineData(redline) : { meta, tree: withoutPositions(tree) }
  return `${JSON.stringify(data, null, 2)}\n`
}
