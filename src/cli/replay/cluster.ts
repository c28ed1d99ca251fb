import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PolicyData } from '../../generated/policy-data.js'
import type { Replay } from '../../generated/replay.js'
import { type Database, filesNamed } from '../../load/attempts/index.js'
import { toBytes } from '../../model/output.js'
import {
  clusterFiles,
  type Dialect,
  digestOf,
  readResult,
  reportOf,
  UncountedAttempts,
  UnusableResult,
} from '../../replay/index.js'
import { Refusal } from '../refusal.js'
import { printFindings } from '../report/index.js'
import { rootOf } from '../root.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { put } from '../write/put.js'
import { realPlace } from '../write/real.js'
import { isSource } from '../write/sources.js'
import { orRefuse } from '../write/system.js'
import { openTarget } from '../write/target.js'

type Versions = { from: string; to: string }

/**
 * Writes the SQL of a replay into a folder, which is made where it is not there.
 * @throws Refusal for a folder among the sources, and where the system does not let us.
 */
export async function emitSql(
  folder: string,
  data: PolicyData,
  versions: Versions,
  dialect: Dialect,
  root: string | undefined,
  streams: Streams,
): Promise<void> {
  const full = resolve(streams.cwd, folder)
  if (await isSource(await realPlace(full), rootOf(root, streams)))
    throw new Refusal(
      said`--emit-sql ${folder} would stand among the sources of a workspace, in policy/. Name a folder elsewhere.`,
    )
  await orRefuse(said`cannot make ${folder}`, () => mkdir(full, { recursive: true }))
  const files = Object.entries(clusterFiles(data, versions, dialect))
  const targets = []
  for (const [name] of files)
    targets.push(await openTarget('--emit-sql', join(folder, name), [], root, streams))
  for (const [index, [, text]] of files.entries()) await put(toBytes(text), targets[index]!, streams)
}

/**
 * The report of what a cluster wrote; null where there are findings, which are printed.
 * @throws Refusal for what is no result of these versions, or cannot be right.
 */
export async function clusterReport(
  db: Database,
  operand: string,
  data: PolicyData,
  versions: Versions,
  given: { policy: string; label: string | null },
  streams: Streams,
): Promise<Replay | null> {
  const { paths, findings } = await filesNamed(db, streams.cwd, [operand])
  if (findings.length > 0) {
    printFindings('pretty', findings, streams.cwd, streams, streams.stderr)
    return null
  }
  try {
    const files = paths.map((path) => resolve(streams.cwd, path)).filter((path) => !/\.crc$/.test(path))
    await readResult(db, files, digestOf(data, versions))
    return await reportOf(db, data, versions, { ...given, badRows: { rows: 0, listed: [] }, files: [] })
  } catch (error) {
    if (error instanceof UncountedAttempts)
      throw new Refusal(said`--result ${operand} cannot be right: ${error.message}`)
    if (error instanceof UnusableResult) throw new Refusal(said`--result ${operand} ${error.message}`)
    throw asNoParquet(operand, error) ?? error
  }
}

function asNoParquet(operand: string, error: unknown): Refusal | null {
  const found = /^(?:Invalid Input|Conversion|IO) Error: (.*)/.exec(String((error as Error)?.message))
  return found === null ? null : new Refusal(said`--result ${operand} cannot be read: ${found[1]!}`)
}
