import { attachedFiles, composePack } from '../../compose/consultation/index.js'
import { consultationStatus } from '../../compose/status.js'
import { formatDay, londonInstant } from '../../model/calendar.js'
import type { Related, Sending } from '../../model/document.js'
import { type Output, toBytes } from '../../model/output.js'
import type { Consultation } from '../../model/types.js'
import type { IssuedPack, Sourced, Workspace } from '../../model/workspace.js'
import { findFormat } from '../../render/index.js'
import { zip } from '../../render/zip.js'
import { consultationDates } from '../dates/events.js'
import { icalendar } from '../dates/icalendar.js'
import { jsonFile, mediaTypeOf, textFile } from '../file.js'
import { type PackOutput, packManifest } from './manifest.js'
import { traceabilityFiles } from './traceability.js'

/** The pack of a consultation: the document, its attachments and its dates, a manifest of them, and one zip of all. */
export async function* emitConsultation(
  living: Workspace,
  source: Sourced<Consultation>,
): AsyncGenerator<Output> {
  const { workspace, consultation, documents, files: attached, revision } = packOf(living, source)
  const { id, base, proposes } = consultation.value
  const versions = [base, proposes]
  const inFolder = <T extends Output>(file: T): T => ({ ...file, path: `consultations/${id}/${file.path}` })
  const files: PackOutput[] = []
  for (const { name, title, kind, formats, document } of documents) {
    for (const format of formats) {
      const { extension, mediaType, render } = findFormat(format)!
      const bytes = toBytes(await render(document))
      files.push({ path: `${name}.${extension}`, bytes, mediaType, versions, title, kind })
      yield inFolder(files.at(-1)!)
    }
  }
  for (const { name, title, bytes } of attached) {
    files.push({ path: name, bytes, mediaType: mediaTypeOf(name), versions, title, kind: 'document' })
    yield inFolder(files.at(-1)!)
  }
  const trace = living.record?.conclusions(id)?.trace
  for (const file of trace ? traceabilityFiles(trace) : []) {
    files.push(file)
    yield inFolder(file)
  }
  const calendar = calendarFile(workspace, consultation.value, revision)
  const manifest = jsonFile(
    'manifest.json',
    packManifest(workspace, consultation.value, [...files, calendar], documents),
    versions,
  )
  yield inFolder(calendar)
  yield inFolder(manifest)
  const all = zip([...files, calendar, manifest])
  yield inFolder({ path: `${id}.zip`, bytes: all, mediaType: 'application/zip', versions })
}

/**
 * What went out stays as it went out, with the conclusions where there are any; a pack that has not is made from its
 * sources as they are.
 */
export function packOf(workspace: Workspace, consultation: Sourced<Consultation>): IssuedPack {
  const issued = workspace.record?.pack(consultation.value.id)
  const pack = issued ?? {
    workspace,
    consultation,
    documents: composePack(workspace, consultation),
    files: attachedFiles(workspace, consultation.value),
    revision: 0,
  }
  const concluded = workspace.record?.conclusions(consultation.value.id)?.documents ?? []
  const documents = [...pack.documents, ...concluded]
  const status = consultationStatus(workspace, pack.consultation.value)
  return {
    ...pack,
    documents: documents.map((part) => ({
      ...part,
      document: {
        ...part.document,
        status,
        related: relatedTo(part.name, documents),
        ...(part.document.meta.form && { sending: sendingOf(pack.consultation.value) }),
      },
    })),
  }
}

function sendingOf({ id, title, contact, dates: { closes } }: Consultation): Sending {
  return {
    to: contact,
    subject: `Response to ${title} (${id})`,
    by: `${closes.at} (London time) on ${formatDay(closes.on)}`,
    closes: londonInstant(closes.on, closes.at),
    calendar: `${id}.ics`,
  }
}

/** The other documents of a pack, and one of them in its other formats, each beside its page. */
function relatedTo(own: string, documents: IssuedPack['documents']): Related[] {
  return documents.flatMap(({ name, title, formats }) =>
    formats
      .filter((format) => (format === 'html') !== (name === own))
      .map((format) => ({
        label: name === own ? `This document as ${format === 'docx' ? 'Word' : 'PDF'}` : title,
        href: `${name}.${findFormat(format)!.extension}`,
      })),
  )
}

function calendarFile(workspace: Workspace, consultation: Consultation, revision: number): PackOutput {
  const { id, title, base, proposes } = consultation
  const text = icalendar(workspace, {
    name: title,
    events: consultationDates(workspace, consultation),
    revision,
  })
  const file = textFile(`${id}.ics`, text, 'text/calendar; charset=utf-8', [base, proposes])
  return { ...file, title: 'Dates of the consultation', kind: 'calendar' }
}
