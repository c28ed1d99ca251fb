import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { composePolicy } from '../../src/compose/index.js'
import { emitConsultation, emitManifest, publications } from '../../src/emit/index.js'
import { plain } from '../../src/model/plain.js'
import { timeline } from '../../src/model/timeline.js'
import type { Conclusion, ResponseRecord } from '../../src/model/types.js'
import type { Workspace } from '../../src/model/workspace.js'
import { formats } from '../../src/render/index.js'
import { emptyFolder, mehrs } from '../cli/harness.js'
import { edit, validWorkspace } from '../support/record.js'

const consultation = 'Aardvark_May_2042'

/** The made-up workspace, in which what is done next is done by commands alone. */
function begin() {
  const root = emptyFolder()
  cpSync(join(import.meta.dirname, '../fixtures/workspaces/made-up'), root, { recursive: true })
  const run = async (line: string) => {
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!)
    return mehrs(['--root', root, ...args])
  }
  return {
    root,
    /** Runs a command that has to succeed. */
    does: async (line: string) => {
      const { code, stdout, stderr } = await run(line)
      expect([line, code, stderr]).toEqual([line, 0, ''])
      return stdout
    },
    /** Runs a command that has to be refused, and gives the code of the finding. */
    cannot: async (line: string) => {
      const before = readdirSync(root, { recursive: true })
      const { code, stdout, stderr } = await run(line)
      expect([line, code]).toEqual([line, 1])
      expect(readdirSync(root, { recursive: true })).toEqual(before)
      return /\[([a-z-]+)\]/.exec(stdout + stderr)?.[1]
    },
  }
}

/** Has a consultation send out a file of the workspace. */
function attach(root: string, id: string, path: string): void {
  const attachment = `{ number: 1, title: Impact, kind: document, path: ${path}, sources: [handbook] }`
  edit(root, `policy/consultations/${id}.yaml`, 'attachments: []', `attachments: [${attachment}]`)
}

/** The files of the pack, as a build makes them, with their digests. */
async function filesOf(workspace: Workspace): Promise<{ path: string; sha256: string }[]> {
  const files: { path: string; sha256: string }[] = []
  for await (const { path, bytes } of emitConsultation(workspace, workspace.consultations[0]!))
    files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') })
  return files
}

