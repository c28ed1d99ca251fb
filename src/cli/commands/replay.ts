import { createWriteStream, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PolicyData } from '../../generated/policy-data.js'
import type { Replay } from '../../generated/replay.js'
import { filesNamed, type InputFile, loadAttempts } from '../../load/attempts/index.js'
import { toBytes } from '../../model/output.js'
import type { Workspace } from '../../model/workspace.js'
import { policyData } from '../../package/data.js'
import { renderHtml } from '../../render/html/index.js'
import {
  compareAll,
  dialectNames,
  keepAffected,
  replayDocument,
  reportOf,
  sayReplay,
} from '../../replay/index.js'
import { describe } from '../../validate/describe.js'
import { didYouMean } from '../args.js'
import { command } from '../command.js'
import { painter } from '../paint.js'
import { Refusal } from '../refusal.js'
import { clusterReport, emitSql } from '../replay/cluster.js'
import { type Workplace, withDatabase } from '../replay/database.js'
import { badRowsAllowed, columnsNamed, megabytesLent, threadsLent } from '../replay/options.js'
import { type Progress, progressWithTime } from '../replay/progress.js'
import { printFindings } from '../report/index.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { openWorkspace } from '../workspace.js'
import { saveMade } from '../write/file.js'
import { put } from '../write/put.js'
import { openTarget, type Target } from '../write/target.js'

