import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { short } from './size.js'

const folder = mkdtempSync(join(tmpdir(), 'mehrs-record-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [commit, killer] = ['commit', 'kill'].map((name) => {
  const outfile = join(folder, `${name}.mjs`)
  const entryPoints = [join(import.meta.dirname, `${name}.ts`)]
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' })
  return outfile
}) as [string, string]

let count = 0

/** A workspace whose record ends with `before`. */
function fresh(): string {
  const root = join(folder, `work-${count++}`)
  mkdirSync(join(root, 'policy/record'), { recursive: true })
  writeFileSync(join(root, 'policy/ledger.yaml'), 'sha256:before\n')
  writeFileSync(join(root, 'policy/record/before.json'), 'before\n')
  return root
}

function start(root: string, text: string, env: Record<string, string> = {}): number | null {
  const args = ['--import', killer, commit, root, text]
  return spawnSync(process.execPath, args, { env: { ...process.env, KILL_UNDER: root, ...env } }).status
}

const stateOf = (root: string) => ({
  ledger: readFileSync(join(root, 'policy/ledger.yaml'), 'utf8'),
  snapshots: readdirSync(join(root, 'policy/record')).sort(),
  left: readdirSync(root).filter((name) => name !== 'policy'),
})

it('a change of the record is killed at each of its calls: before or after, and the next one clears up', () => {
  const whole = fresh()
  const counted = join(folder, 'count')
  expect(start(whole, 'after', { KILL_COUNT: counted })).toBe(0)
  const calls = Number(readFileSync(counted, 'utf8'))
  expect(calls).toBeGreaterThan(20)
  for (let at = 0; at < calls; at += short ? 5 : 1) {
    const root = fresh()
    start(root, 'after', { KILL_AT: String(at) })
    const { ledger, snapshots } = stateOf(root)
    const isAfter = ledger === 'sha256:after\n'
    expect(isAfter || ledger === 'sha256:before\n', `call ${at}`).toBe(true)
    // What the ledger names is there, at every instant.
    expect(snapshots, `call ${at}`).toContain('before.json')
    if (isAfter) expect(snapshots, `call ${at}`).toContain('after.json')
    expect(start(root, 'last'), `after call ${at}`).toBe(0)
    expect(stateOf(root), `after call ${at}`).toEqual({
      ledger: 'sha256:last\n',
      snapshots: [...(isAfter ? ['after.json'] : []), 'before.json', 'last.json'],
      left: [],
    })
    rmSync(root, { recursive: true })
  }
})
