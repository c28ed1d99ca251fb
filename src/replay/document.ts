import type { RootContent } from 'mdast'
import { cell, heading, paragraph, row, table } from '../compose/nodes.js'
import { ownerName } from '../compose/policy.js'
import type { PolicyData } from '../generated/policy-data.js'
import type { Replay, ReplayChange } from '../generated/replay.js'
import type { Document } from '../model/document.js'
import { grouped } from '../model/numerals.js'
import type { Workspace } from '../model/workspace.js'
import { barChart, columnChart } from './chart.js'
import {
  answerInWords,
  attemptsInWords,
  changeInWords,
  headline,
  kindInWords,
  londonTime,
  notesInWords,
  percent,
  periodInWords,
  rowInWords,
  runInWords,
  versionInWords,
} from './words.js'

/** How many changes the picture shows; the table has all. */
const pictured = 20

/** The report as a document, for a page of its own. */
export function replayDocument(workspace: Workspace, data: PolicyData, replay: Replay): Document {
  const mehrs = workspace.mehrs.value
  const { from, to, attempts, changes, codes, kinds } = replay
  const title = `What ${versionInWords(to)} would change`
  const span =
    attempts.first === null
      ? []
      : [paragraph(`The attempts are from ${londonTime(attempts.first)} to ${londonTime(attempts.last!)}.`)]
  const children: RootContent[] = [
    heading(1, title, null, { role: 'title' }),
    paragraph(headline(replay)),
    ...span,
    ...(kinds.length === 0 ? [] : [heading(2, 'Answers before and after', null), kindsTable(replay)]),
    ...(changes.length === 0
      ? []
      : [
          heading(2, 'Decisions that would differ', null),
          picture(changes, data),
          changesTable(replay, data),
        ]),
    ...(replay.time.periods.length === 0
      ? []
      : [heading(2, 'Over time', null), pictureOverTime(replay), timeTable(replay)]),
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
      // Of the attempts, which the policy's own says nothing of.
      classification: replay.label ?? '',
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

function kindsTable({ kinds, attempts: { count } }: Replay): RootContent {
  const share = (number: number) => `${grouped(number)} (${percent(number, count)})`
  const rows = kinds.map(({ kind, before, after }) => [kindInWords(kind), share(before), share(after)])
  return plainTable('answers', ['Answer', 'Before', 'After'], rows)
}

function pictureOverTime({ time }: Replay): RootContent {
  const title = `Attempts by ${periodInWords(time)}; darker, those on which the decision would differ`
  const columns = time.periods.map(({ from, attempts, differences }) => ({
    label: from,
    whole: attempts,
    part: differences,
  }))
  const most = columns.reduce((a, b) => (b.part > a.part ? b : a))
  const words = `${title}. Most would differ in the one from ${most.label}: ${grouped(most.part)} of ${grouped(most.whole)}. The table has all numbers.`
  const { tagName: hName, properties: hProperties, children: hChildren } = columnChart(title, words, columns)
  return { type: 'picture', data: { hName, hProperties, hChildren } } as unknown as RootContent
}

function timeTable({ time }: Replay): RootContent {
  const rows = time.periods.map(({ from, attempts, differences, escalations: { before, after } }) => [
    from,
    ...[attempts, differences, before, after].map(grouped),
  ])
  return plainTable('time', ['From', 'Attempts', 'Would differ', 'Escalate before', 'Escalate after'], rows)
}

function codesTable({ codes }: Replay): RootContent {
  const rows = codes.map(({ code, cohort, attempts, differences, kinds }) => {
    const escalated = kinds.find(({ kind }) => kind === 'escalate')
    const escalations = [escalated?.before ?? 0, escalated?.after ?? 0]
    return [code, cohort, ...[attempts, differences, ...escalations].map(grouped)]
  })
  const headings = ['Code', 'Cohort', 'Attempts', 'Would differ', 'Escalate before', 'Escalate after']
  return plainTable('codes', headings, rows)
}

function examplesTable({ changes }: Replay, data: PolicyData): RootContent {
  const rows = changes.flatMap(({ code, cohort, before, after, examples }) =>
    examples.map(({ migration, at, file, row, consecutive }) => [
      migration,
      londonTime(at),
      rowInWords({ file, row }),
      cohort,
      runInWords(code, consecutive),
      answerInWords(before, data),
      answerInWords(after, data),
    ]),
  )
  return plainTable(
    'examples',
    ['Migration', 'Time in London', 'Where', 'Cohort', 'Code', 'Before', 'After'],
    rows,
  )
}

/** Columns that hold numbers. */
const numeric = [
  'Attempts',
  'Migrations',
  'Would differ',
  'Escalate before',
  'Escalate after',
  'Before',
  'After',
]

function plainTable(id: string, headings: string[], rows: string[][]): RootContent {
  const lines = rows.map((texts) =>
    row(
      null,
      texts.map((text) => cell(text)),
    ),
  )
  return {
    ...table(headings, headings, lines, null, id),
    align: headings.map((heading) => (id !== 'examples' && numeric.includes(heading) ? 'right' : null)),
  }
}
