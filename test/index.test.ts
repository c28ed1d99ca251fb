import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accept, redline, reject } from '../src/index.js'
import { proofs } from './support/depth.js'
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
})

proofs('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-package-'))
  const app = join(folder, 'app')
  const run = (file: string, args: string[], cwd: string) =>
    execFileSync(file, args, { cwd, encoding: 'utf8' })
  const node = (program: string) => {
    writeFileSync(join(app, 'main.js'), program)
    return run(process.execPath, ['main.js'], app)
  }

  beforeAll(() => {
    const source = join(folder, 'source')
    const tsc = join(project, 'node_modules/typescript/bin/tsc')
    const build = ['-p', 'tsconfig.build.json', '--incremental', 'false', '--tsBuildInfoFile', 'null']
    run(process.execPath, [tsc, ...build, '--outDir', join(source, 'lib')], project)
    for (const name of ['package.json', 'schemas', 'templates'])
      cpSync(join(project, name), join(source, name), { recursive: true })
    run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], source)
    const modules = join(app, 'node_modules')
    mkdirSync(join(modules, 'mehrs'), { recursive: true })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
    run('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', join(modules, 'mehrs')], folder)
    // What it depends on is there already: no test asks the registry.
    for (const name of readdirSync(join(project, 'node_modules')))
      if (name !== '.bin') symlinkSync(join(project, 'node_modules', name), join(modules, name))
    writeFileSync(join(app, 'package.json'), '{ "type": "module" }')
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  it('is imported by its name, from plain JavaScript, with types beside it', () => {
    const output = node(`import * as mehrs from 'mehrs'
console.log(Object.keys(mehrs).sort().join())
try { mehrs.redline('# A', '# B') } catch (error) { console.log(error.name) }`)
    expect(output).toBe('accept,classes,readCriticMarkup,redline,reject\nTypeError\n')
    expect(readFileSync(join(app, 'node_modules/mehrs/lib/index.d.ts'), 'utf8')).toContain(
      'export declare function redline(',
    )
  })

  it('does what the README says', () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8')
    const [, program] = /## As a library.*?```js\n(.*?)```/s.exec(readme)!
    expect(node(program!)).toBe('figure-changed retries/paragraph-1 3 → 4\ntrue\n')
  })
})
