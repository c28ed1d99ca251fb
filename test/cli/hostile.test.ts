import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sample } from '../support/depth.js'
import { hostile } from '../support/hostile/texts.js'
import { mehrs, project, type Result, workspace } from './harness.js'

/** What a terminal or its reader would obey, or nobody would see; colours are taken out before. */
const OBEYED =
  /(?!\n)\p{Cc}|[\u00ad\u061c\u115f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0041}]|\p{Surrogate}/u

/** What a runner of GitHub Actions takes for a command, as its source has it, and one of Azure Pipelines. */
function commands(output: string): string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => /^\s*::.*::|##\[|##vso\[/i.test(line))
}

/** Nothing in the output does anything, and no line of it is one that a text brought with it. */
function expectHarmless({ stdout, stderr }: Result): void {
  for (const output of [stdout, stderr]) {
    const plain = output.replace(/\x1b\[\d+(?:;\d+)*m|\r\x1b\[K/g, '')
    expect(OBEYED.exec(plain)).toBeNull()
    expect(commands(plain)).toEqual([])
    expect(plain).not.toMatch(/^(?:mehrs: all is well|ATTENDEE|END:|good)/m)
  }
}

/** Every text in one: what reads the workspace first is asked about all of them at once. */
const all = hostile.map(([, text]) => text).join(' ')

/** Arguments that a command refuses before it reads anything, with a text in the place where it is told again. */
const refused: Record<string, (text: string) => string[]> = {
  'an unknown command': (text) => [text],
  'an unknown option': (text) => ['check', `--${text}`],
  'an operand too many': (text) => ['check', text],
  'a value that is no choice': (text) => ['check', '--format', text],
  'a workspace that is none': (text) => ['check', '--root', text],
  'a code that there is not': (text) => ['explain', text],
  'a file that is not there': (text) => ['diff', `${text}/a.md`, '7.0'],
  'a time that is none': (text) => ['timeline', '--on', text],
  'columns that are none': (text) => ['replay', 'a.csv', '--from', '7.0', '--to', '7.1', '--columns', text],
}

describe.each(Object.entries(refused))('told again in a refusal: %s', (_, args) => {
  it.each(sample(hostile, 6))('%s', async (_, text) => {
    for (const terminal of [true, false]) {
      const result = await mehrs(args(text), { terminal })
      expect(result.code).toBe(2)
      expectHarmless(result)
    }
  })
})

it.each([
  ['a version that there is not', ['render', all]],
  ['a cohort that there is not', ['decide', 'MA999', '--cohort', all, '--at', '2022-06-01']],
  ['a version to replay', ['replay', 'a.csv', '--from', all, '--to', '7.1']],
  ['a file that cannot be written', ['render', '7.0', '--output', `/dev/null/${all}`]],
])('told again in a refusal, every text at once: %s', async (_, args) => {
  for (const terminal of [true, false]) {
    const result = await mehrs(args, { terminal })
    expect(result.code).toBe(2)
    expectHarmless(result)
  }
})

describe('findings', () => {
  /** Every text as a key that there is not, as a name that there is not, and in the name of a file. */
  const faulty = () => {
    const folder = workspace({
      'policy/mehrs.yaml': (source) =>
        `${source}${hostile.map(([, text]) => `${JSON.stringify(text)}: ${JSON.stringify(text)}\n`).join('')}`,
      'policy/versions/7.1.yaml': (source) => source.replace('MA534', JSON.stringify(all)),
      'policy/versions/7.0.yaml': (source) =>
        source.replace(/^version:/m, '# \u202e\u009b31m\u0085::error::x\nversion:'),
    })
    for (const [, text] of hostile) writeFileSync(join(folder, 'policy', fileNameOf(text)), '')
    return folder
  }

  it('are harmless for people and in data', async () => {
    const folder = faulty()
    for (const format of ['pretty', 'json', 'sarif'])
      for (const terminal of [true, false]) {
        const result = await mehrs(['check', '--format', format], { cwd: folder, terminal })
        expect(result.code).toBe(1)
        expectHarmless(result)
        if (format !== 'pretty') JSON.parse(result.stdout)
      }
  })

  it('are one workflow command each, with nothing else in it', async () => {
    const { stdout } = await mehrs(['check', '--format', 'github'], { cwd: faulty() })
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(hostile.length)
    for (const line of lines) {
      const [, properties, message] = /^::(?:error|warning|notice) ([^:]*)::(.*)$/.exec(line)!
      const names = properties!.split(',').map((property) => property.replace(/=.*/, ''))
      expect(names).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
      expect(OBEYED.exec(line)).toBeNull()
      expect(message).not.toMatch(/%(?!25|0A)/)
    }
  })

  it('say the same in JSON, whatever is spelled out', async () => {
    const key = 'x \u200b\u202e##[error]'
    const edit = (source: string) => `${source}${JSON.stringify(key)}: 1\n`
    const { stdout } = await mehrs(['check', '--format', 'json'], {
      cwd: workspace({ 'policy/mehrs.yaml': edit }),
    })
    expect(JSON.parse(stdout).map(({ found }: { found: string }) => found)).toContain(key)
  })
})

describe('listings', () => {
  it('of build --check name files of any name in one line each', async () => {
    const folder = workspace()
    const out = join(folder, 'out')
    mkdirSync(out)
    for (const [, text] of hostile) writeFileSync(join(out, fileNameOf(text)), '')
    for (const terminal of [true, false]) {
      const result = await mehrs(['build', '--check', '--out', 'out'], { cwd: folder, terminal })
      expect(result.code).toBe(1)
      expectHarmless(result)
      const extra = result.stdout.split('\n').filter((line) => line.startsWith('extra'))
      // What is hidden is not looked at.
      const names = hostile.map(([, text]) => fileNameOf(text)).filter((name) => !name.startsWith('.'))
      expect(extra).toHaveLength(new Set(names).size)
    }
  })

  it.each([
    ['timeline'],
    ['decide', 'MA534', 'MA534', 'MA534'],
    ['decide', all],
    ['diff', '7.0', '7.1'],
    ['replay', 'a.csv', '--from', '7.0', '--to', '7.1'],
  ])('of %s show names and codes', async (command, ...args) => {
    // What the schema lets into a title and a name.
    const inOneLine = all.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069{}]/g, ' ')
    const line = JSON.stringify(inOneLine)
    const folder = workspace({
      'policy/mehrs.yaml': (source) =>
        source
          .replace(/^shortTitle: .*$/m, `shortTitle: ${line}`)
          .replace('name: Faulty device', `name: ${line}`),
      'policy/versions/7.1.yaml': (source) =>
        source.replace(/name: unspecified/, `name: ${JSON.stringify(inOneLine.slice(0, 190))}`),
    })
    const field = `"${all.replaceAll('"', '""')}"`
    writeFileSync(
      join(folder, 'a.csv'),
      `migration,cohort,at,code\n${field},moc-secure,2022-06-01T00:00:00Z,MA534\nm,moc-secure,2022-06-01T00:00:00Z,${field}\n`,
    )
    const more = {
      decide: ['--allow-draft', '--cohort', 'moc-secure', '--at', '2022-06-01'],
      replay: ['--allow-draft'],
    }
    for (const terminal of [true, false]) {
      const given = [command, ...args, ...(more[command as keyof typeof more] ?? [])]
      const result = await mehrs(given, { cwd: folder, terminal })
      expect(result.code).toBe(0)
      expectHarmless(result)
    }
  })
})

describe('a document on standard output', () => {
  it('is refused where a workflow would obey it, and is else as it is', async () => {
    const folder = workspace()
    writeFileSync(join(folder, 'a.md'), '# Zoo\n\n```\n::error::foreign\n```\n\n\u05d0\u200f\u05d1\n')
    const here = await mehrs(['render', 'a.md'], { cwd: folder })
    expect(here.stdout).toContain('\n::error::foreign\n')
    expect(here.stdout).toContain('\u05d0\u200f\u05d1')
    const inWorkflow = await mehrs(['render', 'a.md'], { cwd: folder, env: { GITHUB_ACTIONS: 'true' } })
    expect(inWorkflow).toMatchObject({ code: 2, stdout: '' })
    expect(inWorkflow.stderr).toContain('--output')
    const other = await mehrs(['render', '7.0'], { cwd: project, env: { GITHUB_ACTIONS: 'true' } })
    expect(other.code).toBe(0)
  })
})

/** A name of a file, as Linux takes it. */
function fileNameOf(text: string): string {
  return text.replace(/[/\0]/g, '-').slice(0, 60)
}
