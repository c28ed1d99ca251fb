import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commands } from '../src/cli/commands/index.js'
import { mehrs, project } from './cli/harness.js'

const { tasks } = JSON.parse(readFileSync(join(project, '.vscode/tasks.json'), 'utf8'))

it('names commands that there are', () => {
  for (const { command } of tasks) expect(Object.keys(commands)).toContain(command.split(' ')[2])
})

it('finds every finding in what check prints, and the end of it', async () => {
  const [{ problemMatcher }] = tasks
  const { stdout } = await mehrs(['check'])
  const lines = stdout.split('\n')
  const found = lines.flatMap(
    (line) => new RegExp(problemMatcher.pattern.regexp).exec(line)?.slice(1, 5) ?? [],
  )
  expect(found.filter((_, index) => index % 4 === 3)).toEqual(['warning', 'warning'])
  expect(found[0]).toBe('policy/consultations/SMETS1_MEHRS_April_2022_MOC_Secure.yaml')
  const { beginsPattern, endsPattern } = problemMatcher.background
  expect(lines.filter((line) => new RegExp(endsPattern).test(line))).toEqual(['2 warnings'])
  expect(new RegExp(beginsPattern).test('policy/mehrs.yaml, policy/versions/7.1.yaml')).toBe(true)
})
