import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mehrs, project, workspace } from './cli/harness.js'
import { proof } from './support/depth.js'

const readme = readFileSync(join(project, 'README.md'), 'utf8')
const [, tasks] = /^## Everyday tasks\n(.*?)(?=^## )/ms.exec(readme)!
const [intro, ...sections] = tasks!.split(/^### /m)
const commands = blocksOf(intro!)[0]!.lines

interface Block {
  language: string
  lines: string[]
}

/** What is typed in a recipe: commands, and changes of files. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/```(sh|diff)\n(.*?)```/gs)].map(([, language, content]) => ({
    language: language!,
    lines: content!.trimEnd().split('\n'),
  }))
}

const recipes = sections.map((text) => ({ name: text.split('\n', 1)[0]!, blocks: blocksOf(text) }))
const edits = recipes.filter(({ blocks }) => blocks.length === 1 && blocks[0]!.language === 'diff')

it.each(edits)(
  '$name: typed as the README says, it is in order and shows as a change',
  async ({ name, blocks }) => {
    const cwd = workspace()
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=zoo', '-c', 'user.email=zoo@example.org', ...args], { cwd })
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Aardvark')
    typeAll(cwd, blocks[0]!)
    expect(commands.length).toBeGreaterThan(1)
    for (const command of commands) {
      const stdout = await run(cwd, command)
      // Cohorts and terms are of the document as a whole: no version changes by them alone.
      if (command.includes(' diff ') && !name.includes('cohort')) expect(stdout).not.toContain('no change')
    }
  },
)

proof('a draft is consulted on, concluded and published, typed as the README says', async () => {
  const cwd = workspace()
  const told = new Map<string, string>()
  for (const name of ['Consult on a draft', 'Publish a version']) {
    const { blocks } = recipes.find((recipe) => recipe.name === name)!
    for (const block of blocks) {
      if (block.language === 'diff') typeAll(cwd, block)
      else for (const command of block.lines) told.set(command, await run(cwd, command))
    }
  }
  expect(told.get('npx mehrs timeline --on 2022-06-01')).toContain(
    'version 7.1 is in force, from 24 May 2022',
  )
  expect(existsSync(join(cwd, 'dist/mehrs-7.1/mehrs-7.1.docx'))).toBe(true)
})

async function run(cwd: string, command: string): Promise<string> {
  const { code, stdout, stderr } = await mehrs(command.replace(/^npx mehrs /, '').split(' '), { cwd })
  expect([command, code, code === 0 ? '' : stderr]).toEqual([command, 0, ''])
  return stdout
}

function typeAll(cwd: string, { lines }: Block): void {
  for (const part of lines.join('\n').split(/^--- /m).filter(Boolean)) type(cwd, part)
}

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
