import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mehrs, project, workspace } from './cli/harness.js'

const readme = readFileSync(join(project, 'README.md'), 'utf8')
const [, tasks] = /^## Everyday tasks\n(.*?)(?=^## )/ms.exec(readme)!
const commands = /```sh\n(.*?)```/s.exec(tasks!)![1]!.trim().split('\n')
const recipes = tasks!.split(/^### /m).flatMap((recipe): [string, string][] => {
  const diff = /```diff\n(.*?)```/s.exec(recipe)?.[1]
  return diff === undefined ? [] : [[recipe.split('\n', 1)[0]!, diff]]
})

it.each(recipes)('%s: typed as the README says, it is in order and shows as a change', async (name, diff) => {
  const cwd = workspace()
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=zoo', '-c', 'user.email=zoo@example.org', ...args], { cwd })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Aardvark')
  for (const part of diff.split(/^--- /m).filter(Boolean)) type(cwd, part)
  expect(commands.length).toBeGreaterThan(1)
  for (const command of commands) {
    const { code, stdout } = await mehrs(command.replace(/^npx mehrs /, '').split(' '), { cwd })
    expect([command, code]).toEqual([command, 0])
    // Cohorts and terms are of the document as a whole: no version changes by them alone.
    if (command.includes(' diff ') && !name.includes('cohort')) expect(stdout).not.toContain('no change')
  }
})

/** Puts a part of a recipe into its file: stretches of lines, each of which stands there once. */
function type(cwd: string, part: string): void {
  const [file, ...lines] = part.trimEnd().split('\n')
  const path = join(cwd, file!)
  let text = readFileSync(path, 'utf8')
  for (const stretch of stretches(lines)) {
    const side = (signs: string) =>
      stretch.flatMap((line) => (signs.includes(line[0]!) ? [`${line.slice(1)}\n`] : [])).join('')
    expect(text.split(side(' -'))).toHaveLength(2)
    text = text.replace(side(' -'), () => side(' +'))
  }
  writeFileSync(path, text)
}

/** A stretch ends where lines that stay follow on lines that come: the next one starts elsewhere. */
function stretches(lines: readonly string[]): string[][] {
  const starts = lines.flatMap((line, at) => {
    const isNew = at === 0 || (line.startsWith(' ') && lines[at - 1]![0] === '+' && hasMore(lines, at))
    return isNew ? [at] : []
  })
  return starts.map((start, index) => lines.slice(start, starts[index + 1]))
}

function hasMore(lines: readonly string[], at: number): boolean {
  return lines.slice(at).some((line) => !line.startsWith(' '))
}
