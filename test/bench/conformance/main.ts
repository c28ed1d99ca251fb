import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { realSize } from '../../fixtures/real-size/index.js'
import { workspaces } from '../../package/conformance/workspaces.js'
import { install } from '../../package/install.js'
import type { Found, Task } from './worker.js'

/**
 * `npm run bench:conformance` puts random histories to the package, as npm installs it, and to the oracle, and compares
 * the whole of each decision, by `decide` and by a tracker; a quarter of them each under the real policy, one with withdrawals and
 * strange names, one that counts attempts in all and handles cohorts otherwise, and one of real size. A history comes from a number, so that what is found can be found again. Exits with 1 where
 * the two differ.
 */
const { values: options } = parseArgs({
  options: { histories: { type: 'string', default: '10000000' }, processes: { type: 'string' } },
})
const processes = Number(options.processes ?? availableParallelism())
const policies = [...Object.entries(workspaces).slice(0, 3), ['a policy of real size', realSize] as const]
const share = Math.ceil(Number(options.histories) / policies.length / processes)

for (const [name, workspace] of policies) {
  const consumer = install(workspace)
  const module = pathToFileURL(join(consumer.folder, 'node_modules/mehrs-policy/index.js')).href
  const start = performance.now()
  const found = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      run({ workspace: name, module, from: 1 + index * share, to: 1 + (index + 1) * share }),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  consumer.remove()
  for (const { difference } of found) if (difference) process.stderr.write(`${name}: ${difference}\n`)
  if (found.some(({ difference }) => difference)) process.exitCode = 1
  else report(name, found, seconds)
}

function run(task: Task): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [JSON.stringify(task)])
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (status) => status && reject(new Error(`a process ended with ${status}`)))
  })
}

function report(name: string, found: Found[], seconds: number): void {
  const attempts = found.reduce((sum, { attempts }) => sum + attempts, 0)
  const count = share * processes
  const rate = Math.round(count / seconds).toLocaleString('en')
  process.stdout.write(
    `${name}: ${count.toLocaleString('en')} histories of ${attempts.toLocaleString('en')} attempts, all decided alike, ` +
      `${rate} a second in ${processes} processes\n`,
  )
}
