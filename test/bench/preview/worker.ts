import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { framed } from '../../../src/preview/frame.js'
import { library } from '../../../src/preview/library.js'
import { openSources } from '../../../src/preview/sources.js'
import { h } from '../../../src/render/html/index.js'

/** What the preview does from a save to the bytes of the page, again and again, in a process of its own. */

/** Milliseconds of the processor for each save: until the page is made, and then until the findings are there. */
export interface Taken {
  page: number[]
  findings: number[]
}

const [, , root, path, count] = process.argv as [string, string, string, string, string]
const file = join(root, 'policy/versions/1.1.yaml')
const sources = openSources(root)
const files = library(sources)
const strip = h('aside', {})

async function page(): Promise<void> {
  sources.refresh()
  const copy = await files.copy(path)
  if (!copy || typeof copy === 'string' || copy.old !== null) throw new Error(`${path} cannot be made`)
  framed(new TextDecoder().decode(copy.bytes), strip)
}

async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const taken: Taken = { page: [], findings: [] }
await page()
sources.state().judged()
for (let save = 0; save < Number(count); save += 1) {
  // A field of another check each time, and of every fifth save a clause.
  const text = readFileSync(file, 'utf8')
  const spot = [...text.matchAll(save % 5 === 4 ? /^ {4}text: .*$/gm : /^ {4}meaning: .*$/gm)]
  const { index, 0: line } = spot[(save * 37) % spot.length]!
  const end = index + line.length
  writeFileSync(file, `${text.slice(0, end)} It was save ${save}.${text.slice(end)}`)
  taken.page.push(await spent(page))
  taken.findings.push(await spent(() => sources.state().judged()))
}
process.send!(taken)
process.disconnect()
