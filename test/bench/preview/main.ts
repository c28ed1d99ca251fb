import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleWorker } from '../bundle.js'
import { machine, table, writeResults } from '../machine.js'
import { writeWorkspace } from '../publish/workspace.js'
import type { Taken } from './worker.js'

const usage = `npm run bench:preview -- [options]
  --rows N       checks in Appendix A, by default 400
  --changes N    changes that the draft makes, by default 100
  --saves N      how often the draft is saved, by default 100
  --write        put the result into test/bench/preview/README.md
  --date DATE    the date to write there, by default none
`

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '400' },
    changes: { type: 'string', default: '100' },
    saves: { type: 'string', default: '100' },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const pages = {
  'the version': 'mehrs-1.1-draft/mehrs-1.1-draft.html',
  'its redline': 'redline-1.0-to-1.1-draft/redline.html',
}

if (options.help) process.stdout.write(usage)
else await bench()

async function bench(): Promise<void> {
  const load = loadavg()[0]!.toFixed(1)
  const worker = await bundleWorker(new URL('worker.ts', import.meta.url), 'preview')
  const rows: string[][] = []
  for (const [name, path] of Object.entries(pages)) {
    const root = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
    try {
      writeWorkspace(root, Number(options.rows), Number(options.changes))
      const child = fork(worker, [root, path, options.saves])
      const [{ page, findings }] = (await once(child, 'message')) as [Taken]
      rows.push([name, ...cells(page), at(findings, 0.5)])
    } finally {
      rmSync(root, { recursive: true })
    }
  }
  const facts = [
    ...(options.date ? [options.date] : []),
    ...machine(),
    `${options.saves} saves of a draft of ${options.rows} checks that changes ${options.changes} of them; load ${load}`,
  ]
  const heads = ['page', 'ms of CPU, median', '95th of 100', 'worst', 'then the findings, median']
  const text = `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${table(heads, rows)}`
  process.stdout.write(`${text}\n`)
  if (options.write) writeResults(new URL('README.md', import.meta.url), text)
}

function cells(times: readonly number[]): string[] {
  return [at(times, 0.5), at(times, 0.95), at(times, 1)]
}

/** The time that so great a part of all do not exceed. */
function at(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]!.toFixed(0)
}
