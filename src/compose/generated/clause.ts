import type { Version } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import type { TextContext } from '../text.js'

/** A clause of which a part is made from the data: the version, where the clause stands in it, and the id of the table. */
export interface GeneratedClause {
  workspace: Workspace
  version: Sourced<Version>
  path: Path
  id: string
  context: TextContext
}
