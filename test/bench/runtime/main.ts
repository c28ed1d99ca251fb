import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { loadWorkspace } from '../../../src/load/index.js'
import { emitPackage } from '../../../src/package/index.js'
import { validate } from '../../../src/validate/index.js'
import { bundleWorker } from '../bundle.js'
import { writeResults } from '../machine.js'
import { type ContenderName, contenderNames, contenders } from './contenders/index.js'
import { peers } from './peers.js'
import { type Answer, questions } from './question.js'
import { type Measured, report } from './report.js'
import { type Cost, costOf } from './size.js'
import type { Round } from './worker.js'

const usage = `npm run bench:runtime -- [options]
  --rounds N     how often each takes its turn, by default 9
  --write        put the result into test/bench/runtime/README.md
  --date DATE    the date to write there, by default none
`

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (options.help) process.stdout.write(usage)
else await bench()

async function bench(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
  try {
    const folder = writePackage(temporary)
    const measured = await race(folder, Number(options.rounds))
    const text = await report(measured, await costs(folder), options.date)
    process.stdout.write(`${text}\n`)
    if (options.write) writeResults(new URL('README.md', import.meta.url), text)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** The package as it is emitted from the project's policy. */
function writePackage(temporary: string): string {
  const { workspace } = validate(loadWorkspace(fileURLToPath(new URL('../../../', import.meta.url))))
  for (const { path, bytes } of emitPackage(workspace!)) {
    mkdirSync(dirname(join(temporary, path)), { recursive: true })
    writeFileSync(join(temporary, path), bytes)
  }
  return join(temporary, 'mehrs-policy')
}

/** An answer as the contender gives it, and what all give. */
interface Reply {
  whole: unknown
  read: Answer
}

/** Everyone answers everything once, alike; then each takes its turn, so that whatever else the machine does meets all. */
async function race(folder: string, rounds: number): Promise<Measured[]> {
  const worker = await bundleWorker(new URL('worker.ts', import.meta.url), 'runtime')
  const racers: { name: ContenderName; process: ChildProcess; rounds: Round[] }[] = []
  let expected: Reply[] | undefined
  for (const name of contenderNames) {
    const child = fork(worker, [name, folder], { execArgv: ['--expose-gc'] })
    const [{ answers }] = (await once(child, 'message')) as [{ answers: Reply[] }]
    expected ??= answers
    // What ours says beside, version and citation among it, the switch has to say too.
    const compared = name === 'mehrs-policy' ? 'whole' : 'read'
    answers.forEach(({ [compared]: answer }, index) => {
      if (!isDeepStrictEqual(answer, expected![index]![compared]))
        throw new Error(
          `${name} answers ${JSON.stringify(questions()[index])} with ${JSON.stringify(answer)}, not ${JSON.stringify(expected![index]![compared])}`,
        )
    })
    racers.push({ name, process: child, rounds: [] })
  }
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(round === 0 ? 'warming up\n' : `round ${round} of ${rounds}\n`)
    for (const racer of racers) {
      racer.process.send('round')
      const [measured] = (await once(racer.process, 'message')) as [Round]
      if (round > 0) racer.rounds.push(measured)
    }
  }
  for (const racer of racers) racer.process.disconnect()
  return Promise.all(
    racers.map(async ({ name, rounds: own }) => ({
      name,
      packages: (await contenders[name]()).packages,
      rate: median(own.map(({ rate }) => rate)),
      bytes: median(own.map(({ bytes }) => bytes)),
    })),
  )
}

/** What each has to be imported for; of our own package the whole of it, and one version by itself. */
async function costs(folder: string): Promise<Map<string, Cost>> {
  const zen = peers.resolve('@gorules/zen-engine-linux-x64-gnu')
  const empty = join(folder, 'empty.js')
  writeFileSync(empty, 'export {}\n')
  const asked: [name: string, specifier: string, exports: string[]][] = [
    ['an empty module', empty, []],
    ['mehrs-policy', `${folder}/index.js`, []],
    ['mehrs-policy/7.0', `${folder}/7.0.js`, []],
    ['mehrs-policy/draft/7.1', `${folder}/draft/7.1.js`, []],
    ['zen-engine', zen, []],
    ['xstate', 'xstate', ['assign', 'createActor', 'setup']],
    ['json-rules-engine', 'json-rules-engine', ['Engine']],
    ['feelin', 'feelin', ['evaluate']],
  ]
  const result = new Map<string, Cost>()
  for (const [name, specifier, exports] of asked) {
    process.stderr.write(`size of ${name}\n`)
    result.set(name, await costOf(specifier, exports))
  }
  return result
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}
