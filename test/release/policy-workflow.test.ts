import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { emptyFolder, project, workspace } from '../cli/harness.js'

const text = readFileSync(join(project, '.github/workflows/policy.yml'), 'utf8')
const workflow = parse(text)
const { steps, permissions, ...job } = workflow.jobs.policy

describe('the workflow of a pull request', () => {
  it('uses actions by digest, on machines and images of one version', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, used]) => used)
    expect(uses.length).toBeGreaterThan(0)
    for (const used of uses) expect(used).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.\d\d$/)
    expect(job.container).toMatch(/^node:\d+\.\d+\.\d+-[a-z]+$/)
  })

  it('may read, and nothing else: it runs what anybody sends', () => {
    expect(workflow.permissions).toEqual({})
    expect(permissions).toEqual({ contents: 'read' })
    expect(Object.keys(workflow.on)).toEqual(['pull_request'])
    expect(text).not.toContain('secrets.')
    expect(steps[0].with['persist-credentials']).toBe(false)
    // What a branch is called goes into no command.
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })

  it('checks with annotations, and proves dist/', () => {
    const runs = steps.map(({ run }: { run?: string }) => run)
    expect(runs).toContain('npx mehrs check --format github')
    expect(runs).toContain('npx mehrs build --check')
  })

  it('compares what is changed with the base, and what is new with the version that it changes', () => {
    const cwd = workspace()
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=zoo', '-c', 'user.email=zoo@example.org', ...args], { cwd })
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Aardvark')
    const base = git('rev-parse', 'HEAD').toString().trim()
    const draft = readFileSync(join(cwd, 'policy/versions/7.1.yaml'), 'utf8')
    appendFileSync(join(cwd, 'policy/versions/7.1.yaml'), '# Badger\n')
    writeFileSync(join(cwd, 'policy/versions/7.2.yaml'), draft.replace('basedOn: "7.0"', 'basedOn: "7.1"'))
    git('add', '.')
    const tools = emptyFolder()
    // Stands for npx, and writes down what it is asked.
    writeFileSync(join(tools, 'npx'), '#!/bin/sh\necho "$@" >> "$ASKED"\n')
    chmodSync(join(tools, 'npx'), 0o755)
    mkdirSync(join(tools, 'home'))
    const env = {
      PATH: `${tools}:${process.env.PATH}`,
      HOME: join(tools, 'home'),
      ASKED: join(tools, 'asked'),
      BASE: base,
      GITHUB_WORKSPACE: cwd,
      GITHUB_STEP_SUMMARY: join(tools, 'summary'),
    }
    const { run } = steps.find(({ name }: { name?: string }) => name === 'The redline of the change')
    execFileSync('bash', ['-euo', 'pipefail', '-c', run], { cwd, env })
    expect(
      readFileSync(env.ASKED, 'utf8')
        .split('\n')
        .filter((line) => line.includes('markdown')),
    ).toEqual([`mehrs diff 7.1@${base} 7.1 --format markdown`, 'mehrs diff 7.1 7.2 --format markdown'])
  })
})
