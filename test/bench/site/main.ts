import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Check, Version } from '../../../src/model/types.js'
import type { Workspace } from '../../../src/model/workspace.js'
import { emitSite } from '../../../src/site/index.js'
import { chromiumOptions } from '../../support/chromium.js'
import * as madeUp from '../../support/made-up.js'
import { machine, table, writeResults } from '../machine.js'

const { values: options } = parseArgs({
  options: { write: { type: 'boolean', default: false }, date: { type: 'string' } },
})

/** Versions and checks of the sites that are built. */
const sizes: [versions: number, checks: number][] = [
  [5, 400],
  [10, 200],
  [10, 400],
  [20, 400],
]

const tables: Version['tables'] = [
  {
    id: 'all-codes',
    heading: 'All codes',
    cohorts: 'all',
    columns: ['code', 'name', 'cohorts', 'meaning', 'occurrence', 'retry', 'escalate', 'note'],
  },
]

const load = loadavg()[0]!.toFixed(1)
madeSite(2, 50)
const built = sizes.map(([versions, checks]) => {
  const before = process.cpuUsage()
  const outputs = madeSite(versions, checks)
  const { user, system } = process.cpuUsage(before)
  return { versions, checks, outputs, seconds: (user + system) / 1e6 }
})
const sites = table(
  ['versions × checks', 's of CPU', 'files', 'first page with its style and script, kB gzip'],
  built.map(({ versions, checks, outputs, seconds }) => [
    `${versions} × ${checks}`,
    seconds.toFixed(1),
    String(outputs.length),
    (gzipped(outputs, ['index.html', 'assets/site.css', 'assets/site.js']) / 1000).toFixed(1),
  ]),
)
const scripts = table(['page of 10 × 400', 'ms of script'], await scriptTimes(built[2]!.outputs))
const facts = [...(options.date ? [options.date] : []), ...machine(), `load ${load}`]
const text = `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${sites}\n\n${scripts}`
process.stdout.write(`${text}\n`)
if (options.write) writeResults(new URL('README.md', import.meta.url), text)

function madeSite(versions: number, checks: number): ReturnType<typeof emitSite> {
  return emitSite(workspaceOf(versions, checks), [])
}

/** Versions each based on the one before it, of which each changes every fortieth check. */
function workspaceOf(versions: number, count: number): Workspace {
  const all = Array.from({ length: versions }, (_, version) =>
    madeUp.version(`${version + 1}.0`, {
      ...(version > 0 ? { basedOn: `${version}.0` } : {}),
      checks: Array.from({ length: count }, (_, index) => check(index, version)),
      tables,
    }),
  )
  return madeUp.workspace({ versions: all, consultations: [] })
}

function check(index: number, version: number): Check {
  const edits = Math.floor((version + 40 - (index % 40)) / 40)
  return {
    ...madeUp.silent,
    code: `ZZ${1000 + index}`,
    name: `Cage ${index} Open`,
    meaning: `Keeper ${index % 7} found the door of cage ${index} open, ${edits} times in all.`,
    escalate: { afterConsecutive: 2 + (index % 4), as: 'sick-animal', attributedTo: 'vet' },
  }
}

function gzipped(outputs: ReturnType<typeof emitSite>, paths: readonly string[]): number {
  const found = paths.map((path) => outputs.find((output) => output.path === `site/${path}`)!.bytes)
  return gzipSync(Buffer.concat(found)).length
}

/** What the scripts of a page take until it is still, in Chromium. */
async function scriptTimes(outputs: ReturnType<typeof emitSite>): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
  const browser = await chromium.launch(chromiumOptions())
  try {
    for (const { path, bytes } of outputs) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const paths = [
      'index.html',
      'versions/10.0/appendix-a.html',
      'changes/9.0-to-10.0.html',
      'simulator.html',
    ]
    const rows: string[][] = []
    for (const path of paths) {
      const page = await browser.newPage()
      const session = await page.context().newCDPSession(page)
      await session.send('Performance.enable')
      await page.goto(pathToFileURL(join(folder, 'site', path)).href)
      await page.waitForTimeout(1000)
      const { metrics } = await session.send('Performance.getMetrics')
      const seconds = metrics.find(({ name }) => name === 'ScriptDuration')!.value
      rows.push([path, (seconds * 1000).toFixed(0)])
      await page.close()
    }
    return rows
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
