import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emitEditorSchemas } from '../../../src/emit/editor/index.js'
import { workspace as folderOfReal } from '../../cli/harness.js'
import { real } from '../../package/policies.js'
import { languageServer } from './server.js'

const root = mkdtempSync(join(tmpdir(), 'mehrs-test-editor-'))
let server: Awaited<ReturnType<typeof languageServer>>

/** The real workspace as it is after a build, as far as an editor reads it. */
beforeAll(async () => {
  folderOfReal({}, root)
  for (const { path, bytes } of emitEditorSchemas(real)) {
    const file = join(root, 'dist', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  server = await languageServer(root)
})

afterAll(() => {
  server.stop()
  rmSync(root, { recursive: true })
})

const version = 'policy/versions/7.1.yaml'
const [consultation] = readdirSync(join(import.meta.dirname, '../../../policy/consultations'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `policy/consultations/${name}`)

it('finds nothing wrong in the sources, and says in words what is', async () => {
  for (const path of ['policy/mehrs.yaml', version, 'policy/versions/7.0.yaml', consultation!]) {
    const file = await server.open(join(root, path))
    expect(await file.diagnostics(), path).toEqual([])
  }
  const faulty = join(root, 'policy/versions/7.2.yaml')
  writeFileSync(faulty, '')
  const file = await server.open(
    faulty,
    () => '# yaml-language-server: $schema=../../dist/schemas/version.schema.json\nversion: 7.x\n',
  )
  const messages = (await file.diagnostics()).map(({ message }) => message)
  expect(messages).toContain('A version in quotes: "7.1"')
})

it.each([
  ['a cohort', version, /cohorts: \[moc-secure/, 'cohorts: [‸', ['moc-secure']],
  ['a party', version, /attributedTo: [a-z0-9-]+/, 'attributedTo: s‸', ['dcc', 'smets1-smso', 'beis']],
  ['an outcome', version, /\bas: faulty-device/, 'as: ‸', ['faulty-device']],
  ['a source', version, /^sources: \[.*\]/m, 'sources: [‸]', ['consultation-2022-04-14', 'sec', 'tmad']],
  ['a version', version, /^basedOn: .*/m, 'basedOn: ‸', ['7.0']],
  ['what is asked about', consultation!, /covers: \[[^\]]*\]/, 'covers: [‸]', ['MA534', 'MA535', '#purpose']],
  ['a check to fill in', version, /^checks:\n/m, 'checks:\n  - ‸\n', ['check']],
  ['a clause to fill in', version, /^sections:\n/m, 'sections:\n  - ‸\n', ['section']],
])('offers %s', async (_, path, place, instead, expected) => {
  const file = await server.open(join(root, path), (text) => {
    expect(text).toMatch(place)
    return text.replace(place, instead)
  })
  const offered = (await file.completions()).map((label) => label.replaceAll('"', ''))
  expect(offered).toEqual(expect.arrayContaining(expected))
})

it('says what a field is, and what a text may quote', async () => {
  const retry = await server.open(join(root, version), (text) => text.replace('retry:', 're‸try:'))
  expect(await retry.hover()).toContain('is to be tried again after this code')
  const text = await server.open(join(root, 'policy/versions/7.0.yaml'), (whole) =>
    whole.replace('    text:', '    te‸xt:'),
  )
  expect(await text.hover()).toContain('mehrs.terms.chf.name')
})
