import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Piece } from '../edits.js'
import { asIs, type Peer } from './peer.js'

/** `git diff --word-diff` on both documents as files; the whole of them is its context. */
export const gitWordDiff: Peer<string, string, string> = {
  packages: [],
  prepare: asIs,
  load: asIs,
  compare(before, after) {
    const folder = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
    try {
      const [old, now] = [join(folder, 'before.md'), join(folder, 'after.md')]
      writeFileSync(old, before)
      writeFileSync(now, after)
      const options = ['diff', '--no-index', '--no-color', '--word-diff=porcelain', '-U1000000', old, now]
      const { stdout, status, error } = spawnSync('git', options, { encoding: 'utf8', maxBuffer: 2 ** 28 })
      if (error || (status !== 0 && status !== 1)) throw error ?? new Error(`git ended with ${status}`)
      return stdout
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  read(output) {
    const pieces = piecesOf(output)
    return { changes: pieces.filter(({ kind }) => kind !== 'kept').length, pieces }
  },
}

const kinds: Record<string, Piece['kind']> = { ' ': 'kept', '-': 'deleted', '+': 'inserted' }

/** A line for each stretch, after the heading of the one hunk; `~` is the end of a line of the documents. */
function piecesOf(output: string): Piece[] {
  const lines = output.slice(output.indexOf('\n@@')).split('\n').slice(2)
  return lines.flatMap((line): Piece[] => {
    if (line === '~') return [{ kind: 'kept', text: '\n' }]
    const kind = kinds[line[0] ?? '']
    return kind ? [{ kind, text: `${line.slice(1)} ` }] : []
  })
}
