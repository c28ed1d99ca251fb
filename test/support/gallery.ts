import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { composeMarkdown, composePolicy, composeRedline, composeRedlineOf } from '../../src/compose/index.js'
import { parseMarkdownFile } from '../../src/load/markdown/parse.js'
import { sourceText } from '../../src/load/text.js'
import { parseYaml } from '../../src/load/yaml/parse.js'
import type { Change, Redline } from '../../src/model/change.js'
import type { Document } from '../../src/model/document.js'
import type { AnyNode } from '../../src/model/tree.js'
import type { Version } from '../../src/model/types.js'
import type { Sourced } from '../../src/model/workspace.js'
import { validateVersion } from '../../src/validate/index.js'
import { workspace as madeUp, mehrs } from './made-up.js'

/**
 * The gallery of redlines: each folder of test/fixtures/redline/ is a scenario of two documents, `before` and
 * `after`, Markdown or versions of the made-up policy, with what a reader is to see: `expected.txt`, the changes by
 * line, and `expected.md`, the CriticMarkup.
 */

const folder = fileURLToPath(new URL('../fixtures/redline/', import.meta.url))
const sources = ['notice']
const workspace = madeUp({
  mehrs: {
    ...mehrs,
    bankHolidays: [{ year: 2030, days: ['2030-01-01'], sources }],
    outcomes: [{ id: 'released', name: 'Released animal', meaning: 'unspecified', actor: 'zoo', sources }],
    columns: [
      { id: 'keys', heading: 'Keys', type: 'text', sources },
      { id: 'rest', heading: 'Rest', type: 'number', unit: 'hours', sources },
    ],
  },
})

/** One document of a scenario, and the version that it was composed from, if it was. */
export interface Side {
  file: string
  document: Document
  version: Sourced<Version> | null
}

export interface Scenario {
  name: string
  before: Side
  after: Side
}

/** The names of the scenarios, in order. */
export const gallery: string[] = readdirSync(folder).sort()

export function loadScenario(name: string): Scenario {
  return { name, before: load(name, 'before'), after: load(name, 'after') }
}

/** The path of a scenario's file. */
export function pathOf(scenario: string, file: string): string {
  return `${folder}${scenario}/${file}`
}

/** The redline of two sides, with the classes that a pair of versions gets from its data. */
export function compare(from: Side, to: Side): Redline {
  const named = ({ document, file }: Side) => ({ document, file, name: file })
  const { tree, redline } =
    from.version && to.version
      ? composeRedline(workspace, from.version, to.version)
      : composeRedlineOf(named(from), named(to))
  return { tree, changes: redline!.changes, untracked: redline!.untracked }
}

/** The blocks in which something changed: of a version, the rest is the same in every scenario. */
export function changedBlocks(tree: Root): Root {
  return { ...tree, children: tree.children.filter(hasMark) }
}

function hasMark(node: AnyNode): boolean {
  return node.data?.change !== undefined || (node.children?.some(hasMark) ?? false)
}

/** A change list to be read: kind, class and id of each change, then its edits, or else what came or went. */
export function describeChanges(changes: readonly Change[]): string {
  return changes.map((change) => `${describeChange(change)}\n`).join('')
}

function describeChange(change: Change): string {
  const { kind, id, before, after, edits } = change
  const whole =
    kind === 'inserted' || kind === 'deleted' ? [{ before: before ?? '', after: after ?? '' }] : edits
  const shown = whole.map((edit) => `${clip(edit.before)} → ${clip(edit.after)}`).join(' · ')
  return `${kind} ${change.class} ${id}${shown && ': '}${shown}`
}

const LONGEST = 100

function clip(text: string): string {
  const line = text.replaceAll('\n', '⏎')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || '∅'
}

function load(scenario: string, side: 'before' | 'after'): Side {
  const yaml = `${side}.yaml`
  if (existsSync(pathOf(scenario, yaml)))
    return loadVersion(yaml, readFileSync(pathOf(scenario, yaml), 'utf8'))
  const file = `${side}.md`
  const tree = parseMarkdownFile(readFileSync(pathOf(scenario, file), 'utf8'))
  return { file, document: composeMarkdown(tree, file), version: null }
}

function loadVersion(file: string, text: string): Side {
  const { source, findings } = parseYaml(sourceText(file, text))
  const checked = source && validateVersion(source, workspace)
  // A scenario shows the columns that it is about.
  const errors = [...findings, ...(checked?.findings ?? [])].filter(
    ({ code, severity }) => severity === 'error' && code !== 'field-not-shown',
  )
  if (!checked?.version || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return { file, document: composePolicy(workspace, checked.version), version: checked.version }
}
