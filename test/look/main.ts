/**
 * Every page of every document of a build as a picture, to be looked at as a designer would:
 * `npm run look [-- PATTERN] [--root DIR]`. Only files whose path contains PATTERN are shown; DIR is a workspace, where
 * it is not this one. Makes the folder look/ with one contact sheet, look/index.html. With `--readme`, it makes the
 * pictures that the README shows anew instead.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { chromiumOptions } from '../support/chromium.js'
import { published, root, workspaceIn } from '../support/published.js'
import { printsOfDocx, printsOfPdf } from './paper.js'
import { makePictures } from './pictures.js'
import { printsOfHtml } from './screen.js'
import { contactSheet, type Looks } from './sheet.js'

const { values, positionals } = parseArgs({
  options: { root: { type: 'string' }, readme: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [pattern = ''] = positionals
const look = join(root, 'look')

try {
  await main()
} catch (error) {
  process.stderr.write(`look: ${(error as Error).message}\n`)
  process.exitCode = 2
}

async function main(): Promise<void> {
  const outputs = await published(workspaceIn(values.root ? resolve(values.root) : root))
  const browser = await chromium.launch(chromiumOptions())
  if (values.readme) {
    await makePictures(browser, outputs).finally(() => browser.close())
    return
  }
  const build = mkdtempSync(join(tmpdir(), 'mehrs-look-'))
  const prints = {
    html: (file: string, folder: string) => printsOfHtml(browser, file, folder),
    pdf: (file: string, folder: string) => printsOfPdf(file, folder, 'page'),
    docx: printsOfDocx,
  }
  try {
    rmSync(look, { recursive: true, force: true })
    const all: Looks[] = []
    for (const { path, bytes } of outputs) {
      const kind = path.slice(path.lastIndexOf('.') + 1)
      if (!(kind in prints) || !path.includes(pattern)) continue
      process.stderr.write(`${path}\n`)
      const [file, folder] = [join(build, path), join(look, path)]
      for (const made of [dirname(file), folder]) mkdirSync(made, { recursive: true })
      writeFileSync(file, bytes)
      all.push({ path, pictures: await prints[kind as keyof typeof prints](file, folder) })
    }
    if (all.length === 0) throw new Error(`no document has ${JSON.stringify(pattern)} in its path`)
    writeFileSync(join(look, 'index.html'), contactSheet(all))
    process.stderr.write(`${join(look, 'index.html')}\n`)
  } finally {
    await browser.close()
    rmSync(build, { recursive: true, force: true })
  }
}
