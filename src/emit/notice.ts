import type { BlockContent } from 'mdast'
import { documentContext, documentId } from '../compose/policy.js'
import { composeText } from '../compose/text.js'
import type { Workspace } from '../model/workspace.js'
import { relink } from './relink.js'

/** What every version says of itself on its first page, as the latest one says it; for files at the top of the output. */
export function notice(workspace: Workspace): BlockContent[] {
  const latest = workspace.versions.at(-1)
  if (!latest) return []
  const id = documentId(latest.value)
  const blocks = composeText(workspace.mehrs, ['notice'], documentContext(workspace))
  return blocks.map((block) => relink(block, new Set(), `${id}/${id}.html`) as BlockContent)
}
