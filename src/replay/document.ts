import type { RootContent } from 'mdast'
import { cell, heading, paragraph, row, table } from '../compose/nodes.js'
import { ownerName } from '../compose/policy.js'
import type { PolicyData } from '../generated/policy-data.js'
import type { Replay, ReplayChange } from '../generated/replay.js'
import type { Document } from '../model/document.js'
import { grouped } from '../model/numerals.js'
import type { Workspace } from '../model/workspace.js'
import { barChart } from './chart.js'
import {
  answerInWords,
  attemptsInWords,
  changeInWords,
  headline,
  notesInWords,
  runInWords,
  versionInWords,
} from './words.js'

/** How many changes the picture shows; the table has all. */
const pictured = 20

/** The report as a document, for a page of its own. */
export function replayDocument(workspace: Workspace, data: PolicyData, replay: Replay): Document {
  const mehrs = workspace.mehrs.value
  const { from, to, attempts, changes, codes } = replay
  const title = `What ${versionInWords(to)} would change`
  const span =
    attempts.first === null ? [] : [paragraph(`The attempts are from ${attempts.first} to ${attempts.last}.`)]
  const children: RootContent[] = [
    heading(1, title, null, { role: 'title' }),
    paragraph(headline(replay)),
    ...span,
    ...(changes.length === 0
      ? []
      : [
          heading(2, 'Decisions that would differ', null),
          picture(changes, data),
          changesTable(replay, data),
        ]),
    ...(codes.length === 0 ? [] : [heading(2, 'Attempts by code and cohort', null), codesTable(replay)]),
    ...(changes.length === 0 ? [] : [heading(2, 'Examples', null), examplesTable(replay, data)]),
    heading(2, 'What to know of these numbers', null),
    ...notesInWords(replay).map((note) => paragraph(note)),
  ]
  return {
    meta: {
      id: `replay-${from.version}-to-${to.version}`,
      title,
      subtitle: `${replay.policy}, replayed from ${versionInWords(from)} to ${versionInWords(to)}`,
      language: mehrs.language,
      classification: mehrs.classification,
      author: ownerName(workspace),
      date: null,
    },
    tree: { type: 'root', children },
  }
}

/** HTML takes the node as it stands; no other format has the picture. */
function picture(changes: readonly ReplayChange[], data: PolicyData): RootContent {
  const bars = changes.slice(0, pictured).map((change) => ({
    label: `${attemptsInWords(change.attempts)}: ${changeInWords(change, data)}`,
    value: change.attempts,
  }))
  const most = bars.length < changes.length ? `, the ${pictured} most frequent` : ''
  const title = `Attempts on which the decision would differ${most}`
  const { tagName: hName, properties: hProperties, children: hChildren } = barChart(title, bars)
  return { type: 'picture', data: { hName, hProperties, hChildren } } as unknown as RootContent
}

function changesTable({ from, to, changes }: Replay, data: PolicyData): RootContent {
  const headings = [
    'Code',
    'Cohort',
    `Under ${versionInWords(from)}`,
    `Under ${versionInWords(to)}`,
    'Attempts',
    'Migrations',
  ]
  const rows = changes.map(({ code, cohort, before, after, attempts, migrations }) => [
    code,
    cohort,
    answerInWords(before, data),
    answerInWords(after, data),
    grouped(attempts),
    grouped(migrations),
  ])
  return plainTable('changes', headings, rows)
}

function codesTable({ codes }: Replay): RootContent {
  const rows = codes.map(({ code, cohort, attempts, differences }) => [
    code,
    cohort,
    grouped(attempts),
    grouped(differences),
  ])
  return plainTable('codes', ['Code', 'Cohort', 'Attempts', 'Would differ'], rows)
}

function examplesTable({ changes }: Replay, data: PolicyData): RootContent {
  const rows = changes.flatMap(({ code, cohort, before, after, examples }) =>
    examples.map(({ migration, at, row, consecutive }) => [
      migration,
      at,
      grouped(row),
      cohort,
      runInWords(code, consecutive),
      answerInWords(before, data),
      answerInWords(after, data),
    ]),
  )
  return plainTable(
    'examples',
    ['Migration', 'Time', 'Row of the file', 'Cohort', 'Code', 'Before', 'After'],
    rows,
  )
}

/** Columns that hold numbers. */
const numeric = ['Attempts', 'Migrations', 'Would differ', 'Row of the file']

function plainTable(id: string, headings: string[], rows: string[][]): RootContent {
  const lines = rows.map((texts) =>
    row(
      null,
      texts.map((text) => cell(text)),
    ),
  )
  return {
    ...table(headings, headings, lines, null, id),
    align: headings.map((heading) => (numeric.includes(heading) ? 'right' : null)),
  }
}
