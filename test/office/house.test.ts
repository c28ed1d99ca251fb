import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { readHouse } from '../../src/toolchain/house/read.js'
import { docx, find, parseXml, partsOf, pathsOf } from '../render/docx/word.js'
import { parse } from '../support/trees.js'
import { replace, withEdits } from '../toolchain/house.js'

/** The file as LibreOffice saves it. @throws {Error} where LibreOffice is missing. */
function savedAgain(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-office-'))
  try {
    writeFileSync(join(folder, 'house.docx'), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const format = 'docx:MS Word 2007 XML'
    const { status, error, stderr } = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'saved'),
        join(folder, 'house.docx'),
      ],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`LibreOffice did not save the file: ${error?.message ?? stderr}`)
    return readFileSync(join(folder, 'saved', 'house.docx'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('a house style that another program has saved is still one, with its author’s changes', () => {
  const changed = withEdits({
    'word/styles.xml': replace(/(<w:style [^>]*w:styleId="Heading1">.*?<w:color w:val=")\w+/s, '$1C0FFEE'),
    'word/document.xml': replace('w:left="1134"', 'w:left="2000"'),
    'word/header1.xml': replace('descr="House mark"', 'descr="A burrow"'),
  })
  const { house, problems } = readHouse(savedAgain(changed))
  expect(problems).toEqual([])
  const file = docx(parse('# One\n\nText.'), { title: 'A <made-up> title' }, { house: house! })
  const parts = partsOf(file)
  const heading = find(parseXml(parts['word/styles.xml']!), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === 'Heading1',
  )
  expect(find(heading!, 'w:color')[0]!.attributes['w:val']).toBe('C0FFEE')
  expect(parts['word/document.xml']).toContain('w:left="2000"')
  expect(parts['word/header1.xml']).toContain('descr="A burrow"')
  expect(pathsOf(file).filter((path) => path.startsWith('word/media/'))).toHaveLength(1)
  for (const [part, words] of [
    ['word/header1.xml', 'Made-up Public'],
    ['word/header1.xml', 'Version 9.9 (draft)'],
    ['word/footer1.xml', 'A &lt;made-up&gt; title'],
    ['word/footer1.xml', 'NUMPAGES'],
  ])
    expect(parts[part!]).toContain(words)
})
