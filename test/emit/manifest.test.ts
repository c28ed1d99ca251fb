import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { textFile } from '../../src/emit/file.js'
import { emitManifest } from '../../src/emit/manifest.js'
import { manifest as validate } from '../../src/generated/validators.js'
import { digest } from '../../src/model/digest.js'
import { consultation, workspace } from '../support/made-up.js'

const toolchain = { name: 'made-up', version: '9.9.9' }
const file = (path: string, text: string) => textFile(path, text, 'text/plain', ['1.0'])

function manifestOf(outputs: Parameters<typeof emitManifest>[1], there = workspace()) {
  const data = JSON.parse(new TextDecoder().decode(emitManifest(there, outputs, toolchain).bytes))
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  return data
}

it('lists every file by path, in code units, with the digest and size of its bytes', () => {
  const { files } = manifestOf([file('b/é.txt', 'zoö'), file('b.txt', ''), file('B.txt', 'x')])
  expect(files.map(({ path }: { path: string }) => path)).toEqual(['B.txt', 'b.txt', 'b/é.txt'])
  expect(files[2]).toEqual({
    path: 'b/é.txt',
    sha256: createHash('sha256').update('zoö').digest('hex'),
    bytes: 4,
    mediaType: 'text/plain',
    versions: ['1.0'],
  })
})

it('ties the output to its sources by the digest of their data', () => {
  const { sources, toolchain: by } = manifestOf([])
  expect(by).toEqual(toolchain)
  expect(sources.map(({ path }: { path: string }) => path)).toEqual([
    'policy/consultations/Zoo_2030.yaml',
    'policy/ledger.yaml',
    'policy/mehrs.yaml',
    'policy/versions/1.0.yaml',
    'policy/versions/1.1.yaml',
  ])
  expect(sources[0].digest).toBe(digest(consultation))
})

it('refuses two files of one path', () => {
  expect(() => manifestOf([file('a', '1'), file('b', ''), file('a', '2')])).toThrow(
    'two files have the path a',
  )
})
