import { expect, it } from 'vitest'
import { mehrs, workspace } from './harness.js'

it('shows a draft with a change that no question covers, and publishes none of it', async () => {
  const cwd = workspace({
    'policy/versions/7.1.yaml': (text) => text.replace('title: Purpose', 'title: Aardvark'),
  })
  expect((await mehrs(['check'], { cwd })).stdout).toContain('[uncovered-change]')
  expect((await mehrs(['diff', '7.0', '7.1'], { cwd })).code).toBe(0)
  expect((await mehrs(['timeline'], { cwd })).code).toBe(0)
  const { code, stderr } = await mehrs(['build'], { cwd })
  expect(code).toBe(1)
  expect(stderr).toContain('[uncovered-change]')
})
