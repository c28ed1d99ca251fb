import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composePolicy } from '../../src/compose/index.js'
import { emitManifest } from '../../src/emit/index.js'
import { loadWorkspace } from '../../src/load/index.js'
import { sourceText } from '../../src/load/text.js'
import { parseYaml } from '../../src/load/yaml/parse.js'
import { timeline } from '../../src/model/timeline.js'
import type { Ledger } from '../../src/model/types.js'
import type { Sourced } from '../../src/model/workspace.js'
import { checkRecord, ledgerText, sealed } from '../../src/record/index.js'
import { validate } from '../../src/validate/index.js'
import { validateSchema } from '../../src/validate/schema/index.js'
import { addEvent, edit, validWorkspace } from '../support/record.js'

const madeUp = join(import.meta.dirname, '../fixtures/workspaces/made-up')
const ledgerFile = 'policy/ledger.yaml'
const consultation = 'Aardvark_May_2042'
let folder: string
let issued: string

/** The made-up workspace with its consultation issued, and what a build says of the ledger. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mehrs-'))
  issued = join(folder, 'issued')
  cpSync(madeUp, issued, { recursive: true })
  const why = 'Made up.'
  addEvent(issued, {
    action: 'opened',
    version: '1.1',
    consultation,
    on: '2042-05-01',
    why,
    sources: ['handbook'],
  })
  const manifest = emitManifest(validWorkspace(issued), [], { name: 'mehrs', version: '0.0.0' })
  mkdirSync(join(issued, 'dist'))
  writeFileSync(join(issued, 'dist/manifest.json'), manifest.bytes)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** What is found after `tamper` has had its way with a copy. */
function found(tamper: (root: string) => void): string[] {
  const root = mkdtempSync(join(folder, 'copy-'))
  cpSync(issued, root, { recursive: true })
  tamper(root)
  const { findings } = validate(loadWorkspace(root))
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

/** Writes another ledger as a command would, as somebody can who has this program. */
function reseal(root: string, change: (ledger: Ledger) => Ledger): void {
  const { source } = parseYaml(sourceText(ledgerFile, readFileSync(join(root, ledgerFile), 'utf8')))
  writeFileSync(join(root, ledgerFile), ledgerText(sealed(change(source!.value as Ledger))))
}

const removeSnapshots = (root: string) => rmSync(join(root, 'policy/record'), { recursive: true })
const withoutManifest = (root: string) => rmSync(join(root, 'dist'), { recursive: true })

it('finds nothing in a record that nobody touched, with or without what was published from it', () => {
  expect(found(() => {})).toEqual([])
  expect(found(withoutManifest)).toEqual([])
})

describe('the ledger', () => {
  it.each<[string, (root: string) => void, string[]]>([
    [
      'the reason of an event',
      (root) => edit(root, ledgerFile, 'The first version.', 'The best version.'),
      ['ledger-chain'],
    ],
    [
      'the reason of the last event',
      (root) => edit(root, ledgerFile, 'Made up.', 'True.'),
      ['ledger-seal', 'ledger-cut'],
    ],
    [
      'the last event taken off',
      (root) => edit(root, ledgerFile, / {2}- action: "opened"[\s\S]*(?=head)/, ''),
      ['ledger-seal', 'ledger-cut', 'snapshot-unnamed'],
    ],
    [
      'the day to which it is complete',
      (root) => edit(root, ledgerFile, '2042-05-01', '2042-04-01'),
      ['ledger-seal', 'ledger-cut'],
    ],
    [
      'two events in the other order',
      (root) =>
        edit(
          root,
          ledgerFile,
          /( {2}- action: "published"[\s\S]*?)( {2}- action: "opened"[\s\S]*)(?=head)/,
          '$2$1',
        ),
      ['ledger-chain', 'ledger-cut'],
    ],
    ['a comment', (root) => edit(root, ledgerFile, 'never by hand', 'ever by hand'), ['ledger-text']],
    ['a space', (root) => edit(root, ledgerFile, 'why: ', 'why:  '), ['ledger-text']],
    ['the head', (root) => edit(root, ledgerFile, '"size":2', '"size":3'), ['ledger-text']],
  ])('changed by hand: %s', (_, tamper, codes) => {
    expect(found(tamper)).toEqual(expect.arrayContaining(codes))
  })

  it('with all its events removed and the version made a draft again, is held against what was published', () => {
    const undo = (root: string) => {
      reseal(root, (ledger) => ({ ...ledger, entries: [] }))
      edit(root, 'policy/versions/1.0.yaml', /status: published/, 'status: draft')
    }
    expect(found(undo)).toEqual(expect.arrayContaining(['ledger-cut', 'snapshot-unnamed']))
  })

  it.each<[string, (ledger: Ledger) => Ledger]>([
    ['cut short', (ledger) => ({ ...ledger, entries: ledger.entries.slice(0, 1) })],
    ['emptied', (ledger) => ({ ...ledger, entries: [] })],
    [
      'with another reason',
      (ledger) => ({ ...ledger, entries: ledger.entries.map((entry) => ({ ...entry, why: 'Other.' })) }),
    ],
    [
      'complete to an earlier day',
      (ledger) => ({ ...ledger, completeTo: { ...ledger.completeTo, on: '2042-04-30' } }),
    ],
  ])('%s by somebody who seals it again, is held against what was published', (_, change) => {
    expect(found((root) => reseal(root, change))).toContain('ledger-cut')
  })

  it('cut short by somebody who removes what was published too, leaves snapshots that no event names', () => {
    const cut = (root: string) =>
      reseal(root, (ledger) => ({ ...ledger, entries: ledger.entries.slice(0, 1) }))
    expect(found((root) => [cut(root), withoutManifest(root)])).toEqual(['snapshot-unnamed'])
  })

  it('with any one bit turned is found', () => {
    const bytes = readFileSync(join(issued, ledgerFile))
    const { proof, consultations } = loadWorkspace(issued).files
    const missed: number[] = []
    // A prime, so that every bit of a byte and every kind of place has its turn. The proofs turn all of them.
    const step = process.env.PROOFS ? 1 : 37
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const turned = Uint8Array.from(bytes)
      turned[bit >> 3]! ^= 1 << (bit & 7)
      if (!isFound(turned)) missed.push(bit)
    }
    expect(missed).toEqual([])

    function isFound(ledger: Uint8Array): boolean {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(ledger)
      const { source } = parseYaml(sourceText(ledgerFile, text))
      if (!source || validateSchema('ledger', source).length > 0) return true
      const checked = checkRecord(source as Sourced<Ledger>, consultations as never, {
        ...proof,
        ledger,
        published: null,
      })
      return checked.length > 0
    }
  })
})

