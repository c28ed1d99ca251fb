import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { sentForm } from '../../src/cli/responses/form.js'
import { emitConsultation } from '../../src/emit/consultation/index.js'
import type { Output } from '../../src/model/output.js'
import type { ReceivedResponse, ResponseRecord } from '../../src/model/types.js'
import { ledgerText, sealed } from '../../src/record/index.js'
import { emptyFolder, mehrs } from '../cli/harness.js'
import { everyByte } from '../support/bytes.js'
import { proof } from '../support/depth.js'
import { received, type Sent } from '../support/inbox.js'
import { published } from '../support/published.js'
import { validWorkspace } from '../support/record.js'

/** A whole consultation on made-up otters: its form goes out, fourteen files come back, and conclusions are published. */

const fixture = join(import.meta.dirname, '../fixtures/consultation')
const consultation = 'Otter_May_2042'

interface Told extends Sent {
  is: string
  came: Sent['came'] & { again?: string }
  /** What the analyst does. A text is approved where nothing else is said of it. */
  review: Partial<ReceivedResponse> & {
    moderation?: Record<string, NonNullable<ReceivedResponse['answers'][string]>['moderation']>
    /** By the name of a field, the words that belong there and stood beside the boxes. */
    place?: Record<string, string>
  }
  public: Partial<ResponseRecord> & { id: string }
}

const story: Told[] = parse(readFileSync(join(fixture, 'responses.yaml'), 'utf8'), { merge: true })

function review(response: ReceivedResponse, { moderation = {}, place = {}, ...rest }: Told['review']): void {
  if (rest.state === undefined) return
  Object.assign(response, rest)
  for (const residue of response.residue) {
    const field = Object.keys(place).find((name) => place[name] === residue.text)
    residue.assigned ??= field ?? 'nothing'
    const question = /^answers\/(.*)\/rationale$/.exec(field ?? '')?.[1]
    if (question) response.answers[question]!.reasons = residue.text
  }
  for (const [question, answer] of Object.entries(response.answers))
    answer.moderation = moderation[question] ?? { decision: 'approved' }
  if (response.comments) response.comments.moderation = { decision: 'approved' }
}

/** Takes the consultation through its life by commands alone. */
async function consult() {
  const [root, inbox, away] = [emptyFolder(), emptyFolder(), emptyFolder()]
  const printed: string[] = []
  const run = async (code: number, args: string[]) => {
    const done = await mehrs(['--root', root, ...args])
    printed.push(done.stdout, done.stderr)
    expect([args, done.code, code === 0 ? done.stderr : '']).toEqual([args, code, ''])
    return done.stdout + done.stderr
  }
  const step = (line: string) => run(0, line.split(' '))

  // Version 1.0 is published, and the consultation on 1.1 goes out with its form.
  cpSync(join(fixture, 'before'), root, { recursive: true })
  const completeTo = { on: '2042-03-01', sources: ['handbook'] }
  writeFileSync(join(root, 'policy/ledger.yaml'), ledgerText(sealed({ completeTo, entries: [] })))
  await step('publish 1.0 --published 2042-03-01 --effective 2042-03-15')
  await step(`open ${consultation}`)

  // Fourteen files come. Of what a person has to look at it is said why, and none of its words.
  const workspace = validWorkspace(root)
  const form = sentForm(workspace, workspace.consultations[0]!)
  const files: string[] = []
  for (const { came, says, beside, public: open } of story) {
    files.push(join(inbox, `Kanarie-${came.again ?? open.id}`))
    if (!came.again)
      writeFileSync(files.at(-1)!, await received({ came, says, ...(beside && { beside }) }, form))
  }
  // For the one that is no mail.
  const stated = ['--received', '2042-05-03T12:00', '--received-by', 'Kanarie-clerk']
  const told = await run(1, ['responses', consultation, ...files, ...stated])
  const each = story.map(({ is }, index) => `${is}: ${told.split('\n')[index]}\n`)
  await expect(each.join('')).toMatchFileSnapshot(join(fixture, 'expected/read.txt'))

  // Nothing is public of them yet; then an analyst reviews each in the vault.
  const recordOf = (id: string): ResponseRecord =>
    parse(readFileSync(join(root, 'policy/consultations', consultation, `${id}.yaml`), 'utf8'))
  for (const { public: open, review: by } of story) {
    expect(Object.keys(recordOf(open.id))).not.toContain('answers')
    const place = join(root, 'vault', consultation, open.id, 'response.yaml')
    const response: ReceivedResponse = parse(readFileSync(place, 'utf8'))
    review(response, by)
    writeFileSync(place, stringify(response))
  }
  await step(`responses ${consultation}`)
  for (const { public: open } of story) expect(recordOf(open.id)).toMatchObject(open)

  // The keeper may see all of it.
  const out = join(away, 'all')
  await step(`disclose ${consultation} --to keeper --out ${out} --on 2042-05-11 --why Asked.`)

  // It closes, the draft follows the responses, and nothing is concluded before each is answered.
  await step(`close ${consultation} --on 2042-05-10`)
  const early = await run(1, ['conclude', consultation, '--on', '2042-05-17'])
  expect(early).toContain('[conclusion-incomplete]')
  cpSync(join(fixture, 'after/policy/versions'), join(root, 'policy/versions'), { recursive: true })
  const conclusions = join(root, 'policy/consultations', consultation, 'conclusions.yaml')
  await step(`conclusions ${consultation}`)
  await expect(readFileSync(conclusions, 'utf8')).toMatchFileSnapshot(join(fixture, 'expected/outline.yaml'))
  expect(await run(1, ['check'])).toContain('conclusions.yaml:7:')
  cpSync(join(fixture, 'after'), root, { recursive: true })
  await step('check')
  await step(`conclude ${consultation} --on 2042-05-17`)
  return { root, printed: printed.join('\n'), disclosed: out }
}

