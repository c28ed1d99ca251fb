import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { attachedFiles } from '../../src/load/attached.js'
import { frozen } from '../../src/record/frozen.js'

it('reads the files that consultations attach: none that is hidden, confidential, built or elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-attached-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const root = join(folder, 'work')
  const put = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), path)
  }
  const paths = ['papers/a.pdf', 'papers/b.pdf', '.git/config.txt', 'Vault/c.pdf', 'dist/d.pdf']
  for (const path of [...paths, '../secret.txt']) put(path)
  symlinkSync(join(folder, 'secret.txt'), join(root, 'papers/link.txt'))
  const named = [...paths, 'papers/none.pdf', '../secret.txt', 'papers/link.txt', 'papers']
  const attachments = named.map((path) => ({ kind: 'document', path }))
  const sources = [{ attachments }, { attachments: 7 }, null, { attachments: [null, { path: 7 }] }]
  const found = attachedFiles(
    root,
    sources.map((value, index) => frozen<unknown>(`${index}.yaml`, value)),
  )
  expect([...found].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['papers/a.pdf', 'papers/a.pdf'],
    ['papers/b.pdf', 'papers/b.pdf'],
  ])
})
