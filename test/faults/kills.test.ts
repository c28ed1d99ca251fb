import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { project } from '../cli/harness.js'
import { digests, Folders, leftovers, runIn, type Scenario, scenarios } from './scenarios.js'
import { short } from './size.js'

vi.mock('../../src/pipeline.js', async (real) => (await import('./memo.js')).published(real as never, 1))
vi.mock('../../src/cli/workspace.js', async (real) => (await import('./memo.js')).opened(real as never))

const folders = new Folders()
afterAll(() => folders.remove())

/** Kills of each command: two thirds of them at calls spread over the writing, the others at times spread over the whole run. */
const kills = short ? 6 : 100
const [, removing, adding, rendering, comparing] = scenarios

describe.each([
  { command: 'build', ways: [removing!, adding!] },
  { command: 'render', ways: [rendering!] },
  { command: 'diff', ways: [comparing!] },
])('$command', ({ ways }) => {
  it(`is killed ${kills} times: whole every time, and the next command is clean`, async () => {
    for (const [index, scenario] of ways.entries()) {
      const whole = await folders.fresh(scenario)
      const before = digests(whole, scenario.target)
      const count = join(whole, 'tmp/count')
      const started = performance.now()
      expect(await start(scenario, whole, { KILL_COUNT: count })).toBe(0)
      const lasts = performance.now() - started
      const calls = Number(readFileSync(count, 'utf8'))
      rmSync(count)
      const after = digests(whole, scenario.target)
      expect(after).not.toEqual(before)

      const share = Math.floor((kills + index) / ways.length)
      for (let kill = 0; kill < share; kill++) {
        const folder = await folders.fresh(scenario)
        const inWriting = kill % 3 !== 0
        const at = Math.floor(((kill + 0.5) * calls) / share)
        const where = inWriting ? `at call ${at}` : `after ${Math.round((lasts * kill) / share)} ms`
        await start(
          scenario,
          folder,
          inWriting ? { KILL_AT: String(at) } : {},
          inWriting ? null : (lasts * kill) / share,
        )
        // No reader misses a file that both have, and none is half-written.
        const now = digests(folder, scenario.target)
        for (const path of Object.keys({ ...before, ...after, ...now }))
          expect([before[path], after[path]], `${path} ${where}`).toContain(now[path])
        await next(scenario, folder, before, after, where)
        folders.discard(folder)
      }
    }
  })
})

type Files = Record<string, string>

/** A command that reads the folder finds one state, and the command itself finishes, clears up and says nothing of it. */
async function next(
  scenario: Scenario,
  folder: string,
  before: Files,
  after: Files,
  where: string,
): Promise<void> {
  const { args, target } = scenario
  if (args[0] === 'build') {
    const { stderr } = await runIn(folder, [...args, '--check'])
    expect(stderr, where).toBe('')
    expect([before, after], where).toContainEqual(digests(folder, target))
  }
  const { code, stderr } = await runIn(folder, args)
  expect(
    [code, stderr.replace(/^.*(no build has made|see `mehrs check`|wrote \S+).*\n/gm, '')],
    where,
  ).toEqual([0, ''])
  expect(digests(folder, target), where).toEqual(after)
  expect(leftovers(folder), where).toEqual([])
}

/** Runs the command line as it is installed; its exit code, or null where it was killed. */
async function start(
  scenario: Scenario,
  folder: string,
  env: Record<string, string>,
  killAfter: number | null = null,
): Promise<number | null> {
  const bin = join(project, 'lib/cli/bin.js')
  const child = spawn(process.execPath, ['--import', inject('killer'), bin, ...scenario.args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'tmp'), KILL_UNDER: folder, ...env },
    stdio: 'ignore',
  })
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [code] = await once(child, 'exit')
  clearTimeout(timer)
  return code
}
