import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../../src/cli/commands/index.js'
import { run } from '../../../src/cli/run.js'
import type { Peer } from './peer.js'

let folder: string | null = null

/** The whole command, in a process that has started: from two files to the printed JSON, with all its checks. */
export const command: Peer<string> = {
  packages: [],
  prepare(markdown) {
    const path = join(scratch(), `${createHash('sha256').update(markdown).digest('hex')}.md`)
    writeFileSync(path, markdown)
    return path
  },
  async load(path) {
    // What the command loads when it is first asked for it.
    await Promise.all([commands.diff.load(), import('../../../src/render/json/index.js')])
    return path
  },
  async compare(before, after) {
    let complaint = ''
    const code = await run(['diff', before, after, '--format', 'json'], {
      stdout: { write: () => true },
      stderr: { write: (text) => (complaint += text) },
      env: {},
      cwd: tmpdir(),
    })
    // Without the place, which names a file of ours.
    if (code !== 0) throw new Error(complaint.replace(/^\S+ (?=error: )/, '') || `exit ${code}`)
  },
  read: null,
}

function scratch(): string {
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
    process.once('exit', () => rmSync(made, { recursive: true }))
    folder = made
  }
  return folder
}
