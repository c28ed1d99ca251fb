import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../../src/cli/run.js'
import { mehrs, workspace } from '../harness.js'

const version = 'policy/versions/7.1.yaml'
const faulty = () => workspace({ [version]: (text) => text.replace('version: "7.1"', 'version: 7.1') })

it('shows each line before it writes, and then checks', async () => {
  const cwd = faulty()
  const before = readFileSync(join(cwd, version), 'utf8')
  const { code, stdout } = await mehrs(['check', '--fix'], { cwd })
  expect(stdout).toMatch(
    /^policy\/versions\/7\.1\.yaml:2\n {2}- version: 7\.1\n {2}\+ version: "7\.1"\n1 line put right\n/,
  )
  expect(stdout).toContain('2 warnings')
  expect(code).toBe(0)
  expect(readFileSync(join(cwd, version), 'utf8')).toBe(before.replace('version: 7.1', 'version: "7.1"'))
})

it('writes nothing with --dry-run', async () => {
  const cwd = faulty()
  const before = readFileSync(join(cwd, version), 'utf8')
  const { code, stdout } = await mehrs(['check', '--fix', '--dry-run'], { cwd })
  expect(stdout).toContain('1 line would be put right')
  expect(code).toBe(1)
  expect(readFileSync(join(cwd, version), 'utf8')).toBe(before)
})

it('is for people', async () => {
  const { code, stderr } = await mehrs(['check', '--fix', '--format', 'json'], { cwd: faulty() })
  expect(code).toBe(2)
  expect(stderr).toContain('--fix is for people')
})

it('checks again when a source is saved', async () => {
  const cwd = workspace()
  const end = new AbortController()
  const chunks: string[] = []
  const sink = { write: (chunk: string | Uint8Array) => chunks.push(String(chunk)) }
  const streams = { stdout: sink, stderr: { write: () => undefined }, env: {}, cwd, signal: end.signal }
  const done = run(['check', '--watch'], streams)
  await shown(chunks, 'warnings')
  const text = readFileSync(join(cwd, version), 'utf8')
  writeFileSync(join(cwd, version), text.replace('version: "7.1"', 'version: 7.1'))
  await shown(chunks, 'needs-quotes')
  writeFileSync(join(cwd, version), text)
  appendFileSync(join(cwd, 'policy/mehrs.yaml'), '# Aardvark\n')
  await shown(chunks, 'policy/mehrs.yaml')
  end.abort()
  await done
})

/** Once it has been printed; the suite's own timeout ends the wait. */
async function shown(chunks: readonly string[], text: string): Promise<void> {
  while (!chunks.join('').includes(text)) await new Promise((resolve) => setTimeout(resolve, 20))
}
