import type { Document } from '../../model/document.js'
import type { Attachment, Consultation } from '../../model/types.js'
import type { AttachedFile, Sourced, Workspace } from '../../model/workspace.js'
import { composePolicy } from '../policy.js'
import { askedAbout, composeRedline } from '../redline.js'
import { composeResponseForm } from '../response-form.js'
import { composeConsultation } from './document.js'
import { attachmentFiles, attachmentName, packFormats, redlinePage } from './names.js'
import { consultedVersions } from './texts.js'

/** One document that a consultation sends out. */
export interface PackDocument {
  /** The name of its files, without their extensions. */
  name: string
  title: string
  kind: Exclude<keyof typeof packFormats, 'document'>
  /** The names of the formats that it is published in. */
  formats: readonly string[]
  document: Document
}

/** The consultation document and, in the order in which they are listed, its attachments. */
export function composePack(workspace: Workspace, consultation: Sourced<Consultation>): PackDocument[] {
  const { value } = consultation
  const compose: Record<Made['kind'], (attachment: Attachment) => Document> = {
    'response-template': ({ title }) =>
      composeResponseForm(workspace, consultation, { title, redline: redlinePage(value) }),
    redline: (attachment) => attachedRedline(workspace, consultation, attachment),
    clean: (attachment) => attachedDraft(workspace, value, attachment),
    appendix: (attachment) => attachedDraft(workspace, value, attachment),
  }
  return [
    part('consultation', value.id, value.title, composeConsultation(workspace, consultation)),
    ...value.attachments
      .filter(isMade)
      .map((attachment) =>
        part(
          attachment.kind,
          attachmentName(attachment),
          attachment.title,
          compose[attachment.kind](attachment),
        ),
      ),
  ]
}

/** An attachment that is made of the sources, and is no file that somebody else made. */
type Made = Attachment & { kind: Exclude<Attachment['kind'], 'document'> }

function isMade(attachment: Attachment): attachment is Made {
  return attachment.kind !== 'document'
}

/** The attachments of a consultation that are files of the workspace, as they are. Validation has seen to it that each is there. */
export function attachedFiles(workspace: Workspace, { attachments }: Consultation): AttachedFile[] {
  return attachments.flatMap((attachment) => {
    const bytes = attachment.path === undefined ? undefined : workspace.attached?.get(attachment.path)
    const [name] = attachmentFiles(attachment)
    return attachment.kind === 'document' && bytes && name ? [{ name, title: attachment.title, bytes }] : []
  })
}

function part(kind: PackDocument['kind'], name: string, title: string, document: Document): PackDocument {
  return { name, title, kind, formats: packFormats[kind], document }
}

/**
 * The redline as it is published, under the title of the attachment and with the questions of this consultation only.
 * It stays classified as the policy is.
 */
function attachedRedline(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  { number, title }: Attachment,
): Document {
  const { meta, tree, redline } = composeRedline(
    workspace,
    ...consultedVersions(workspace, consultation.value),
  )
  return {
    meta: { ...meta, title, subtitle: `Attachment ${number}: ${meta.subtitle}` },
    tree,
    redline: { ...redline!, asked: askedAbout(redline!.changes, [consultation]) },
  }
}

/** The draft as it is proposed, under the title of the attachment; an appendix is its tables, with all its checks. */
function attachedDraft(
  workspace: Workspace,
  consultation: Consultation,
  { number, title, kind }: Attachment,
): Document {
  const [, proposed] = consultedVersions(workspace, consultation)
  const { meta, tree, checks } = composePolicy(workspace, proposed)
  return {
    meta: { ...meta, title, subtitle: `Attachment ${number}: ${meta.subtitle}` },
    tree,
    ...(kind === 'appendix' && checks && { checks }),
  }
}
