import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Result } from '../cli/harness.js'
import { type Call, type Decide, intercept, systemError } from './inject.js'
import { digests, Folders, leftovers, runIn, type Scenario, scenarios } from './scenarios.js'
import { sample, short } from './size.js'

vi.mock('../../src/pipeline.js', async (real) => (await import('./memo.js')).published(real as never, 5))
vi.mock('../../src/cli/workspace.js', async (real) => (await import('./memo.js')).opened(real as never))

const folders = new Folders()
afterAll(() => folders.remove())

/** How a fault shows: for one call only, for all of its kind from then on, or for all whatever they are. */
const spreads: Record<string, (at: Call, call: Call) => boolean> = {
  once: (at, call) => call.index === at.index,
  'from then on, for its kind': (at, call) => call.index >= at.index && call.name === at.name,
  'from then on, for all': (at, call) => call.index >= at.index,
}

describe.each(scenarios)('$name', (scenario) => {
  it.each(Object.entries(spreads))(
    'every call fails in turn, %s: what is said is true, and the next command is clean',
    async (spread, isFaulty) => {
      const calls: Call[] = []
      const whole = await folders.fresh(scenario)
      const before = digests(whole)
      const good = await run(scenario, whole, (call) => {
        calls.push(call)
        return null
      })
      expect([good.code, leftovers(whole)]).toEqual([0, []])
      const after = digests(whole)
      expect(calls.length).toBeGreaterThan(10)

      for (const at of sample(calls, 8)) {
        for (const code of short || spread !== 'once' ? ['EIO'] : ['EIO', 'EACCES']) {
          const folder = await folders.fresh(scenario)
          const result = await run(scenario, folder, (call) =>
            isFaulty(at, call) ? systemError(code, call) : null,
          )
          const where = `${code} at call ${at.index}, ${at.name} ${at.path.slice(whole.length)}: ${JSON.stringify(result)}`
          judge(scenario, folder, result, before, after, where)
          await recovers(scenario, folder, before, after, where)
          folders.discard(folder)
        }
      }
    },
  )
})

async function run(scenario: Scenario, folder: string, decide: Decide): Promise<Result> {
  const restore = intercept(folder, decide)
  try {
    return await runIn(folder, scenario.args)
  } finally {
    restore()
  }
}

type Files = Record<string, string>

/** What was said, against what is on the disk. */
function judge(
  { target }: Scenario,
  folder: string,
  { code, stderr }: Result,
  before: Files,
  after: Files,
  where: string,
): void {
  const now = withoutTemporary(digests(folder))
  if (code === 0) {
    expect(now, where).toEqual(after)
    // What is left over is told by its name.
    for (const path of leftovers(folder).filter(
      (path) => !path.startsWith('tmp') && path.split('/').length === 1,
    ))
      expect(stderr, where).toContain(path)
    return
  }
  expect([code, stderr], where).toEqual([2, expect.stringMatching(/^mehrs: /)])
  if (stderr.includes('may now hold files of this build and of the former one')) {
    for (const path of Object.keys({ ...before, ...after, ...now }))
      expect([before[path], after[path]], where).toContain(now[path])
  } else {
    expect(now, where).toEqual(before)
    expect(stderr, where).toMatch(new RegExp(`cannot (write|read|clear up|build into|make)|${target}`))
  }
}

/** The next command has either state, and the same command again makes it whole and leaves nothing. */
async function recovers(
  scenario: Scenario,
  folder: string,
  before: Files,
  after: Files,
  where: string,
): Promise<void> {
  if (scenario.args[0] === 'build') {
    const check = await runIn(folder, [...scenario.args, '--check'])
    const now = withoutTemporary(digests(folder))
    expect(check.stderr, where).toBe('')
    expect([before, after], where).toContainEqual(now)
  }
  const again = await runIn(folder, scenario.args)
  expect(
    [again.code, again.stderr.replace(/^.*(no build has made|see `mehrs check`|wrote \S+)\S*.*\n/gm, '')],
    where,
  ).toEqual([0, ''])
  expect(digests(folder), where).toEqual(after)
  expect(leftovers(folder), where).toEqual([])
}

function withoutTemporary(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/\.tmp(\/|$)/.test(path)))
}
