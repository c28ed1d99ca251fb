import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Output } from '../../src/model/output.js'
import { startPreview } from '../../src/preview/index.js'
import { root } from '../support/published.js'
import { printsOfDocx } from './paper.js'

/** Where the README has its pictures: with what else only its readers on a host of git see. */
export const pictureFolder = join(root, '.github/pictures')

/** A picture may have so many bytes: the page with all of them comes at once. */
const LARGEST = 60_000

/** The day that fields for a day say, so that a picture does not depend on when it is made. */
const DAY = '2022-04-20'

const made: Record<string, (browser: Browser, build: string) => Promise<Uint8Array>> = {
  'redline.webp': async (browser, build) => {
    const page = await opened(browser, fileIn(build, 'redline-7.0-to-7.1-draft/redline.html'), 760)
    await page.locator('#appendix-a').evaluate((heading) => heading.scrollIntoView())
    return page.screenshot()
  },
  'word.webp': async (_, build) => {
    const folder = mkdtempSync(join(tmpdir(), 'mehrs-look-word-'))
    try {
      const pages = printsOfDocx(join(build, 'redline-7.0-to-7.1-draft/redline.docx'), folder)
      return readFileSync(join(folder, pages.at(-1)!))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  'site.webp': async (browser, build) => {
    const page = await opened(browser, fileIn(build, 'site/index.html'), 800)
    await page.fill('#which\\/day', DAY)
    return page.screenshot()
  },
  'preview.webp': async (browser) => {
    const folder = mkdtempSync(join(tmpdir(), 'mehrs-look-preview-'))
    cpSync(join(root, 'test/fixtures/workspaces/made-up'), folder, { recursive: true })
    const preview = await startPreview({
      root: folder,
      port: 0,
      save: async () => {},
      broken: (error) => {
        throw error
      },
    })
    try {
      const form = 'file=policy%2Fversions%2F2.0.yaml&path=checks%2F0'
      const page = await opened(browser, `${preview.url}~preview/edit?${form}`, 900)
      await page.getByLabel('Meaning').fill('It snores, and digs.')
      await page.getByText('What saving writes').scrollIntoViewIfNeeded()
      return await page.screenshot()
    } finally {
      await preview.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Makes the README's pictures of what was built. */
export async function makePictures(browser: Browser, outputs: readonly Output[]): Promise<void> {
  const build = mkdtempSync(join(tmpdir(), 'mehrs-look-'))
  try {
    for (const { path, bytes } of outputs) {
      mkdirSync(dirname(join(build, path)), { recursive: true })
      writeFileSync(join(build, path), bytes)
    }
    mkdirSync(pictureFolder, { recursive: true })
    for (const [name, make] of Object.entries(made)) {
      const bytes = await asWebp(browser, await make(browser, build))
      if (bytes.length > LARGEST) throw new Error(`${name} has ${bytes.length} bytes, more than ${LARGEST}`)
      writeFileSync(join(pictureFolder, name), bytes)
      process.stderr.write(`${name}, ${bytes.length} bytes\n`)
    }
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
}

async function opened(browser: Browser, url: string, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1120, height }, locale: 'en-GB' })
  await page.goto(url)
  return page
}

function fileIn(build: string, path: string): string {
  return pathToFileURL(join(build, path)).href
}

/** A third of what the same picture takes as PNG. */
async function asWebp(browser: Browser, png: Uint8Array): Promise<Uint8Array> {
  const page = await browser.newPage()
  const url = await page.evaluate(`(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${Buffer.from(png).toString('base64')}'
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    canvas.getContext('2d').drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.8)
  })()`)
  await page.close()
  return Buffer.from(String(url).slice('data:image/webp;base64,'.length), 'base64')
}
