import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { loadWorkspace } from '../../src/load/index.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { describe as prose } from '../../src/validate/describe.js'
import { validate } from '../../src/validate/index.js'
import { type Kind, kinds, type Mutation } from './kinds.js'
import { linesOf } from './lines.js'

/** What was said of one fault. */
export interface Outcome {
  kind: string
  file: string
  mutation: Mutation
  found: boolean
  line: boolean
  column: boolean
  code: boolean
  /** Errors and warnings that the source had not before. */
  messages: number
  told: string[]
}

const project = join(import.meta.dirname, '../..')
const roots = [project, join(project, 'test/fixtures/workspaces/made-up')]

/** Puts up to `most` faults of each kind, or of those that are named, into the sources, one at a time, and says what `check` says of each. */
export function mutate(most: number, names = Object.keys(kinds)): Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-mutations-'))
  try {
    return roots.flatMap((root, index) => {
      const copy = join(folder, String(index))
      cpSync(join(root, 'policy'), join(copy, 'policy'), { recursive: true })
      const share = Math.ceil(most * (index === 0 ? 0.85 : 0.15))
      const before = counted(validate(loadWorkspace(copy)).findings)
      return names.flatMap((name) => mutateIn(copy, name, share, before))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function mutateIn(root: string, name: string, most: number, before: ReturnType<typeof counted>): Outcome[] {
  const kind = kinds[name]!
  const files = readdirSync(join(root, 'policy'), { recursive: true, encoding: 'utf8' })
    // No author types the ledger: test/record finds each letter of it that changes.
    .filter((file) => file.endsWith('.yaml') && file !== 'ledger.yaml')
    .sort()
  const all = files.flatMap((file) => {
    const text = readFileSync(join(root, 'policy', file), 'utf8')
    return kind.put(linesOf(text), text).map((mutation) => ({ file: join('policy', file), text, mutation }))
  })
  return spread(all, most).flatMap(({ file, text, mutation }) => {
    const { start, end, text: fresh } = mutation
    const faulty = text.slice(0, start) + fresh + text.slice(end)
    writeFileSync(join(root, file), faulty)
    const findings = newIn(validate(loadWorkspace(root)).findings, before)
    writeFileSync(join(root, file), text)
    // A space more before the only key of a group is no fault.
    if (findings.length === 0 && isDeepStrictEqual(parse(faulty), parse(text))) return []
    return [judge(name, kind, file, text, mutation, findings)]
  })
}

/** So many of a list, from all over it. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most)
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => list[Math.floor(index * step)]!)
}

function judge(
  kind: string,
  { codes }: Kind,
  file: string,
  text: string,
  mutation: Mutation,
  findings: Diagnostic[],
): Outcome {
  const own = text.slice(0, mutation.start).split('\n').length
  const [first, last] = mutation.lines ?? [own, own]
  const [finding] = findings.filter(({ place }) => place.file === file.replaceAll('\\', '/'))
  const line = finding !== undefined && finding.place.start.line >= first && finding.place.start.line <= last
  return {
    kind,
    file,
    mutation,
    found: findings.length > 0,
    line,
    column: line && isOnWord(text, mutation, finding),
    code: finding !== undefined && codes.test(finding.code),
    messages: findings.length,
    told: findings.map(
      (each) =>
        `${each.place.file}:${each.place.start.line}:${each.place.start.column} ${each.code} ${prose(each).message}`,
    ),
  }
}

/** Whether the finding starts on the line at something that can be seen, and not past its end. */
function isOnWord(text: string, { start, end, text: fresh }: Mutation, { place }: Diagnostic): boolean {
  const line = (text.slice(0, start) + fresh + text.slice(end)).split('\n')[place.start.line - 1] ?? ''
  return place.start.column <= Math.max(1, line.length + 1)
}

/** What says only that there is a change, whatever it is: true, and beside the fault. */
const onlyChange: ReadonlySet<string> = new Set([
  'ledger-digest',
  'uncovered-change',
  'issued-draft',
  'issued-consultation',
])

const keyOf = (finding: Diagnostic) => `${finding.place.file} ${finding.code} ${prose(finding).message}`

function counted(findings: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

function newIn(findings: readonly Diagnostic[], before: ReadonlyMap<string, number>): Diagnostic[] {
  const left = new Map(before)
  return findings.filter((finding) => {
    if (finding.severity === 'note' || onlyChange.has(finding.code)) return false
    const count = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), count - 1)
    return count <= 0
  })
}

/** The table by kind, and below it the sums. */
export function table(outcomes: readonly Outcome[]): string {
  const names = [...new Set(outcomes.map(({ kind }) => kind))]
  const row = (name: string, list: readonly Outcome[]) => {
    const count = (has: (outcome: Outcome) => boolean) => String(list.filter(has).length).padStart(6)
    const most = Math.max(...list.map(({ messages }) => messages))
    return `${name.padEnd(44)}${String(list.length).padStart(6)}${count(({ found }) => found)}${count(({ line }) => line)}${count(({ column }) => column)}${count(({ code }) => code)}${count(({ messages }) => messages <= 1)}${String(most).padStart(6)}`
  }
  return [
    `${'kind'.padEnd(44)}${['faults', ' found', '  line', '   col', '  code', '   one', '  most'].join('')}`,
    ...names.map((name) =>
      row(
        name,
        outcomes.filter(({ kind }) => kind === name),
      ),
    ),
    row('all', outcomes),
  ].join('\n')
}
