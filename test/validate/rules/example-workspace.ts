import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isMap, isPair, isScalar, type Node, type Pair, parse, parseDocument, visit } from 'yaml'
import { digest } from '../../../src/model/digest.js'
import { frozen } from '../../../src/record/frozen.js'
import { withStatus } from '../../../src/record/status.js'

/** Makes a workspace of an example: the made-up one in test/fixtures, overlaid with the example's snippets. */

const fixture = join(import.meta.dirname, '../../fixtures/workspaces/made-up')

/** Where an example says, from below the line, that something is found (`^`), or that a finding speaks of (`~`). */
export interface ExampleMark {
  kind: '^' | '~'
  file: string
  line: number
  column: number
  length: number
}

export interface ExampleWorkspace {
  /** File by file, as it is written to disk. */
  files: Map<string, string>
  marks: ExampleMark[]
}

export function exampleWorkspace(text: string): ExampleWorkspace {
  const base = new Map(fixtureFiles())
  base.set('policy/ledger.yaml', base.get('policy/ledger.yaml')!.replace(/^ +effective: .*\n/m, ''))
  const files = new Map(base)
  const marks: ExampleMark[] = []
  for (const snippet of text.split(/^(?=# policy\/)/m)) {
    const file = /^# (.+)$/m.exec(snippet)![1]!
    const lines: string[] = []
    for (const line of snippet.trimEnd().split('\n')) {
      const mark = /^ *([\^~])\1*$/.exec(line)
      if (!mark) lines.push(line)
      else {
        const column = line.search(/\S/) + 1
        const kind = mark[1] as ExampleMark['kind']
        marks.push({ kind, file, line: lines.length, column, length: line.length - column + 1 })
      }
    }
    const below =
      base.get(file) ?? (file.startsWith('policy/versions/') ? base.get('policy/versions/2.0.yaml')! : '')
    files.set(file, overlay(`${lines.join('\n')}\n`, below))
  }
  const versions = [...files].filter(([file]) => file.startsWith('policy/versions/'))
  for (const [file, source] of versions) files.set(file, expand(source, {}))
  // What a version says of its dates counts here: the ledger below is the made-up one without what it says of them.
  const ledger = parse(files.get('policy/ledger.yaml')!)
  const digests = Object.fromEntries(
    versions
      .map(([file]) => withStatus(frozen(file, parse(files.get(file)!)), ledger).value)
      .map((version) => [version.version, digest(version)]),
  )
  for (const [file, text] of files) {
    if (!/^policy\/consultations\/[^/]+$/.test(file)) continue
    const consultation = parse(expand(text, {}))
    digests[consultation.id] = digest(consultation)
  }
  const published = parse(base.get('policy/ledger.yaml')!).entries[0].digest
  for (const [file, source] of files) {
    files.set(file, expand(source, digests).replaceAll(published, digests['1.0']!))
  }
  return { files, marks }
}

/** Runs `use` on the workspace in a folder that is gone afterwards. */
export function inFolder<T>(files: ReadonlyMap<string, string>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'mehrs-'))
  try {
    for (const [file, text] of files) putFile(root, file, text)
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

export function putFile(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** The files of the made-up workspace. */
export function fixtureFiles(): [string, string][] {
  return readdirSync(fixture, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(join(fixture, file), 'utf8')])
}

/** The snippet, and below it the top-level keys of `below` that it does not have. */
function overlay(snippet: string, below: string): string {
  const keys = Object.keys(parse(snippet))
  const rest = below
    .split(/^(?=\w)/m)
    .filter((block) => /^\w/.test(block) && !keys.includes(/^\w+/.exec(block)![0]))
  return snippet + rest.join('')
}

/** What `…` stands for in an entry of each list. */
const defaults: Record<string, Record<string, string>> = {
  attachments: { title: 'An attachment', kind: 'redline', sources: '[handbook]' },
  checks: {
    name: 'Snoring',
    cohorts: '[aardvark]',
    meaning: 'unspecified',
    occurrence: 'unspecified',
    retry: 'unspecified',
    escalate: 'unspecified',
    sources: '[handbook]',
  },
  cohorts: { name: 'A cohort', sources: '[handbook]' },
  entries: { why: 'Made up.', sources: '[handbook]' },
  parties: { name: 'A party', sources: '[handbook]' },
  questions: {
    label: 'A question',
    heading: 'A question',
    context: 'Some context.',
    text: 'Do you agree?',
    sources: '[handbook]',
  },
  sections: { title: 'A clause', sources: '[handbook]' },
  sources: { title: 'A source' },
  tables: { heading: 'Codes', cohorts: 'all', columns: '[code, cohorts]' },
  terms: { name: 'A term', meaning: 'unspecified', sources: '[handbook]' },
}

function expand(source: string, digests: Record<string, string>): string {
  const insertions: { at: number; text: string }[] = []
  visit(parseDocument(source), {
    Pair(_, pair, ancestors) {
      const key = pair.key as Node
      const map = ancestors.at(-1)
      if (!isScalar(key) || key.value !== '…' || !isMap(map)) return
      const list = ancestors.findLast((node): node is Pair => isPair(node))!.key as Node
      const entry = map.toJSON() as Record<string, unknown>
      const fields = {
        ...defaults[String(list)]!,
        ...(entry.action ? { digest: digests[String(entry.version)] } : {}),
        ...(entry.consultation ? { consultationDigest: digests[String(entry.consultation)] } : {}),
      }
      const missing = Object.entries(fields).filter(([field]) => !(field in entry))
      insertions.push({
        at: key.range![0],
        text: missing.map(([field, value]) => `${field}: ${value}`).join(', '),
      })
    },
  })
  return insertions.reduceRight(
    (text, { at, text: fill }) => text.slice(0, at) + fill + text.slice(at + 1),
    source,
  )
}
