import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { printsOfPdf } from './paper.js'

/** How a page is looked at on a screen. */
const views = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  narrow: { colorScheme: 'light', viewport: { width: 320, height: 640 } },
} as const

/** A web page on screens and on paper; the names of the pictures in `folder`. */
export async function printsOfHtml(browser: Browser, html: string, folder: string): Promise<string[]> {
  const { href } = pathToFileURL(html)
  for (const [name, view] of Object.entries(views)) {
    const page = await browser.newPage(view)
    await page.goto(href)
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
    await page.close()
  }
  const pdf = join(folder, 'print.pdf')
  const page = await browser.newPage()
  await page.goto(href)
  await page.pdf({ path: pdf, preferCSSPageSize: true })
  await page.close()
  const printed = printsOfPdf(pdf, folder, 'print')
  rmSync(pdf)
  return [...Object.keys(views).map((name) => `${name}.png`), ...printed]
}
