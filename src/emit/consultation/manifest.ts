import type { Field } from 'mdast'
import { consultedVersions, type PackDocument } from '../../compose/consultation/index.js'
import { coveredChanges } from '../../compose/covered.js'
import { composeRedline } from '../../compose/redline.js'
import type { PackDates, PackField, PackFile, PackManifest } from '../../generated/pack-manifest.js'
import { type Day, londonInstant } from '../../model/calendar.js'
import { fieldKeys } from '../../model/form.js'
import type { Output } from '../../model/output.js'
import { timeline } from '../../model/timeline.js'
import type { AnyNode } from '../../model/tree.js'
import type { Consultation } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'
import { fileFacts } from '../file.js'

/** A file of the pack, by its name there, and what it is to those who get it. */
export type PackOutput = Output & Pick<PackFile, 'title' | 'kind'>

/** What is in a pack, as its schema describes it: the files, and by which keys programs read the answers out of a form. */
export function packManifest(
  workspace: Workspace,
  consultation: Consultation,
  files: readonly PackOutput[],
  documents: readonly PackDocument[],
): PackManifest {
  const { id, title, classification, contact, base, proposes, questions } = consultation
  const { changes } = composeRedline(workspace, ...consultedVersions(workspace, consultation)).redline!
  const form = documents.find(({ kind }) => kind === 'response-template')
  return {
    consultation: { id, title, classification, contact, base, proposes },
    dates: packDates(workspace, consultation),
    files: files.map((file) => ({
      path: file.path,
      title: file.title,
      kind: file.kind,
      ...fileFacts(file),
    })),
    questions: questions.map(({ id, label, covers }) => ({
      id,
      label,
      covers,
      changes: coveredChanges(changes, covers).map((change) => change.id),
    })),
    fields: form ? fieldsIn(form.document.tree).map((field) => packField(id, field)) : [],
  }
}

function packDates({ mehrs, versions, ledger }: Workspace, { dates, proposes }: Consultation): PackDates {
  const moment = (day: Day, time?: string) => ({ day, instant: londonInstant(day, time) })
  const values = versions.map(({ value }) => value)
  const { effective } = timeline(mehrs.value, values, ledger.value, true).find(
    ({ version }) => version === proposes,
  )!
  return {
    opened: moment(dates.opened),
    closes: moment(dates.closes.on, dates.closes.at),
    concludesBy: moment(dates.concludesBy),
    effective: effective && { ...moment(effective.day), basis: effective.basis },
  }
}

function packField(consultation: string, { name, label, control }: Field): PackField {
  return { name, label, control, ...fieldKeys(consultation, name) }
}

function fieldsIn(node: AnyNode): Field[] {
  return node.type === 'field' ? [node as Field] : (node.children ?? []).flatMap(fieldsIn)
}
