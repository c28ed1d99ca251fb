import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accept, redline, reject } from '../src/index.js'
import { bare, parse } from './support/trees.js'

const project = join(import.meta.dirname, '..')

describe("the library's face", () => {
  it('gives both documents back, and the list of changes', () => {
    const [from, to] = [parse('# Cages\n\nShut them in 3 days.'), parse('# Cages\n\nShut them in 4 days.')]
    const { tree, changes, untracked } = redline(from, to)
    expect(accept(tree)).toEqual(bare(to))
    expect(reject(tree)).toEqual(bare(from))
    expect(changes.map(({ id, kind, class: of, edits }) => ({ id, kind, of, edits }))).toEqual([
      {
        id: 'cages/paragraph-1',
        kind: 'changed',
        of: 'figure-changed',
        edits: [{ before: '3', after: '4' }],
      },
    ])
    expect(untracked).toEqual([])
  })

  it.each([
    [null, 'not null'],
    ['# Cages', 'not string'],
    [{ type: 'paragraph', children: [] }, 'not a node of type paragraph'],
    [{ type: 'root' }, 'not a node of type root'],
  ])('refuses what is not the root of a tree: %j', (wrong, words) => {
    const right = parse('A')
    expect(() => redline(wrong as never, right)).toThrow(TypeError)
    expect(() => redline(right, wrong as never)).toThrow('the second argument must be the root')
    expect(() => accept(wrong as never)).toThrow(words)
    expect(() => reject(wrong as never)).toThrow(words)
  })

  it("runs the README's example as a program that has mehrs as a package", () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8')
    const example = /## As a library.*?```js\n(.*?)```/s.exec(readme)![1]!
    const folder = mkdtempSync(join(tmpdir(), 'mehrs-library-'))
    try {
      symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
      writeFileSync(
        join(folder, 'example.mjs'),
        example.replace("'mehrs'", JSON.stringify(join(project, 'lib/index.js'))),
      )
      const printed = execFileSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' })
      expect(printed).toBe('figure-changed retries/paragraph-1 3 → 4\ntrue\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
