import { fileFacts, mediaTypeOf } from '../../emit/file.js'
import { packOf, publications } from '../../emit/index.js'
import type { Document } from '../../model/document.js'
import { toBytes } from '../../model/output.js'
import type { LedgerEntry } from '../../model/types.js'
import type { IssuedDocument, Workspace } from '../../model/workspace.js'
import { type Appended, readDocument } from '../../record/index.js'
import { findFormat, formats } from '../../render/index.js'

type File = NonNullable<LedgerEntry['files']>[number]

/**
 * The files that go out with an event, by their paths in dist/, each with the digest that its reader can check: as a build
 * right after the event makes them, with what their pages say of the status on that day.
 */
export async function goingOut({
  entry,
  data,
  after,
}: Pick<Appended, 'entry' | 'data' | 'after'>): Promise<File[]> {
  if (!data) return []
  const files: File[] = []
  if (entry.consultation === undefined) {
    // What went out before is superseded by what goes out now.
    const { record: _, ...living } = after
    const path = `${data.documents[0]!.name}/${data.documents[0]!.name}`
    const document = publications(living)
      .find((one) => one.path === path)!
      .compose()
    for (const format of everyFormat) files.push(await file(path, format, document))
    return files
  }
  const folder = `consultations/${entry.consultation}`
  const sent = new Set(data.documents.map(({ name }) => name))
  for (const { name, formats, document } of packAfter(after, entry.consultation, data).documents) {
    if (!sent.has(name)) continue
    for (const format of formats) files.push(await file(`${folder}/${name}`, format, document))
  }
  for (const { name, base64 } of data.files ?? []) {
    const bytes = Buffer.from(base64, 'base64')
    files.push({
      path: `${folder}/${name}`,
      sha256: fileFacts({ bytes, mediaType: mediaTypeOf(name) }).sha256,
    })
  }
  return files
}

/** The pack as it is with what goes out now. */
function packAfter(after: Workspace, id: string, data: NonNullable<Appended['data']>) {
  const documents = data.documents.map(
    (part) => ({ ...part, document: readDocument(part.document) }) as IssuedDocument,
  )
  const consultation = after.consultations.find(({ value }) => value.id === id)!
  const { record } = after
  const isConcluded = data.event.action === 'concluded'
  const old = record?.pack(id) ?? null
  return packOf(
    {
      ...after,
      record: {
        version: (version) => record?.version(version) ?? null,
        pack: () =>
          isConcluded ? old : { workspace: after, consultation, documents, files: [], revision: 0 },
        conclusions: () =>
          isConcluded
            ? { version: data.versions.at(-1) as never, documents, trace: data.traceability! }
            : (record?.conclusions(id) ?? null),
      },
    },
    consultation,
  )
}

const everyFormat = formats
  .map(({ name }) => name)
  // The tables of a version as a spreadsheet are its Appendix A, which is made beside the document.
  .filter((name) => name !== 'pretty' && name !== 'xlsx')

async function file(stem: string, name: string, document: Document): Promise<File> {
  const { extension, mediaType, render } = findFormat(name)!
  const bytes = toBytes(await render(document))
  return { path: `${stem}.${extension}`, sha256: fileFacts({ bytes, mediaType }).sha256 }
}
