import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

/**
 * How much memory PDFs take, by the command line as it is compiled (`npm run compile`). No process may have more than
 * 800 MB at its peak, whatever the document: what would take more is refused before it is begun.
 */
const allowed = 800

const program = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url))

/** Has each process say at its end how much memory it had at most, in MB. */
const tellPeak = `data:text/javascript,${encodeURIComponent("process.on('exit', () => console.error('peak ' + Math.ceil(process.resourceUsage().maxRSS / 1024)))")}`

interface Ended {
  code: number | null
  said: string
  /** Of each process. */
  peaks: number[]
  /** Of the PDF; null where none was made. */
  bytes: number | null
}

async function redlineAsPdf(before: string, after: string): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-memory-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [from, to, out] = ['a.md', 'b.md', 'out.pdf'].map((name) => join(folder, name))
  writeFileSync(from!, before)
  writeFileSync(to!, after)
  const args = ['--import', tellPeak, program, 'diff', from!, to!, '--format', 'pdf', '--output', out!]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const peaks = [...said.matchAll(/^peak (\d+)$/gm)].map(([, peak]) => Number(peak))
  return { code, said, peaks, bytes: existsSync(out!) ? statSync(out!).size : null }
}

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n\n')

const paragraphs = (verb: string, count: number) =>
  many(
    count,
    (index) => `Paragraph ${index}: the keeper ${verb} the door of cage ${index % 97} before the round.`,
  )

const links = (count: number, word: string) =>
  many(count, (index) => `See [note ${index}](https://notes.example/${index}) of the ${word}.`)

const notes = (count: number, word: string) =>
  many(
    count,
    (index) => `Said ${word} ${index}.[^${index}]\n\n[^${index}]: By the keeper of ${word} ${index}.`,
  )

const rows = (count: number, verb: string) =>
  [
    '| code | name | meaning |',
    '| --- | --- | --- |',
    ...Array.from(
      { length: count },
      (_, index) => `| ZZ${10000 + index} | Cage ${index} | the keeper ${verb} it |`,
    ),
  ].join('\n')

const headings = (count: number, word: string) => many(count, (index) => `## Cage ${index}\n\nOpen ${word}.`)

describe('a redline as PDF', () => {
  it.each([
    ['changed paragraphs', paragraphs('shuts', 1_500), paragraphs('locks', 1_500)],
    ['changed links', links(1_500, 'day'), links(1_500, 'night')],
    ['3,000 links', links(3_000, 'day'), links(3_000, 'day').replace('day', 'night')],
    ['changed rows', rows(1_200, 'shuts'), rows(1_200, 'locks')],
    ['rows', rows(7_000, 'shuts'), rows(7_000, 'shuts').replace('shuts', 'locks')],
    ['footnotes', notes(500, 'day'), notes(500, 'day').replace('day', 'night')],
    ['headings', headings(3_000, 'day'), headings(3_000, 'day').replace('day', 'night')],
  ])('is made within the memory that is allowed: %s', async (_, before, after) => {
    const { code, said, peaks, bytes } = await redlineAsPdf(before, after)
    expect(code, said).toBe(0)
    expect(bytes).toBeGreaterThan(10_000)
    expect(peaks.length, said).toBeGreaterThan(0)
    expect(Math.max(...peaks), said).toBeLessThan(allowed)
  })

  it.each([
    ['changed paragraphs', paragraphs('shuts', 5_000), paragraphs('locks', 5_000)],
    ['changed links', links(3_000, 'day'), links(3_000, 'night')],
    ['changed rows', rows(2_000, 'shuts'), rows(2_000, 'locks')],
  ])('is refused with the number, before it is begun: %s', async (_, before, after) => {
    const { code, said, peaks, bytes } = await redlineAsPdf(before, after)
    expect(code, said).toBe(2)
    expect(said).toMatch(
      /would take about [\d,]+ MB of memory as PDF, and 650 MB are allowed\nMake it as HTML/,
    )
    expect(bytes).toBeNull()
    expect(Math.max(...peaks), said).toBeLessThan(allowed)
  })
})
