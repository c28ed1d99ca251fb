import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, mehrs } from '../harness.js'

describe('mehrs render', () => {
  it('prints a version as Markdown', async () => {
    const { code, stdout } = await mehrs(['render', '7.1'])
    expect(code).toBe(0)
    expect(stdout).toContain('# Migration Error Handling and Retry Strategy')
    expect(stdout).toContain('MA534')
  })

  it('takes a draft by the name of its files too', async () => {
    expect((await mehrs(['render', '7.1-draft'])).stdout).toBe((await mehrs(['render', '7.1'])).stdout)
  })

  it('renders any Markdown file', async () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'zoo.md'), '# Zoo\n\n<script>alert(1)</script>\n')
    const { code, stdout } = await mehrs(['render', 'zoo.md', '--format', 'html'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('<h1')
    expect(stdout).not.toContain('<script>alert')
  })

  it('refuses bytes that are no text, with their place', async () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'zoo.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]))
    const { code, stdout, stderr } = await mehrs(['render', 'zoo.md'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^zoo\.md:1:\d+ error: /)
  })
})