/** No word that is to stay in the vault is anywhere else: not in what is made, nor in the sources, nor was it printed. */
async function nothingIsOut(outputs: readonly Output[], root: string, printed: string): Promise<void> {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('vault'))
    .map((entry) => ({ path: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
  const seen = new Set<string>()
  for (const { path, bytes } of [...outputs, ...sources, { path: 'printed', bytes: Buffer.from(printed) }])
    for await (const text of everyByte(path, bytes, seen))
      expect([path, /kanarie/i.exec(text)?.[0]]).toEqual([path, undefined])
}

it('goes from the form to the published conclusions, and lets nothing out on the way', {
  timeout: 300_000,
}, async () => {
  const { root, printed, disclosed } = await consult()
  const workspace = validWorkspace(root)
  const pack: Output[] = []
  for await (const output of emitConsultation(workspace, workspace.consultations[0]!)) pack.push(output)
  const bytesOf = (name: string) =>
    pack.find(({ path }) => path === `consultations/${consultation}/${name}`)!.bytes

  const report = await mehrs(['--root', root, 'render', `${consultation}_Conclusions`])
  await expect(report.stdout).toMatchFileSnapshot(join(fixture, 'expected/report.md'))
  const csv = Buffer.from(bytesOf('traceability.csv')).toString().replaceAll('\r\n', '\n')
  await expect(csv).toMatchFileSnapshot(join(fixture, 'expected/traceability.csv'))
  await nothingIsOut(pack, root, printed)

  // That nothing was found is no fault of the search: what is public is found in each format, and the rest in what was
  // disclosed.
  for (const format of ['html', 'docx', 'pdf']) {
    const name = `${consultation}_Conclusions.${format}`
    expect(await wordsIn(name, bytesOf(name))).toContain('AlderHouse(madeup)')
  }
  for (const format of ['csv', 'pdf']) {
    const name = `${consultation}_Responses.${format}`
    const words = await wordsIn(name, readFileSync(join(disclosed, name)))
    for (const place of ['name-1', 'organisation-7', 'reasons-7', 'because-8', 'person-3', 'why-7'])
      expect(words).toContain(`Kanarie-${place}`)
  }
})

async function wordsIn(path: string, bytes: Uint8Array): Promise<string> {
  let all = ''
  for await (const text of everyByte(path, bytes)) all += text.replace(/\s|<[^>]*>/g, '')
  return all
}

proof('lets nothing out into anything else that is published either', { timeout: 300_000 }, async () => {
  const { root, printed } = await consult()
  await nothingIsOut(await published(validWorkspace(root)), root, printed)
})