/** The text of a version in each format, as a build makes it, with its digest. */
async function textOfVersion(workspace: Workspace, id: string): Promise<{ path: string; sha256: string }[]> {
  const { path, compose } = publications(workspace).find(({ title }) => title === `Version ${id}`)!
  const made = formats.filter(({ name }) => name !== 'pretty' && name !== 'xlsx')
  return Promise.all(
    made.map(async ({ extension, render }) => {
      const bytes = await render(compose())
      return { path: `${path}.${extension}`, sha256: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}

const commitment = `hmac-sha256:${'0'.repeat(64)}`

/** What is public of a response, as `mehrs responses` writes it. */
function writeResponse(root: string, id: string, said: Partial<ResponseRecord>): void {
  const record: ResponseRecord = {
    schema: 1,
    id,
    consultation,
    format: 'web-form',
    form: { edition: null, current: false },
    received: { at: '2042-05-03T10:00:00Z', evidence: 'stated' },
    late: false,
    state: 'accepted',
    open: 0,
    commitments: { original: commitment, response: commitment },
    ...said,
  }
  writeBeside(root, `${id}.yaml`, record)
}

function writeConclusions(
  root: string,
  { text = 'It is renamed.', ...conclusion }: Pick<Conclusion, 'decision' | 'answers'> & { text?: string },
): void {
  const conclusions = [{ question: 'q1', text, ...conclusion }]
  writeBeside(root, 'conclusions.yaml', { consultation, conclusions, sources: ['handbook'] })
}

function writeBeside(root: string, name: string, data: unknown): void {
  const folder = join(root, 'policy/consultations', consultation)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `${JSON.stringify(data)}\n`)
}

const textOf = (workspace: Workspace, version: string) => {
  const found = workspace.versions.find(({ value }) => value.version === version)!
  return plain(composePolicy(workspace, found).tree)
}

const packOf = (workspace: Workspace) =>
  workspace
    .record!.pack(consultation)!
    .documents.map(({ document }) => plain(document.tree))
    .join('\n')

const firstDay = ({ mehrs, versions, ledger }: Workspace, id: string) =>
  timeline(
    mehrs.value,
    versions.map(({ value }) => value),
    ledger.value,
    true,
  ).find(({ version }) => version === id)!

it('is the life of a version and of the consultation on it', { timeout: 600_000 }, async () => {
  const { root, does, cannot } = begin()

  // A paper of somebody else's goes out with it, as it is.
  const paper = 'papers/impact.txt'
  attach(root, consultation, paper)
  expect(await cannot('check')).toBe('attachment-file')
  mkdirSync(join(root, 'papers'))
  writeFileSync(join(root, paper), 'Snoring keeps the badgers awake.\n')

  // A dry run says all and writes nothing.
  const dry = await does(`open ${consultation} --dry-run`)
  expect(dry).toContain('+   - action: "opened"')
  expect(dry).toContain(`consultations/${consultation}/${consultation}.docx sha256:`)
  expect(validWorkspace(root).ledger.value.entries).toHaveLength(1)

  // The pack goes out. From then on neither it nor its draft changes, but by an amendment that says so.
  expect(await cannot(`conclude ${consultation} --on 2042-05-01`)).toBe('ledger-sequence')
  await does(`open ${consultation}`)
  expect(await cannot(`open ${consultation}`)).toBe('ledger-sequence')
  expect(await filesOf(validWorkspace(root))).toEqual(
    expect.arrayContaining(validWorkspace(root).ledger.value.entries.at(-1)!.files!),
  )
  writeFileSync(join(root, paper), 'Snoring keeps nobody awake.\n')
  expect(await cannot('check')).toBe('attachment-file')
  expect(
    new TextDecoder().decode(validWorkspace(root).record!.pack(consultation)!.files[0]!.bytes),
  ).toContain('badgers')
  writeFileSync(join(root, paper), 'Snoring keeps the badgers awake.\n')
  edit(
    root,
    'policy/versions/1.1.yaml',
    'name: Snoring\n    cohorts: [aardvark]\n    meaning: unspecified\n    occurrence: unspecified\n    retry: unspecified\n    escalate: unspecified\n    sources: [handbook]\n  - code: ZZ999',
    'name: Snorting\n    cohorts: [aardvark]\n    meaning: unspecified\n    occurrence: unspecified\n    retry: unspecified\n    escalate: unspecified\n    sources: [handbook]\n  - code: ZZ999',
  )
  expect(await cannot('check')).toBe('issued-draft')
  expect(await cannot(`close ${consultation} --on 2042-05-10`)).toBe('issued-draft')
  await does(`amend ${consultation} --on 2042-05-04 --erratum --why "A name was misspelt."`)
  await does(`amend ${consultation} --on 2042-05-06 --closes 2042-05-12T16:00 --why "Asked for."`)
  const amended = packOf(validWorkspace(root))
  expect(amended).toContain('Amended on 4 May 2042. A name was misspelt.')
  expect(amended).toContain('16:00 on 12 May 2042')
  expect(validWorkspace(root).record!.pack(consultation)!.revision).toBe(2)

  // It closes; the draft follows the responses, and the pack stays.
  await does(`close ${consultation} --on 2042-05-12`)
  edit(root, 'policy/versions/1.1.yaml', 'Snorting', 'Whistling')

  // Nothing is concluded before each answer is accounted for, and before the text is what is concluded.
  writeResponse(root, 'R001', { answers: { q1: { view: 'disagree', reasons: 'It *whistles*.' } } })
  writeResponse(root, 'R002', { answers: { q1: { withheld: { view: 'confidential' } } }, late: true })
  writeConclusions(root, { decision: 'as-consulted', answers: [] })
  expect(await cannot('check')).toBe('conclusion-contradicted')
  writeConclusions(root, { decision: 'modified', answers: [] })
  await does('check')
  expect(await cannot(`conclude ${consultation} --on 2042-05-17`)).toBe('conclusion-incomplete')
  writeConclusions(root, { decision: 'modified', answers: ['R001'] })
  const before = await does(`render ${consultation}_Conclusions`)
  expect(before).toContain('| Concluded | Not yet |')
  await does(`conclude ${consultation} --on 2042-05-17`)
  expect(packOf(validWorkspace(root))).toBe(amended)
  const report = await does(`render ${consultation}_Conclusions`)
  expect(report).toContain('| Concluded | 17 May 2042 |')
  expect(report).toContain(String.raw`It \*whistles\*.`)
  expect(report).toMatch(/Snorting.*Whistling.*Modified/)

  // What was concluded is what is to be published, and the report stays as it went out.
  edit(root, 'policy/versions/1.1.yaml', 'Whistling', 'Singing')
  expect(await cannot('check')).toBe('concluded-text')
  edit(root, 'policy/versions/1.1.yaml', 'Singing', 'Whistling')
  writeConclusions(root, { decision: 'modified', answers: ['R001'], text: 'We never said this.' })
  expect(await does(`render ${consultation}_Conclusions`)).toBe(report)

  // It is published. No status is written anywhere: the file is as it was.
  edit(root, 'policy/versions/1.1.yaml', /status: draft\n|^ {2}published: .*\n/gm, '')
  const file = readFileSync(join(root, 'policy/versions/1.1.yaml'), 'utf8')
  expect(await cannot('publish 1.1 --published 2042-05-18 --effective 2042-05-20')).toBe('appeal-window')
  await does('publish 1.1 --published 2042-05-18 --effective 2042-06-03')
  expect(readFileSync(join(root, 'policy/versions/1.1.yaml'), 'utf8')).toBe(file)
  const published = validWorkspace(root)
  expect(firstDay(published, '1.1')).toMatchObject({ status: 'published', from: { day: '2042-06-03' } })
  expect(textOf(published, '1.1')).toContain('Whistling')
  expect(packOf(published)).toBe(amended)
  expect(await textOfVersion(published, '1.1')).toEqual(published.ledger.value.entries.at(-1)!.files)
  const manifest = emitManifest(published, [], { name: 'mehrs', version: '0.0.0' })
  const kept = join(root, 'kept.json')
  writeFileSync(kept, manifest.bytes)

  // A party refers it, which moves no date; until it has, nothing can be decided.
  expect(await cannot('direct 1.1 --on 2042-05-24 --why "It stands."')).toBe('ledger-sequence')
  await does('refer 1.1 --on 2042-05-24 --why "A party asks for more attempts."')
  expect(firstDay(validWorkspace(root), '1.1')).toMatchObject({ from: { day: '2042-06-03' } })

  // It is delayed, decided on, corrected and withdrawn; each goes out again, and what went out before stays in the record.
  await does('delay 1.1 --on 2042-05-25 --effective 2042-07-01 --why "It was referred."')
  const delayed = validWorkspace(root)
  expect(firstDay(delayed, '1.1')).toMatchObject({ from: { day: '2042-07-01', basis: 'stated' } })
  expect(textOf(delayed, '1.1')).toContain('1 July 2042')
  await does('direct 1.1 --on 2042-05-26 --effective 2042-07-08 --why "It stands, a week later."')
  const directed = validWorkspace(root)
  expect(firstDay(directed, '1.1')).toMatchObject({ from: { day: '2042-07-08', basis: 'stated' } })
  expect(textOf(directed, '1.1')).toContain('8 July 2042')
  expect(textOf(directed, '1.1')).not.toContain('1 July 2042')
  await does('direct 1.1 --on 2042-05-26 --why "The costs are to be reported."')
  expect(textOf(validWorkspace(root), '1.1')).toContain('8 July 2042')
  edit(root, 'policy/versions/1.1.yaml', /(Whistling[\s\S]*?retry: )unspecified/, '$1expected')
  const refused = await mehrs(['--root', root, ...'correct 1.1 --on 2042-05-26 --why Decides.'.split(' ')])
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('that is a new version')])
  edit(root, 'policy/versions/1.1.yaml', 'retry: expected', 'retry: unspecified')
  edit(root, 'policy/versions/1.1.yaml', 'Whistling', 'Whistle')
  expect(await cannot('check')).toBe('ledger-digest')
  await does('correct 1.1 --on 2042-05-26 --why "A misprint."')
  expect(textOf(validWorkspace(root), '1.1')).toContain('Whistle')
  await does('withdraw 1.1 --on 2042-08-01 --why "Superseded by events."')
  expect(firstDay(validWorkspace(root), '1.1')).toMatchObject({
    status: 'withdrawn',
    to: { day: '2042-08-01' },
  })
  expect(await cannot('withdraw 1.1 --on 2042-08-02 --why Again.')).toBe('ledger-sequence')

  // The record continues what an auditor kept; cut short, it does not.
  expect(await does(`verify --against ${kept}`)).toContain('it continues')
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist/manifest.json'), readFileSync(kept))
  await does('check')
})
