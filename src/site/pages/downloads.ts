import { fileFacts } from '../../emit/file.js'
import { publications } from '../../emit/index.js'
import type { Workspace } from '../../model/workspace.js'
import { h } from '../../render/html/index.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { kindOf, sizeOf } from '../files.js'
import { a, dataTable, type OwnPage, p, section } from '../parts.js'

/** Every published file, with its size and digest. */
export function downloads({ files, workspace }: Facts): OwnPage {
  const names = namesOf(workspace)
  const folders = new Map<string, (typeof files)[number][]>()
  for (const file of files) {
    const folder = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : ''
    folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  return {
    title: 'Downloads',
    content: [
      p(
        'Each file has the SHA-256 of its bytes beside it. Whoever has the file can work it out again, and compare.',
      ),
      ...[...folders].map(([folder, inside], index) =>
        section(
          `files-${index + 1}`,
          names.get(folder) ?? folder,
          dataTable(
            names.get(folder) ?? folder,
            ['File', 'Format', 'Size', 'SHA-256'],
            inside.map((file) => [
              a(addresses.file(file.path), file.path.slice(folder === '' ? 0 : folder.length + 1)),
              kindOf(file.path),
              sizeOf(file),
              h('code', { className: ['digest'] }, fileFacts(file).sha256),
            ]),
          ),
        ),
      ),
    ],
  }
}

/** What is in a folder, in the words of the pages; of a folder of data its own name. */
function namesOf(workspace: Workspace): Map<string, string> {
  return new Map([
    ['', 'Dates'],
    ['schemas', 'Schemas for editors'],
    ...publications(workspace).map(({ path, title }): [string, string] => [
      path.slice(0, path.lastIndexOf('/')),
      title,
    ]),
    ...workspace.consultations.map(({ value }): [string, string] => [
      `consultations/${value.id}`,
      value.title,
    ]),
  ])
}