describe('what went out', () => {
  it.each<[string, (root: string) => void, string[]]>([
    [
      'a word of a snapshot',
      (root) => edit(root, 'policy/record/0001-published-1.0.json', 'Purpose', 'Porpoise'),
      ['snapshot-changed'],
    ],
    ['a snapshot that is gone', removeSnapshots, ['snapshot-missing', 'snapshot-missing']],
    [
      'a file that no event names',
      (root) => writeFileSync(join(root, 'policy/record/0003-published-9.9.json'), '{}'),
      ['snapshot-unnamed'],
    ],
    [
      'a word of a published version',
      (root) => edit(root, 'policy/versions/1.0.yaml', 'Purpose,', 'Porpoise,'),
      ['ledger-digest'],
    ],
    [
      'a published version made a draft again',
      (root) => edit(root, 'policy/versions/1.0.yaml', /status: published\n|^ {2}published: .*\n/gm, ''),
      [],
    ],
    [
      'a published version called a draft',
      (root) => edit(root, 'policy/versions/1.0.yaml', /status: published/, 'status: draft'),
      ['ledger-draft', 'status-and-date'],
    ],
    [
      'a word of a draft that is consulted on',
      (root) => edit(root, 'policy/versions/1.1.yaml', 'Snoring', 'Snorting'),
      ['issued-draft'],
    ],
    [
      'a check added to a published version that nobody was asked about',
      (root) =>
        edit(
          root,
          'policy/versions/1.0.yaml',
          /^checks:\n/m,
          'checks:\n  - { code: ZZ555, name: Yawning, cohorts: [aardvark], meaning: unspecified, occurrence: unspecified, retry: unspecified, escalate: unspecified, sources: [handbook] }\n',
        ),
      ['ledger-digest'],
    ],
    [
      'two attachments that are one document, under two names',
      (root) =>
        edit(
          root,
          `policy/consultations/${consultation}.yaml`,
          'attachments: []',
          'attachments: [{ number: 1, title: The Redline, kind: redline, sources: [handbook] }, { number: 2, title: Another Code, kind: redline, sources: [handbook] }]',
        ),
      ['attachment-twice', 'issued-consultation'],
    ],
    [
      'a closing date after the pack went out',
      (root) =>
        edit(
          root,
          `policy/consultations/${consultation}.yaml`,
          /closes: \{ on: 2042-05-\d+/,
          'closes: { on: 2042-05-25',
        ),
      ['issued-consultation'],
    ],
  ])('changed: %s', (_, tamper, codes) => {
    expect(found(tamper)).toEqual(codes.length === 0 ? [] : expect.arrayContaining(codes))
  })

  it('reads as it did after any name, term or period of mehrs.yaml has changed', () => {
    const root = mkdtempSync(join(folder, 'copy-'))
    cpSync(issued, root, { recursive: true })
    const before = validWorkspace(root)
    edit(root, 'policy/mehrs.yaml', 'days: 14', 'days: 10')
    edit(root, 'policy/mehrs.yaml', /title: .*/, 'title: Another title')
    edit(root, 'policy/mehrs.yaml', /Aardvark/, 'Anteater')
    const after = validWorkspace(root)
    const [first, second] = [before, after].map((workspace) => ({
      document: composePolicy(workspace, workspace.versions[0]!),
      pack: workspace.record!.pack(consultation)!.documents,
      inForce: timeline(
        workspace.mehrs.value,
        workspace.versions.map(({ value }) => value),
        workspace.ledger.value,
        false,
      ),
    }))
    expect(second).toEqual(first)
    // The draft is made from the sources as they are.
    expect(composePolicy(after, after.versions[1]!).meta.title).toBe('Another title')
  })
})
