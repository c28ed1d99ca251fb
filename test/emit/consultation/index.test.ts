import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { emitConsultation } from '../../../src/emit/consultation/index.js'
import type { PackManifest } from '../../../src/generated/pack-manifest.js'
import { packManifest as validate } from '../../../src/generated/validators.js'
import type { Output } from '../../../src/model/output.js'
import type { Attachment, Consultation } from '../../../src/model/types.js'
import { consultation, draft, full, published, silent, version, workspace } from '../../support/made-up.js'

const sources = ['notice#2']
const form: Attachment = { number: 1, title: 'Form', kind: 'response-template', sources }
const redline: Attachment = { number: 2, title: 'Cages Redlined', kind: 'redline', sources }

const changed = {
  ...draft('1.1', { on: '2030-05-24', basis: 'planned', sources }),
  checks: [{ ...full, meaning: 'The gate was open.' }, silent],
}

async function packsOf(consultations: Consultation[], versions = [version('1.0'), changed]) {
  const made = workspace({ consultations, versions })
  const outputs: Output[] = []
  for (const entry of made.consultations)
    for await (const output of emitConsultation(made, entry)) outputs.push(output)
  return new Map(outputs.map((output) => [output.path.replace(/^consultations\//, ''), output]))
}

const packOf = (fields: Partial<Consultation>, versions?: Parameters<typeof packsOf>[1]) =>
  packsOf([{ ...consultation, ...fields }], versions)

function text(pack: Map<string, Output>, path: string): string {
  return new TextDecoder().decode(pack.get(path)!.bytes)
}

function manifestOf(pack: Map<string, Output>, id = 'Zoo_2030'): PackManifest {
  const data = JSON.parse(text(pack, `${id}/manifest.json`))
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  return data
}

describe('emitConsultation', () => {
  it('sends the draft along as it is proposed, and its tables as a spreadsheet', async () => {
    const clean: Attachment = { number: 3, title: 'Cages', kind: 'clean', sources }
    const appendix: Attachment = { number: 4, title: 'Codes', kind: 'appendix', sources }
    const pack = await packOf({ attachments: [clean, appendix] })
    expect([...pack.keys()].filter((path) => path.includes('Attachment'))).toEqual([
      'Zoo_2030/Attachment_3_Cages.docx',
      'Zoo_2030/Attachment_3_Cages.pdf',
      'Zoo_2030/Attachment_3_Cages.html',
      'Zoo_2030/Attachment_4_Codes.xlsx',
    ])
    const page = text(pack, 'Zoo_2030/Attachment_3_Cages.html')
    expect(page).toContain('The gate was open.')
    expect(page).not.toContain('<ins')
    const book = unzipSync(pack.get('Zoo_2030/Attachment_4_Codes.xlsx')!.bytes)
    expect(new TextDecoder().decode(book['xl/sharedStrings.xml'])).toContain('ZZ001')
    expect(text(pack, 'Zoo_2030/Zoo_2030.html')).toContain('href="Attachment_4_Codes.xlsx"')
    expect(manifestOf(pack).files.find(({ path }) => path.endsWith('.xlsx'))).toMatchObject({
      title: 'Codes',
      kind: 'appendix',
    })
  })

  it('makes the document, the attachments under their published names, the dates, a manifest and a zip', async () => {
    const pack = await packOf({ attachments: [form, redline] })
    expect([...pack.keys()]).toEqual([
      'Zoo_2030/Zoo_2030.docx',
      'Zoo_2030/Zoo_2030.pdf',
      'Zoo_2030/Zoo_2030.html',
      'Zoo_2030/Attachment_1_Form.docx',
      'Zoo_2030/Attachment_1_Form.html',
      'Zoo_2030/Attachment_2_Cages_Redlined.docx',
      'Zoo_2030/Attachment_2_Cages_Redlined.pdf',
      'Zoo_2030/Attachment_2_Cages_Redlined.html',
      'Zoo_2030/Zoo_2030.ics',
      'Zoo_2030/manifest.json',
      'Zoo_2030/Zoo_2030.zip',
    ])
    for (const { versions } of pack.values()) expect(versions).toEqual(['1.0', '1.1'])
  })

  it('heads each of several forms with its own title', async () => {
    const other = { ...form, number: 3, title: 'Short form' }
    const pack = await packOf({ attachments: [form, other] })
    expect(text(pack, 'Zoo_2030/Attachment_1_Form.html')).toMatch(/<h1[^>]*>Form<\/h1>/)
    expect(text(pack, 'Zoo_2030/Attachment_3_Short_form.html')).toMatch(/<h1[^>]*>Short form<\/h1>/)
  })

  it('puts all of it into the zip, the same bytes every time', async () => {
    const [pack, again] = [await packOf({ attachments: [redline] }), await packOf({ attachments: [redline] })]
    const { 'Zoo_2030/Zoo_2030.zip': zip, ...others } = Object.fromEntries(pack)
    const inside = Object.entries(unzipSync(zip!.bytes))
    expect(inside.map(([path]) => `Zoo_2030/${path}`)).toEqual(Object.keys(others))
    for (const [path, bytes] of inside)
      expect(Buffer.compare(bytes, others[`Zoo_2030/${path}`]!.bytes)).toBe(0)
    expect(again.get('Zoo_2030/Zoo_2030.zip')!.bytes).toEqual(zip!.bytes)
  })

  it('lists every file with what it holds and the digest of its bytes', async () => {
    const pack = await packOf({ attachments: [form, redline] })
    const { files } = manifestOf(pack)
    expect(files.map(({ path }) => `Zoo_2030/${path}`)).toEqual([...pack.keys()].slice(0, -2))
    for (const { path, sha256, bytes } of files) {
      const { bytes: content } = pack.get(`Zoo_2030/${path}`)!
      expect([sha256, bytes]).toEqual([createHash('sha256').update(content).digest('hex'), content.length])
    }
    const facts = files.map(({ kind, title, path }) => [kind, title, path])
    expect(facts).toContainEqual(['redline', 'Cages Redlined', 'Attachment_2_Cages_Redlined.pdf'])
    expect(facts.at(-1)).toEqual(['calendar', 'Dates of the consultation', 'Zoo_2030.ics'])
    const judged = files.filter((file) => 'standard' in file)
    expect(judged.map(({ path }) => path)).toEqual(['Zoo_2030.pdf', 'Attachment_2_Cages_Redlined.pdf'])
  })

  it('ties each question to the changes that it asks about, and each field of the form to its keys', async () => {
    const pack = await packOf({ attachments: [form] })
    const { questions, fields } = manifestOf(pack)
    expect(questions).toEqual([
      { id: 'q1', label: 'Q1', covers: ['ZZ001'], changes: ['all-codes/ZZ001/meaning'] },
    ])
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['answers/q1/view', 'answers/q1/rationale', 'confidential/whole']),
    )
    for (const key of ['name', 'tag', 'bookmark'] as const)
      expect(new Set(fields.map((field) => field[key])).size).toBe(fields.length)
  })

  it('gives the dates as London days and as instants', async () => {
    expect(manifestOf(await packOf({})).dates).toEqual({
      opened: { day: '2030-04-01', instant: '2030-03-31T23:00:00Z' },
      closes: { day: '2030-05-03', instant: '2030-05-03T15:00:00Z' },
      concludesBy: { day: '2030-05-10', instant: '2030-05-09T23:00:00Z' },
      effective: { day: '2030-05-24', instant: '2030-05-23T23:00:00Z', basis: 'planned' },
    })
    const undated = await packOf({}, [version('1.0'), { ...changed, ...draft('1.1', 'unstated') }])
    expect(manifestOf(undated).dates.effective).toBeNull()
  })

  it('has the dates of this consultation alone in its calendar', async () => {
    const other = { ...consultation, id: 'Zoo_2031' }
    const pack = await packsOf([consultation, other])
    const calendar = new ICAL.Component(ICAL.parse(text(pack, 'Zoo_2031/Zoo_2031.ics')))
    const uids = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('uid'))
    expect(uids).toEqual([
      'consultation-Zoo_2031-opens@mehrs',
      'consultation-Zoo_2031-closes@mehrs',
      'consultation-Zoo_2031-concludes@mehrs',
      'version-1.1-effective@mehrs',
    ])
  })

  it('goes without attachments, and with one kind of them only', async () => {
    const names = async (attachments: Attachment[]) =>
      [...(await packOf({ attachments })).keys()].filter((path) => path.includes('Attachment'))
    expect(await names([])).toEqual([])
    expect(await names([redline])).toHaveLength(3)
    const alone = await packOf({ attachments: [redline] })
    expect(manifestOf(alone).fields).toEqual([])
    expect(text(await packOf({ attachments: [form] }), 'Zoo_2030/Attachment_1_Form.html')).not.toContain(
      'Attachment_2',
    )
  })

  it('asks in each redline the questions of its own consultation', async () => {
    const ask = (id: string, label: string): Consultation => ({
      ...consultation,
      id,
      attachments: [redline],
      questions: consultation.questions.map((question) => ({ ...question, label })),
    })
    const pack = await packsOf([ask('Zoo_2030', 'Spring Q1'), ask('Zoo_2031', 'Autumn Q1')])
    const page = text(pack, 'Zoo_2031/Attachment_2_Cages_Redlined.html')
    expect(page).toContain('Autumn Q1')
    expect(page).not.toContain('Spring Q1')
  })

  it('classifies what the consultation says as it asks, and the policy as the policy is', async () => {
    const pack = await packOf({ classification: 'Zoo Secret', attachments: [form, redline] })
    expect(text(pack, 'Zoo_2030/Zoo_2030.html')).toContain('Zoo Secret')
    expect(text(pack, 'Zoo_2030/Attachment_1_Form.html')).toContain('Zoo Secret')
    const policy = text(pack, 'Zoo_2030/Attachment_2_Cages_Redlined.html')
    expect(policy).toContain('Made up')
    expect(policy).not.toContain('Zoo Secret')
  })

  it('takes any text literally in every file, and makes safe names of it', async () => {
    const hostile = '../../{{x}} <script>alert(1)</script> ]]> &#0; =cmd() #let \u202e 🦔 עברית'
    const pack = await packOf({
      title: hostile,
      classification: hostile,
      contact: '<script>@zoo.example',
      questions: consultation.questions.map((question) => ({
        ...question,
        label: hostile,
        heading: hostile,
      })),
      attachments: [form, redline].map((attachment) => ({ ...attachment, title: hostile })),
    })
    for (const path of pack.keys()) expect(path).toMatch(/^Zoo_2030\/[A-Za-z0-9][\w.-]*$/)
    expect(manifestOf(pack).files[0]!.title).toBe(hostile)
    for (const path of [...pack.keys()].filter((path) => path.endsWith('.html'))) {
      const outsideAttributes = text(pack, path).replace(/"[^"]*"/g, '')
      expect(outsideAttributes.includes('<script>alert'), path).toBe(false)
      expect(outsideAttributes.includes('&#x3C;script>alert(1)'), path).toBe(true)
    }
    expect(text(pack, 'Zoo_2030/Zoo_2030.ics')).toContain('=cmd()')
  })

  it('is made of what was published, once it is, whatever that changes', async () => {
    const after = version('1.1', { basedOn: '1.0', dates: published('2030-05-10') })
    const pack = await packOf({ attachments: [form, redline] }, [version('1.0'), after])
    const { dates, questions } = manifestOf(pack)
    expect(dates.effective).toMatchObject({ day: '2030-05-24', basis: 'inferred' })
    expect(questions[0]!.changes).toEqual([])
    expect(text(pack, 'Zoo_2030/Zoo_2030.html')).toContain('has concluded')
  })
})
