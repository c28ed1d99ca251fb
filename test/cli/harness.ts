import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { run } from '../../src/cli/run.js'
import type { Ledger } from '../../src/model/types.js'
import { ledgerText, sealed, snapshotName } from '../../src/record/index.js'

export const project = join(import.meta.dirname, '../..')

export interface Result {
  code: number
  stdout: string
  stderr: string
}

export interface Setting {
  cwd?: string
  env?: Record<string, string>
  /** Whether both outputs are a terminal. */
  terminal?: boolean
}

/** Runs `mehrs` with these arguments in this process; in the project's own workspace where no `cwd` is given. */
export async function mehrs(
  args: string[],
  { cwd = project, env = {}, terminal }: Setting = {},
): Promise<Result> {
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  const sink = (chunks: Uint8Array[]) => ({
    write: (chunk: string | Uint8Array) => chunks.push(Buffer.from(chunk as string)),
    isTTY: terminal,
  })
  const code = await run(args, { stdout: sink(out), stderr: sink(err), env, cwd })
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }
}

/** An empty folder, gone after the test. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mehrs-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * A copy of the project's workspace to spoil, gone after the test, as it was before its consultation went out: what is
 * issued may not change. `edit` replaces text in its files.
 */
export function workspace(
  edit: Record<string, (text: string) => string> = {},
  folder = emptyFolder(),
): string {
  cpSync(join(project, 'policy'), join(folder, 'policy'), { recursive: true })
  const ledger = join(folder, 'policy/ledger.yaml')
  const { completeTo, entries }: Ledger = parse(readFileSync(ledger, 'utf8'))
  writeFileSync(ledger, ledgerText(sealed({ completeTo, entries: entries.slice(0, 1) })))
  rmSync(join(folder, 'policy/record', snapshotName(entries[1]!, 1)))
  for (const [file, change] of Object.entries(edit)) {
    const path = join(folder, file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  return folder
}
