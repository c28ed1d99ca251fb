import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { formats } from '../../../src/render/index.js'
import { bundleWorker } from '../bundle.js'
import { machine, table, writeResults } from '../machine.js'
import { build } from './build.js'
import type { Taken } from './worker.js'
import { writeWorkspace } from './workspace.js'

const usage = `npm run bench:publish -- [options]
  --rows N       checks in Appendix A, by default 400
  --changes N    changes that the draft makes, by default 100
  --rounds N     how often each task is done, by default 5
  --write        put the result into test/bench/publish/README.md
  --date DATE    the date to write there, by default none
`

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '400' },
    changes: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (options.help) process.stdout.write(usage)
else await bench()

async function bench(): Promise<void> {
  const madeUp = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
  try {
    writeWorkspace(madeUp, Number(options.rows), Number(options.changes))
    const real = fileURLToPath(new URL('../../../', import.meta.url))
    const worker = await bundleWorker(new URL('worker.ts', import.meta.url), 'publish')
    const size = `${options.rows} rows, ${options.changes} changes`
    const tasks: [name: string, root: string, task: string][] = [
      ['the project’s own policy: the whole build', real, 'build'],
      [`${size}: the whole build`, madeUp, 'build'],
      [`${size}: compose and redline`, madeUp, 'compose'],
      ...formats.map(({ name }): [string, string, string] => [`${size}: redline as ${name}`, madeUp, name]),
    ]
    const taken = tasks.map((): Taken[] => [])
    for (let round = 1; round <= Number(options.rounds); round += 1) {
      process.stderr.write(`round ${round} of ${options.rounds}\n`)
      for (const [index, [, root, task]] of tasks.entries()) taken[index]!.push(await run(worker, root, task))
    }
    const rows = tasks.map(([name], index) => [name, ...cells(taken[index]!)])
    const facts = [...(options.date ? [options.date] : []), ...machine()]
      .map((fact) => `- ${fact}`)
      .join('\n')
    const text = `${facts}\n\n${table(['', 's, median', 's, worst', 'MB, worst', 'KB made'], rows)}`
    process.stdout.write(`${text}\n`)
    if (options.write) writeResults(new URL('README.md', import.meta.url), text)
  } finally {
    rmSync(madeUp, { recursive: true })
  }
}

function cells(taken: readonly Taken[]): string[] {
  const times = taken.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const seconds = (time: number) => (time / 1000).toFixed(2)
  return [
    seconds(times[Math.floor(times.length / 2)]!),
    seconds(times.at(-1)!),
    Math.max(...taken.map(({ peak }) => peak)).toFixed(0),
    (taken[0]!.bytes / 1024).toFixed(0),
  ]
}

async function run(worker: string, root: string, task: string): Promise<Taken> {
  if (task === 'build') return build(root)
  const child = fork(worker, [root, task])
  const message = once(child, 'message') as Promise<[Taken]>
  const exit = once(child, 'exit').then(([code]) => {
    throw new Error(`${task} ended with ${code}`)
  })
  const [taken] = await Promise.race([message, exit])
  exit.catch(() => {})
  return taken
}
