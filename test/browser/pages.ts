import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'

/** The one browser of the suite. */
export const browser = await chromium.connect(inject('chromium'))

/** The published files with an extension, as paths in the folder of publications; the site is one of its own. */
export function publications(extension: string): string[] {
  return readdirSync(inject('publications'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`.${extension}`) && !path.includes('/site/'))
    .sort()
}

/** The pages of the sites: not the files that they offer, which are published elsewhere too. */
export function sitePages(): string[] {
  return readdirSync(inject('publications'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/site\/(?!files\/).*\.html$/.test(path))
    .sort()
}

export function fileOf(path: string): string {
  return join(inject('publications'), path)
}

/** The one web page of the policy whose path ends so. */
export function pageNamed(end: string): string {
  const [path, ...others] = publications('html').filter(
    (one) => one.startsWith('policy') && one.endsWith(end),
  )
  if (!path || others.length > 0) throw new Error(`not one page …${end}: ${[path, ...others]}`)
  return path
}

/** A page, and what is to be empty of a page that keeps to itself. */
export interface Opened {
  page: Page
  /** What the page asked for, beside itself: a page of the site, its style and scripts. */
  requests: string[]
  /** What the console and uncaught errors said. */
  complaints: string[]
}

/** Opens a file, or with `fragment` a place in it. The test's end closes it. */
export async function open(
  path: string,
  { fragment = '', ...options }: BrowserContextOptions & { fragment?: string } = {},
): Promise<Opened> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const url = `${pathToFileURL(fileOf(path)).href}${fragment}`
  const opened: Opened = { page, requests: [], complaints: [] }
  page.on('request', (request) => {
    if (request.url() !== url) opened.requests.push(request.url())
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) opened.complaints.push(message.text())
  })
  page.on('pageerror', (error) => opened.complaints.push(String(error)))
  await page.goto(url)
  return opened
}
