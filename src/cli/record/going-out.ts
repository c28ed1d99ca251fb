import { fileFacts } from '../../emit/file.js'
import type { Document } from '../../model/document.js'
import { toBytes } from '../../model/output.js'
import type { LedgerEntry } from '../../model/types.js'
import { type Appended, readDocument } from '../../record/index.js'
import { findFormat, formats } from '../../render/index.js'

type File = NonNullable<LedgerEntry['files']>[number]

/** The files that go out with an event, by their paths in dist/, each with the digest that its reader can check. */
export async function goingOut({ entry, data }: Pick<Appended, 'entry' | 'data'>): Promise<File[]> {
  const files: File[] = []
  for (const { name, formats: named, document } of data?.documents ?? []) {
    const folder = entry.consultation === undefined ? name : `consultations/${entry.consultation}`
    for (const format of named.length > 0 ? named : everyFormat)
      files.push(await file(`${folder}/${name}`, format, readDocument(document)))
  }
  return files
}

const everyFormat = formats.map(({ name }) => name).filter((name) => name !== 'pretty')

async function file(stem: string, name: string, document: Document): Promise<File> {
  const { extension, mediaType, render } = findFormat(name)!
  const bytes = toBytes(await render(document))
  return { path: `${stem}.${extension}`, sha256: fileFacts({ bytes, mediaType }).sha256 }
}
