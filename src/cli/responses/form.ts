import { composeResponseForm } from '../../compose/index.js'
import type { Document } from '../../model/document.js'
import type { Consultation } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'

/** The form that respondents have: as it went out, whatever became of its sources since; before it has, as it would. */
export function sentForm(workspace: Workspace, consultation: Sourced<Consultation>): Document {
  const { id, attachments } = consultation.value
  const issued = workspace.record?.pack(id)?.documents.find(({ kind }) => kind === 'response-template')
  if (issued) return issued.document
  const attached = attachments.find(({ kind }) => kind === 'response-template')
  return composeResponseForm(workspace, consultation, attached && { title: attached.title })
}
