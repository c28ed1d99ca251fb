import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseMarkdown } from '../../src/load/markdown/parse.js'
import { bundleWorker } from './bundle.js'
import { corpusPairs } from './corpora.js'
import { sizedPairs } from './generate.js'
import { hardPairs } from './hard.js'
import { machine, versionsOf, writeResults } from './machine.js'
import { measure, type Settings } from './measure.js'
import type { Pair } from './pair.js'
import { loadPeer, type PeerName, peerNames } from './peers/index.js'
import { duration, reason, report } from './report.js'
import type { Row } from './row.js'
import { compareSentences } from './sentences.js'

const usage = `npm run bench -- [options]
  --corpus DIR   Markdown files to compare, by default ../shared/corpus/markdown
  --only TEXT    pairs with TEXT in their names only
  --limit S      seconds after which a run is given up, by default 60
  --quick        no documents of 10,000, no other tools on the hard pairs, fewer runs, a limit of 10 s
  --write        put the result into test/bench/README.md
  --date DATE    the date to write there, by default none
`

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    only: { type: 'string', default: '' },
    limit: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (options.help) process.stdout.write(usage)
else await bench()

async function bench(): Promise<void> {
  const { quick } = options
  const settings: Settings = {
    worker: await bundleWorker(new URL('worker.ts', import.meta.url), 'redline'),
    limit: 1000 * Number(options.limit ?? (quick ? 10 : 60)),
    rounds: quick ? 2 : 5,
  }
  const pairs = allPairs().filter(({ name }) => name.includes(options.only))
  const rows: Row[] = []
  for (const [index, pair] of pairs.entries()) {
    tell(`${index + 1} of ${pairs.length}: ${pair.name}`)
    const names = quick && pair.group === 'hard' ? peerNames.slice(0, 4) : peerNames
    rows.push(await measurePair(pair, names, settings))
  }
  const date = options.date ? [options.date] : []
  const text = report(rows, [...date, ...machine(), await packages(), settingsOf(settings)])
  process.stdout.write(`${text}\n`)
  if (options.write) writeResults(new URL('README.md', import.meta.url), text)
}

function allPairs(): Pair[] {
  const folder = options.corpus ?? fileURLToPath(new URL('../../../shared/corpus/markdown', import.meta.url))
  const corpus = corpusPairs(folder)
  if (!corpus) tell(`There is no folder ${folder}: the generated documents alone are compared.`)
  return [...(corpus ?? []), ...sizedPairs(options.quick ? 1_000 : 10_000), ...hardPairs()]
}

async function measurePair(pair: Pair, names: readonly PeerName[], settings: Settings): Promise<Row> {
  const results = await measure(pair, names, settings, (name, result) =>
    tell(`  ${name}: ${'failure' in result ? reason(result) : duration(result.first)}`),
  )
  const sentences = compareSentences(parseMarkdown(pair.before), parseMarkdown(pair.after))
  return { pair, sentences, results }
}

function settingsOf({ limit, rounds }: Settings): string {
  return `Each first once, then ${rounds} times in turn; fewer where these took over 20 s; given up after ${limit / 1000} s`
}

async function packages(): Promise<string> {
  const peers = await Promise.all(peerNames.map(loadPeer))
  return versionsOf(peers.flatMap((peer) => peer.packages))
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