export const replay = command({
  about:
    'Says what a change would do: applies two versions to the same attempts and counts the decisions that differ, by kind, code, cohort and time, with examples. The files have the columns migration, cohort (name or id), at (with its offset from UTC) and code (empty where the attempt did not fail with one); others are not looked at. They may be of any size and packed (gzip, zstd): what does not fit into --memory is worked on in a temporary folder.',
  operands: [
    {
      name: 'attempts',
      about:
        'CSV files with a header, or Parquet files; a folder or a pattern in quotes ("2022-*.csv.gz") stands for those in it, and - for standard input. None with --emit-sql and --result.',
      many: true,
      optional: true,
    },
  ],
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
    'skip-bad': {
      value: 'LIMIT',
      about:
        'Leave out rows that cannot be read, up to so many (100) or up to that part of all (1%), and list them. Without it, one ends the run.',
    },
    label: {
      value: 'TEXT',
      about:
        'The classification of the attempts, for the report. The one of the policy says nothing of them.',
    },
    format: {
      choices: ['pretty', 'json', 'html'],
      about: 'For a terminal (the default), as data, or as a page with pictures.',
    },
    output: { value: 'FILE', about: 'Write to FILE, all or nothing, instead of standard output.' },
    affected: {
      value: 'FILE',
      about:
        'List the migrations of which a decision would differ, as CSV, or as Parquet where FILE ends so.',
    },
    'emit-sql': {
      value: 'DIR',
      about:
        'Replay nothing, but write the SQL that does so on a cluster: the rules of both versions, the decisions, the comparison.',
    },
    dialect: { choices: dialectNames, about: 'For which engine --emit-sql writes; spark where not given.' },
    result: {
      value: 'FILE',
      about:
        'Make the report from what that SQL wrote: a Parquet file, or a folder or pattern of those whose results add up.',
    },
    memory: { value: 'SIZE', about: 'How much memory the run may take, such as 4GB; 1GB where not given.' },
    threads: { value: 'NUMBER', about: 'How many cores to use; all where not given.' },
    spill: { value: 'DIR', about: 'The folder for temporary files; the one of the system where not given.' },
  },
  examples: [
    {
      command: 'replay attempts.csv --from 7.0 --to 7.1 --allow-draft',
      about: 'What would the draft change for these attempts?',
    },
    {
      command:
        'replay attempts/ --from 7.0 --to 7.1 --allow-draft --format html --output replay.html --label "DCC Confidential"',
      about: 'For all files of a folder, as a page to pass on.',
    },
    {
      command: 'replay log.csv --from 7.0 --to 7.1 --allow-draft --columns "migration=Meter,at=Failed at"',
      about: 'A file that calls its columns otherwise.',
    },
    {
      command: 'replay log.csv.gz --from 7.0 --to 7.1 --allow-draft --skip-bad 0.1% --affected affected.csv',
      about: 'A file with some bad rows, and the list of the migrations that the draft would affect.',
    },
    {
      command: 'replay --emit-sql sql/ --from 7.0 --to 7.1 --allow-draft',
      about: 'The same question for a cluster, which has more attempts than one machine.',
    },
    {
      command: 'replay --result result/ --from 7.0 --to 7.1 --allow-draft --format html --output replay.html',
      about: 'The report of what the cluster wrote.',
    },
  ],
  exits: [
    [0, 'done, whatever differs'],
    [1, 'the files have errors, or the sources have'],
  ],
  async run({ operands, options, root }, streams) {
    const { 'emit-sql': emitted, result: made, dialect } = options
    checkSources(operands, emitted, made)
    if (operands.length === 0 && options.affected !== undefined)
      throw new Refusal('--affected lists migrations of files: a result of a cluster does not name them')
    const named = columnsNamed(options.columns)
    const allowed = badRowsAllowed(options['skip-bad'])
    const lent = {
      memory: megabytesLent(options.memory),
      threads: threadsLent(options.threads),
      spill: options.spill === undefined ? undefined : folderNamed(options.spill, streams),
    }
    const sources = made === undefined ? operands : [made]
    const target = await openTarget('--output', options.output, sources, root, streams)
    const affected = await affectedTarget(options.affected, operands, root, streams)
    const opened = openWorkspace(root, streams)
    if (!opened) return 1
    const { workspace } = opened
    const data = policyData(workspace)
    for (const option of ['from', 'to'] as const)
      checkVersion(option, options[option], data, options['allow-draft'])
    const versions = { from: options.from, to: options.to }

    if (emitted !== undefined) {
      await emitSql(emitted, data, versions, dialect ?? 'spark', root, streams)
      return 0
    }

    const given = { policy: workspace.mehrs.value.shortTitle, label: options.label ?? null }
    const progress = progressWithTime(streams)
    let needed: number | null = null
    const counted = await withDatabase(
      streams,
      lent,
      () => needed,
      async (place) => {
        const { db, folder, check } = place
        if (made !== undefined) return clusterReport(db, made, data, versions, given, streams)
        const files = await inputs(place, operands, streams)
        if (!files) return null
        needed = spaceFor(files, streams)
        const tell = told(progress, check, files, streams)
        const loaded = await loadAttempts(db, streams.cwd, files, data.cohorts, {
          named,
          allowed,
          folder,
          tell: tell.reading,
        })
        progress.done()
        printFindings('pretty', loaded.findings, streams.cwd, streams, streams.stderr)
        if (loaded.isRefused) return null
        await compareAll(db, data, versions, { folder, affected: affected !== null, tell: tell.deciding })
        const listed = loaded.bad.listed.map(({ file, row, finding }) => ({
          file,
          row,
          line: finding.place.start.line,
          problem: describe(finding).message,
        }))
        const result = await reportOf(db, data, versions, {
          ...given,
          badRows: { rows: loaded.bad.rows, listed },
          files: loaded.files,
        })
        progress.done()
        if (affected) {
          const format = /\.parquet$/i.test(affected.place) ? 'parquet' : 'csv'
          const warnings = await saveMade(affected, (fresh) => keepAffected(db, loaded.files, fresh, format))
          streams.stderr.write(said`wrote ${affected.shown}\n`)
          for (const warning of warnings) streams.stderr.write(`mehrs: warning: ${warning}\n`)
        }
        return result
      },
    ).finally(() => progress.done())
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

/** @throws Refusal where not just one thing is asked for. */
function checkSources(
  operands: readonly string[],
  emitted: string | undefined,
  made: string | undefined,
): void {
  const asked = [operands.length > 0, emitted !== undefined, made !== undefined].filter(Boolean).length
  if (asked === 1) return
  throw new Refusal(
    asked === 0
      ? '<attempts> is missing. Name the files, or ask for --emit-sql or --result.'
      : 'files of attempts, --emit-sql and --result exclude each other',
  )
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

/** @throws Refusal where there is no such folder. */
function folderNamed(spill: string, { cwd }: Streams): string {
  const full = resolve(cwd, spill)
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(said`--spill ${spill}: there is no such folder`)
  return full
}

/** @throws Refusal for what is no file, as for `--output`. */
async function affectedTarget(
  file: string | undefined,
  operands: readonly string[],
  root: string | undefined,
  streams: Streams,
): Promise<(Target & { kind: 'file' }) | null> {
  if (file === undefined) return null
  const target = await openTarget('--affected', file, operands, root, streams)
  if (target.kind !== 'file') throw new Refusal(said`--affected ${file} is no file`)
  return target
}

/** The files that the operands name, with standard input as a file; null where there are findings, which are printed. */
async function inputs(
  { db, folder, check }: Workplace,
  operands: readonly string[],
  streams: Streams,
): Promise<(string | InputFile)[] | null> {
  const files: (string | InputFile)[] = []
  for (const operand of operands) {
    if (operand === '-') {
      files.push(await standardInput(folder, check, streams))
      continue
    }
    const { paths, findings } = await filesNamed(db, streams.cwd, [operand])
    if (findings.length > 0) {
      printFindings('pretty', findings, streams.cwd, streams, streams.stderr)
      return null
    }
    files.push(...paths)
  }
  return files
}

async function standardInput(folder: string, check: () => void, { stdin }: Streams): Promise<InputFile> {
  if (!stdin) throw new Refusal('there is no standard input')
  const path = join(folder, 'stdin')
  async function* pieces() {
    for await (const piece of stdin!()) {
      check()
      yield piece
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return { name: 'standard input', path }
}

function sizeOf(file: string | InputFile, { cwd }: Streams): number {
  const path = typeof file === 'string' ? resolve(cwd, file) : file.path
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** How many bytes of disk the files need at the most, for each of theirs. */
const perByte = { packed: 30, plain: 4 }

function spaceFor(files: readonly (string | InputFile)[], streams: Streams): number {
  return files.reduce((sum, file) => {
    const isPlain = /\.(csv|tsv|txt)$/i.test(typeof file === 'string' ? file : file.name)
    return sum + sizeOf(file, streams) * (isPlain ? perByte.plain : perByte.packed)
  }, 0)
}

/** How much of the time goes into reading, the rest into deciding. */
const reading = 0.3

function told(
  progress: Progress,
  check: () => void,
  files: readonly (string | InputFile)[],
  streams: Streams,
) {
  const whole = files.reduce((sum, file) => sum + sizeOf(file, streams), 0)
  let [before, current, most] = [0, '', 0]
  return {
    reading: (name: string, bytes: number) => {
      check()
      if (name !== current) [before, current, most] = [before + most, name, 0]
      most = Math.max(most, bytes)
      progress.at(`reading ${name}`, reading * Math.min(1, (before + bytes) / Math.max(1, whole)))
    },
    deciding: (what: string, share: number) => {
      check()
      progress.at(what, reading + (1 - reading) * share)
    },
  }
}
