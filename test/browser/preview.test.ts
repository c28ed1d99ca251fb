import { readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPreview } from '../../src/preview/index.js'
import { workspace } from '../cli/harness.js'
import { isTooWide, violations } from './accessible.js'
import { browser } from './pages.js'

const version = 'policy/versions/7.1.yaml'
const redline = 'redline-7.0-to-7.1-draft/redline.html'
const form = `~preview/edit?file=${encodeURIComponent(version)}&path=checks%2F0`

interface Live {
  page: Page
  url: string
  text(): string
  save(change: (text: string) => string): void
  /** What was asked of anything but the preview, and what the console and uncaught errors said. */
  complaints: string[]
}

/** A preview of a workspace of its own, and a page of it. */
async function live(path: string, options: BrowserContextOptions = {}): Promise<Live> {
  const root = workspace()
  const preview = await startPreview({
    root,
    port: 0,
    save: (file, bytes) => writeFile(join(root, file), bytes),
    broken: (error) => {
      throw error
    },
  })
  const context = await browser.newContext(options)
  onTestFinished(async () => {
    await context.close()
    await preview.close()
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(preview.url)) complaints.push(request.url())
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/ 4\d\d /.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(preview.url + path)
  const file = join(root, version)
  const text = () => readFileSync(file, 'utf8')
  return { page, url: preview.url, text, save: (change) => writeFileSync(file, change(text())), complaints }
}

const status = (page: Page) => page.locator('#preview\\~panel [role="status"]')

describe('a page', () => {
  it('takes in what was saved, and leaves the reader where they are', async () => {
    const { page, save, complaints } = await live(redline, { viewport: { width: 1000, height: 500 } })
    await page.evaluate('window.marked = true')
    await page.locator('[name="view"][value="new"]').check()
    await page.getByRole('textbox', { name: 'Code' }).fill('MA53')
    await page.locator('#error-codes').scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 200)
    await page.waitForTimeout(300)
    const top = () => page.locator('#error-codes').evaluate((heading) => heading.getBoundingClientRect().top)
    const before = await top()
    save((text) => text.replace('title: Purpose', 'title: Purpose of the aardvark'))
    await page.getByText('1 Purpose of the aardvark').first().waitFor({ state: 'attached' })
    await expect.poll(() => page.getByRole('textbox', { name: 'Code' }).inputValue()).toBe('MA53')
    await expect.poll(() => page.locator('tr:has(#MA999)').isHidden()).toBe(true)
    expect(await page.locator('[name="view"][value="new"]').isChecked()).toBe(true)
    expect(await page.locator('html').getAttribute('data-view')).toBe('new')
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3)
    expect(await page.evaluate('window.marked')).toBe(true)
    // Its own script works on what is new.
    await page.locator('[name="view"][value="redline"]').check()
    await page.locator('h1').click()
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('#page\\/count').textContent()).toMatch(/^Change 1 of/)
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('#page\\/count').textContent()).toMatch(/^Change 2 of/)
    expect(complaints).toEqual([])
  })

  it('of the site takes in what was saved, with its scripts at work', async () => {
    const { page, save, complaints } = await live('site/changes/7.0-to-7.1.html')
    await page.evaluate('window.marked = true')
    await page.getByLabel('Changed only').check()
    save((text) => text.replace('afterConsecutive: 3', 'afterConsecutive: 41'))
    await page.getByText('41 consecutive').first().waitFor({ state: 'attached' })
    expect(await page.evaluate('window.marked')).toBe(true)
    expect(await page.getByLabel('Changed only').isChecked()).toBe(true)
    await page.locator('h1').click()
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('#page\\/count').textContent()).toMatch(/^Change 1 of/)
    expect(complaints).toEqual([])
  })

  it('stays as it was, marked and with the findings, until the sources can be read again', async () => {
    const { page, text, save, complaints } = await live(redline)
    const whole = text()
    save((before) => before.slice(0, 700))
    await page.locator('.preview-old').waitFor()
    await expect.poll(() => page.locator('#preview\\~findings li').count()).toBeGreaterThan(0)
    const link = await page.locator('#preview\\~findings a').first().getAttribute('href')
    expect(link).toMatch(/^vscode:\/\/file\/.*7\.1\.yaml:\d+:\d+$/)
    expect(await page.locator('#MA535').count()).toBe(1)
    save(() => whole)
    await expect.poll(() => page.locator('.preview-old').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('a form', () => {
  it('says what is wrong while it is typed, saves one line, shows it, and takes it back', async () => {
    const { page, text, complaints, url } = await live(form)
    const before = text()
    const meaning = page.getByLabel('Meaning')
    await meaning.fill('See [](#nowhere).')
    await expect.poll(() => meaning.getAttribute('aria-invalid')).toBe('true')
    expect(await meaning.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
    expect(await meaning.inputValue()).toBe('See [](#nowhere).')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Nothing was written').waitFor()
    expect(text()).toBe(before)
    await page.locator('#preview\\~wrong').getByRole('link', { name: 'Meaning' }).click()
    await page.getByLabel('Meaning').fill('The cage was open.')
    await page.getByText('+     meaning: The cage was open.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(text()).toBe(
      before.replace(/meaning: When the command arrived, the CHF.*/, 'meaning: The cage was open.'),
    )
    const other = await page.context().newPage()
    await other.goto(url + redline)
    expect(await other.getByText('The cage was open.').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    expect(text()).toBe(before)
    await expect.poll(() => other.getByText('The cage was open.').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('shows both texts where the file was saved elsewhere, and keeps what was typed', async () => {
    const { page, text, save, complaints } = await live(form)
    await page.getByLabel('Meaning').fill('Mine.')
    await page.getByText('What saving writes').waitFor()
    save((before) =>
      before.replace('meaning: When the command arrived, the CHF', 'meaning: Theirs. When the CHF'),
    )
    await page.locator('#preview\\~conflict').waitFor()
    expect(await page.locator('#preview\\~conflict').textContent()).toMatch(/Theirs.*Mine\./s)
    expect(await page.getByLabel('Meaning').inputValue()).toBe('Mine.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('#preview\\~conflict').waitFor()
    expect(text()).toContain('Theirs.')
    await page.getByRole('link', { name: 'Open what the file says now' }).click()
    expect(await page.getByLabel('Meaning').inputValue()).toContain('Theirs.')
    expect(complaints).toEqual([])
  })

  it('works without script, and asks for nothing that is not shown', async () => {
    const { page, text } = await live(form, { javaScriptEnabled: false })
    await page.getByLabel('unspecified', { exact: true }).check()
    expect(await page.getByLabel('After so many in a row').isHidden()).toBe(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(text().match(/escalate: unspecified/g)).toHaveLength(2)
  })

  it('moves, adds and removes', async () => {
    const { page, text } = await live(form)
    await page.getByRole('button', { name: 'Move down' }).click()
    await page.getByText('Moved.').waitFor()
    expect(text().indexOf('code: MA535')).toBeLessThan(text().indexOf('code: MA534'))
    await page.getByRole('link', { name: 'Add a check after it' }).click()
    await page.getByLabel('Code', { exact: true }).fill('ZZ998')
    await page.getByLabel('MOC (Secure)').check()
    await page.getByLabel('Sources, one on each line').fill('consultation-2022-04-14#2')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Added.').waitFor()
    await page.getByRole('button', { name: 'Remove this check' }).click()
    await page.getByText('Removed.').waitFor()
    expect(text()).not.toContain('ZZ998')
  })
})

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each([
    ['the list of pages', ''],
    ['a page', redline],
    ['the list of forms', '~preview/edit'],
    ['a form', form],
    ['the form of a clause', form.replace('checks%2F0', 'sections%2F0')],
    ['a page that is not there', 'aardvark.html'],
  ])('%s is accessible, and fits a narrow window', async (_, path) => {
    const { page } = await live(path, { colorScheme, viewport: { width: 320, height: 640 } })
    await expect.poll(() => status(page).textContent()).not.toContain('Checking')
    await page.locator('#preview\\~findings summary').click()
    expect(await violations(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
  })

  it('a form with errors is accessible', async () => {
    const { page } = await live(form, { colorScheme, viewport: { width: 320, height: 640 } })
    await page.getByLabel('Code', { exact: true }).fill('aardvark')
    await page.locator('#preview\\~wrong').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
  })
})
