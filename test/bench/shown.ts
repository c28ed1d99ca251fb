import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { corpusPairs } from './corpora.js'
import { countEdits, type Piece, wordsIn } from './edits.js'
import { machine } from './machine.js'
import type { Pair } from './pair.js'
import { docxodus } from './peers/docxodus.js'
import { gitWordDiff } from './peers/git.js'
import { jsdiff } from './peers/jsdiff.js'
import { nodeHtmldiff } from './peers/node-htmldiff.js'
import type { Peer } from './peers/peer.js'
import { redlining } from './peers/redline.js'

/**
 * How many words each tool shows as deleted and inserted on real documents, and in how many edits: `npm run
 * bench:shown`. With `--write` the table goes into test/bench/README.md. It is no test: the documents are not part of
 * the project.
 */
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: fileURLToPath(new URL('../../../shared/corpus', import.meta.url)) },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
    date: { type: 'string', default: '' },
  },
})

const others: Record<string, Peer<never, never, never>> = {
  jsdiff: jsdiff as never,
  'git --word-diff': gitWordDiff as never,
  'node-htmldiff': nodeHtmldiff as never,
  docxodus: docxodus as never,
}

interface Shown {
  words: number
  edits: number
}

const HEADING = '## Words shown as changed'

const lines: string[] = []
for (const pair of pairs().filter(({ name }) => name.includes(options.only))) {
  const own = await shownBy(redlining as never, pair)
  const found: (Shown | null)[] = []
  for (const peer of Object.values(others)) found.push(await shownBy(peer, pair))
  const best = Math.min(...found.flatMap((one) => one?.words ?? []))
  const cells = [own, ...found].map((one) => (one ? `${count(one.words)} in ${count(one.edits)}` : '–'))
  lines.push(`| ${pair.name} | ${cells.join(' | ')} | ${(own!.words / best).toFixed(2)}× |`)
  process.stderr.write(`${lines.at(-1)}\n`)
}
const table = [
  `| pair | redline | ${Object.keys(others).join(' | ')} | redline against the best |`,
  `| --- | ${'---: | '.repeat(Object.keys(others).length + 2)}`.trim(),
  ...lines,
].join('\n')
process.stdout.write(`${table}\n`)
if (options.write) write(table)

/** Of each folder of `pairs`, its two files; of each document in `markdown`, neighbouring versions. */
function pairs(): Pair[] {
  const folder = join(options.corpus, 'pairs')
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`)
  const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8')
  const named = readdirSync(folder).map(
    (name): Pair => ({
      name,
      group: 'corpus',
      before: read(name, 'before.md'),
      after: read(name, 'after.md'),
    }),
  )
  return [...named, ...(corpusPairs(join(options.corpus, 'markdown')) ?? [])]
}

/** Null where the tool fails. */
async function shownBy(peer: Peer<never, never, never>, { before, after }: Pair): Promise<Shown | null> {
  try {
    const inputs = await Promise.all([before, after].map(async (text) => peer.load(peer.prepare(text))))
    const { pieces } = peer.read!((await peer.compare(inputs[0]!, inputs[1]!)) as never)
    const all: Piece[] = [...pieces]
    const changed = all.filter(({ kind }) => kind === 'deleted' || kind === 'inserted')
    return { words: changed.reduce((sum, { text }) => sum + wordsIn(text), 0), edits: countEdits(all).edits }
  } catch {
    return null
  }
}

function count(value: number): string {
  return value.toLocaleString('en-GB')
}

function write(result: string): void {
  const path = new URL('README.md', import.meta.url)
  const text = readFileSync(path, 'utf8')
  const start = text.indexOf(`${HEADING}\n`)
  const end = text.indexOf('\n## ', start + HEADING.length)
  if (start < 0 || end < 0) throw new Error(`test/bench/README.md has no section "${HEADING}"`)
  const intro = text.slice(start, end).split('\n\n').slice(0, 2)
  const facts = [...(options.date ? [options.date] : []), ...machine()].map((fact) => `- ${fact}`).join('\n')
  writeFileSync(path, `${text.slice(0, start)}${[...intro, facts, result].join('\n\n')}\n${text.slice(end)}`)
}
