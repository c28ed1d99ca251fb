import type { PolicyData } from '../../generated/policy-data.js'
import type { Replay } from '../../generated/replay.js'
import {
  type ColumnName,
  columnNames,
  type Database,
  loadAttempts,
  machineProblem,
  openDatabase,
} from '../../load/attempts/index.js'
import { toBytes } from '../../model/output.js'
import type { Workspace } from '../../model/workspace.js'
import { policyData } from '../../package/data.js'
import { renderHtml } from '../../render/html/index.js'
import { replay as compare, replayDocument, sayReplay } from '../../replay/index.js'
import { didYouMean } from '../args.js'
import { command } from '../command.js'
import { painter } from '../paint.js'
import { progress } from '../progress.js'
import { Refusal } from '../refusal.js'
import { printFindings } from '../report/index.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { openWorkspace } from '../workspace.js'
import { put } from '../write/put.js'
import { openTarget } from '../write/target.js'
import { withTemporaryFolder } from '../write/temporary.js'

export const replay = command({
  about:
    'Says what a change would do: applies two versions to the same attempts and counts the decisions that differ, by code and cohort, with examples. The file has the columns migration, cohort (name or id), at (with its offset from UTC) and code (empty where the attempt did not fail with one); others are not looked at. It may be of any size: it is worked on in a temporary folder, with about 2 GB of memory.',
  operands: [{ name: 'attempts', about: 'A CSV file with a header, or a Parquet file.' }],
  options: {
    from: { value: 'VERSION', required: true, about: 'The version to compare with, such as 7.0.' },
    to: {
      value: 'VERSION',
      required: true,
      about: 'The version that would be applied instead, such as 7.1.',
    },
    'allow-draft': { about: 'Let --from and --to name drafts. A draft is not policy in force.' },
    columns: {
      value: 'NAMES',
      about: 'What the file calls its columns, where not as above: "at=Failed at,code=Error".',
    },
    format: {
      choices: ['pretty', 'json', 'html'],
      about: 'For a terminal (the default), as data, or as a page with a picture.',
    },
    output: { value: 'FILE', about: 'Write to FILE, all or nothing, instead of standard output.' },
  },
  examples: [
    {
      command: 'replay attempts.csv --from 7.0 --to 7.1 --allow-draft',
      about: 'What would the draft change for these attempts?',
    },
    {
      command: 'replay attempts.parquet --from 7.0 --to 7.1 --allow-draft --format html --output replay.html',
      about: 'The same as a page to pass on.',
    },
    {
      command: 'replay log.csv --from 7.0 --to 7.1 --allow-draft --columns "migration=Meter,at=Failed at"',
      about: 'A file that calls its columns otherwise.',
    },
  ],
  exits: [
    [0, 'done, whatever differs'],
    [1, 'the file has errors, or the sources have'],
  ],
  async run({ operands, options, root }, streams) {
    const file = operands[0]!
    const named = columnsNamed(options.columns)
    const target = await openTarget('--output', options.output, [file], root, streams)
    const opened = openWorkspace(root, streams)
    if (!opened) return 1
    const { workspace } = opened
    const data = policyData(workspace)
    for (const option of ['from', 'to'] as const)
      checkVersion(option, options[option], data, options['allow-draft'])
    const counted = await withDatabase(streams, async (db) => {
      let done = progress(streams, `reading ${file}`)
      const findings = await loadAttempts(db, streams.cwd, file, data.cohorts, named)
      done()
      if (findings.length > 0) {
        printFindings('pretty', findings, streams.cwd, streams, streams.stderr)
        return null
      }
      const { from, to } = options
      const result = await compare(db, data, { from, to }, (what) => {
        done = progress(streams, what)
      })
      done()
      return { policy: workspace.mehrs.value.shortTitle, ...result }
    })
    if (!counted) return 1
    const text = reports[options.format ?? 'pretty'](counted, data, workspace, streams)
    await put(options.format === 'html' ? toBytes(text) : text, target, streams)
    return 0
  },
})

const reports: Record<
  'pretty' | 'json' | 'html',
  (replay: Replay, data: PolicyData, workspace: Workspace, streams: Streams) => string
> = {
  pretty: (replay, data, _, { stdout, env }) => sayReplay(replay, data, painter(stdout, env)),
  json: (replay) => `${JSON.stringify(replay, null, 2)}\n`,
  html: (replay, data, workspace) => renderHtml(replayDocument(workspace, data, replay)),
}

/** @throws Refusal where there is no such version, and for a draft that is not allowed. */
function checkVersion(option: string, version: string, { versions }: PolicyData, allowDraft: boolean): void {
  const names = versions.map((entry) => entry.version)
  const found = versions.find((entry) => entry.version === version)
  if (!found)
    throw new Refusal(
      said`--${option}: there is no version ${version}${didYouMean(version, names)}\nVersions: ${names.join(', ')}.`,
    )
  if (found.status === 'draft' && !allowDraft)
    throw new Refusal(
      said`--${option}: version ${version} is a draft, not policy. To replay it, add --allow-draft.`,
    )
}

/** @throws Refusal where the text is not as the help says. */
function columnsNamed(text: string | undefined): Partial<Record<ColumnName, string>> {
  const named: Partial<Record<ColumnName, string>> = {}
  for (const pair of text?.split(',') ?? []) {
    const [column = '', ...name] = pair.split('=')
    const known = columnNames.find((other) => other === column.trim())
    if (!known || name.length === 0 || named[known] !== undefined)
      throw new Refusal(
        said`--columns: '${pair}' does not fit. Write NAME=NAME IN THE FILE, with commas between; the names are ${columnNames.join(', ')}.`,
      )
    named[known] = name.join('=').trim()
  }
  return named
}

/** A database in a folder of its own, gone afterwards. What keeps it from working is no bug of ours. */
async function withDatabase<T>({ stderr }: Streams, work: (db: Database) => Promise<T>): Promise<T> {
  const warn = (warning: string) => stderr.write(`mehrs: warning: ${warning}\n`)
  return withTemporaryFolder(async (folder) => {
    const db = await openDatabase(folder)
    if (!db)
      throw new Refusal(
        'replay reads files with DuckDB, which is not installed. Install it with `npm install @duckdb/node-api` where mehrs is installed.',
      )
    try {
      return await work(db)
    } catch (error) {
      const problem = machineProblem(error)
      throw problem === null
        ? error
        : new Refusal(
            said`cannot go on: ${problem}\nThe temporary files are in ${folder}; TMPDIR names another place for them.`,
          )
    } finally {
      db.close()
    }
  }, warn)
}
