import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyFolder, mehrs } from '../harness.js'

it('writes a workspace whose check and build are green', async () => {
  const cwd = emptyFolder()
  expect((await mehrs(['init'], { cwd })).code).toBe(0)
  expect((await mehrs(['check'], { cwd })).stdout).toBe('nothing to report\n')
  const { code, stderr } = await mehrs(['build'], { cwd })
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('warning')])
  expect((await mehrs(['build', '--check'], { cwd })).code).toBe(0)
  expect(readdirSync(join(cwd, 'dist'))).toContain('mehrs-0.1-draft')
})

it('writes nothing where there is something already, nor with --dry-run', async () => {
  const cwd = emptyFolder()
  const { stdout } = await mehrs(['init', '--dry-run'], { cwd })
  expect(stdout).toContain('policy/versions/0.1.yaml\n')
  expect(readdirSync(cwd)).toEqual([])
  writeFileSync(join(cwd, 'notes.txt'), 'Aardvark')
  const { code, stderr } = await mehrs(['init'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('is not empty: notes.txt is in it')
  expect(readdirSync(cwd)).toEqual(['notes.txt'])
})
