import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ConsultationResponse } from '../../src/generated/response.js'
import { root } from '../support/published.js'
import { violations } from './accessible.js'
import { fileOf, open, pageNamed } from './pages.js'

/** The response form: what a respondent fills in is what the file says, and nothing is lost on the way. */

const path = pageNamed('Response_Template.html')
const consultation = 'SMETS1_MEHRS_April_2022_MOC_Secure'

const schema = (name: string) =>
  JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')) as object
const ajv = new Ajv2020({
  schemas: ['mehrs', 'consultation'].map(schema),
  keywords: ['defaultSnippets', 'patternErrorMessage'],
  validateFormats: false,
})
const validate = ajv.compile(schema('response'))

async function fill(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill('Ann Aardvark')
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Aardvark House')
}

async function download(
  page: Page,
  button = 'Finish: download my answers',
): Promise<{ name: string; text: string; data: ConsultationResponse }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return { name: file.suggestedFilename(), text, data: JSON.parse(text) as ConsultationResponse }
}

function load(page: Page, text: string, name = 'saved.json'): Promise<void> {
  return page
    .getByLabel('Go on with answers')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

const hostile = [
  `"quotes" and 'others' \\ and </script><script>alert(1)</script>`,
  '😀 👩‍👩‍👧 \u202Eright to left\u202C שלום',
  '=cmd() ../../ {{title}} ]]> &#0; \u0001',
  'burrow '.repeat(1500),
].join('\n')

describe('the file that is downloaded', () => {
  it('says what was filled in, whatever that is, as the schema has it', async () => {
    const { page, requests } = await open(path)
    await page.getByRole('textbox', { name: 'Name' }).fill('Ann "</script>" Aardvark 😀')
    await page.getByRole('textbox', { name: 'Organisation' }).fill('../Aardvark & Söhne\u202E/House: 😀')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ann@house.example')
    await page.getByRole('combobox', { name: 'MEHRS March 2022 Q1: your view' }).selectOption('Agree in part')
    await page.getByRole('textbox', { name: 'MEHRS March 2022 Q1: your reasons' }).fill(hostile)
    await page.getByRole('radio', { name: 'This answer is confidential' }).first().check()
    const { name, data } = await download(page)
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(data).toEqual({
      schema: 1,
      consultation,
      edition: expect.stringMatching(/^[0-9a-f]{16}$/),
      respondent: {
        name: 'Ann "</script>" Aardvark 😀',
        organisation: '../Aardvark & Söhne\u202E/House: 😀',
        email: 'ann@house.example',
      },
      answers: {
        q1: {
          changes: ['error-code-table/MA534'],
          view: 'agree-in-part',
          rationale: hostile,
          confidential: 'yes',
        },
        q2: { changes: ['error-code-table/MA535'] },
      },
    })
    expect(name).toBe(`${consultation}_response_Aardvark-Söhne-House.json`)
    await expect.poll(() => page.getByRole('status').last().innerText()).toContain(name)
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([])
  })

  it('can be loaded again to go on, and is then the same', async () => {
    const { page } = await open(path)
    await fill(page)
    await page.getByRole('combobox', { name: 'MEHRS March 2022 Q2: your view' }).selectOption('No view')
    await page.getByRole('textbox', { name: 'Further comments' }).fill(hostile)
    await page.getByRole('radio', { name: 'All of this response is confidential' }).check()
    const first = await download(page)
    const later = await open(path)
    await load(later.page, first.text)
    await expect.poll(() => later.page.getByRole('status').first().innerText()).toContain('were loaded')
    expect(await download(later.page)).toEqual(first)
  })
})

it('a draft is saved with whatever is there, and loads again', async () => {
  const { page } = await open(path)
  await page.getByRole('textbox', { name: 'Further comments' }).fill('To be gone on with.')
  await page.getByRole('radio', { name: 'Without a name' }).check()
  const draft = await download(page, 'Save a draft')
  expect(draft.name).toBe(`${consultation}_draft_answers.json`)
  expect(validate(draft.data)).toBe(true)
  const later = await open(path)
  await load(later.page, draft.text)
  await expect.poll(() => later.page.getByRole('status').first().innerText()).toContain('were loaded')
  expect(await download(later.page, 'Save a draft')).toEqual(draft)
})

it('keeps what is filled in, in the browser, only where it is asked to, and until it is told not to', async () => {
  const { page, requests } = await open(path)
  const comments = page.getByRole('textbox', { name: 'Further comments' })
  const kept = () => page.evaluate('JSON.stringify(localStorage)') as Promise<string>
  // Leaving a page with answers asks first.
  page.on('dialog', (dialog) => dialog.accept())
  await comments.fill('Not to be kept.')
  await page.reload()
  expect([await comments.inputValue(), await kept()]).toEqual(['', '{}'])

  await page.getByRole('checkbox', { name: 'Keep what I fill in' }).check()
  await comments.fill(hostile)
  await page.getByRole('radio', { name: 'Without a name' }).check()
  await expect.poll(kept).toContain('burrow')
  await page.reload()
  expect(await comments.inputValue()).toBe(hostile)
  expect(await page.getByRole('radio', { name: 'Without a name' }).isChecked()).toBe(true)
  await expect.poll(() => page.getByRole('status').first().innerText()).toContain('is filled in again')
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Clear what is kept' }).click()
  expect(await kept()).toBe('{}')
  await page.reload()
  expect(await comments.inputValue()).toBe('')
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
})

describe('the last page', () => {
  const last = (page: Page) => page.getByRole('region', { name: 'Now send your answers' })

  it('says what is left to do with the file: where, under which subject, and until when', async () => {
    const { page } = await open(path)
    await fill(page)
    expect(await last(page).count()).toBe(0)
    const { name } = await download(page)
    const words = await last(page).innerText()
    expect(words).toContain(`Your answers are in the file ${name}`)
    expect(words).toContain('Send it by 16:00 (London time) on 3 May 2022.')
    expect(await last(page).evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    const address = await last(page).getByRole('link', { name: '@smartdcc.co.uk' }).getAttribute('href')
    expect(decodeURIComponent(address!)).toBe(
      `mailto:consultations@smartdcc.co.uk?subject=Response to MEHRS consultation: two new checks for MOC (Secure) (${consultation})`,
    )
    const calendar = await last(page).getByRole('link', { name: 'calendar' }).getAttribute('href')
    expect(existsSync(join(dirname(fileOf(path)), calendar!))).toBe(true)
    expect(await violations(page)).toEqual([])
    // The same file once more; and none, once the answers are others.
    expect((await download(page, 'Save the file once more')).name).toBe(name)
    await page.getByRole('textbox', { name: 'Further comments' }).fill('More.')
    expect(await last(page).count()).toBe(0)
  })

  it('is not shown for a draft, which is not to be sent yet', async () => {
    const { page } = await open(path)
    await download(page, 'Save a draft')
    expect(await last(page).count()).toBe(0)
  })

  it.each([
    ['2022-05-03T15:00:00Z', false],
    ['2022-05-03T15:00:01Z', true],
  ])('warns at %s that the time is over, if it is, and blocks nothing', async (now, isOver) => {
    const { page } = await open(path)
    await page.clock.setFixedTime(now)
    await page.reload()
    expect(await page.getByText('The time for responses ended at 16:00 (London time)').isVisible()).toBe(
      isOver,
    )
    await fill(page)
    expect((await download(page)).data.respondent!.organisation).toBe('Aardvark House')
    expect(await violations(page)).toEqual([])
  })
})

it('shows on paper every option of every question, and which was chosen', async () => {
  const { page } = await open(path)
  await page.getByRole('combobox', { name: 'MEHRS March 2022 Q1: your view' }).selectOption('Agree in part')
  expect(await page.locator('.options').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  const options = page.locator('.options').first()
  expect(await options.innerText()).toMatch(/^Agree\s+Disagree\s+Agree in part\s+No view$/)
  expect(await options.locator('.chosen').allInnerTexts()).toEqual(['Agree in part'])
  expect(await page.locator('select').first().isVisible()).toBe(false)
})

describe('a file that cannot be loaded', () => {
  const good = { schema: 1, consultation, answers: {} }
  it.each([
    ['no JSON', '{', 'it is not a JSON file'],
    ['nothing', 'null', 'it was not saved by a response form'],
    ['another thing', '{"schema":2}', 'it was not saved by a response form'],
    [
      'another consultation',
      JSON.stringify({ ...good, consultation: 'Zoo_2030' }),
      'another consultation, Zoo_2030',
    ],
    [
      'an unknown question',
      JSON.stringify({ ...good, answers: { q9: { view: 'agree' } } }),
      'no place for answers/q9/view',
    ],
    [
      'an unknown view',
      JSON.stringify({ ...good, answers: { q1: { view: 'maybe' } } }),
      'answers/q1/view cannot be an answer',
    ],
    ['a number for text', JSON.stringify({ ...good, comments: 7 }), 'comments cannot be an answer'],
    [
      'the prototype',
      `{"schema":1,"consultation":"${consultation}","__proto__":{"x":"y"}}`,
      'no place for __proto__/x',
    ],
    ['too much', ' '.repeat(5_000_001), 'too large'],
  ])('%s: says so, and changes nothing', async (_, text, message) => {
    const { page, complaints } = await open(path)
    await fill(page)
    await load(page, text)
    await expect.poll(() => page.getByRole('status').first().innerText()).toContain(message)
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Ann Aardvark')
    expect(complaints).toEqual([])
  })
})

describe('what is missing', () => {
  it('is listed, said at its field, and nothing is lost', async () => {
    const { page } = await open(path)
    await page.getByRole('textbox', { name: 'Further comments' }).fill('Kept.')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody')
    await page.getByRole('button', { name: 'Finish: download my answers' }).click()
    const summary = page.locator('.form-errors')
    expect(await summary.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      'Fill in: Name',
      'Fill in: Organisation',
      'Enter an e-mail address such as name@example.org, or none',
    ])
    expect(await violations(page)).toEqual([])
    await summary.getByRole('link', { name: 'Fill in: Organisation' }).press('Enter')
    const organisation = page.getByRole('textbox', { name: 'Organisation' })
    expect(await organisation.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(
      true,
    )
    expect(await organisation.getAttribute('aria-invalid')).toBe('true')
    await organisation.fill('Aardvark House')
    expect(await organisation.getAttribute('aria-invalid')).toBeNull()
    await page.getByRole('textbox', { name: 'Name' }).fill('Ann')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('')
    expect((await download(page)).data.comments).toBe('Kept.')
    expect(await summary.isVisible()).toBe(false)
  })
})

describe('the page', () => {
  it('gives each control one label, which is seen', async () => {
    const { page } = await open(path)
    const controls = await page.locator('form :is(input, select, textarea)').all()
    expect(controls.length).toBeGreaterThan(10)
    for (const control of controls) {
      const labels = await control.evaluate((element) =>
        Array.from(element.labels as ArrayLike<{ innerText: string }>, ({ innerText }) => innerText),
      )
      expect(labels).toEqual([expect.stringMatching(/\w/)])
    }
  })

  it('warns of what is not saved, and only of that', async () => {
    const { page } = await open(path)
    const warnings: string[] = []
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type())
      void dialog.accept()
    })
    await page.reload()
    await fill(page)
    await expect.poll(() => page.getByRole('status').last().innerText()).toContain('not saved yet')
    await page.reload()
    expect(warnings).toEqual(['beforeunload'])
  })

  it('without script says what else can be done, and can be filled in and printed', async () => {
    const { page } = await open(path, { javaScriptEnabled: false })
    expect(await page.locator('.without-script').isVisible()).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.getByRole('textbox', { name: 'Further comments' }).fill('By hand.')
    expect((await page.pdf()).length).toBeGreaterThan(1000)
  })
})
