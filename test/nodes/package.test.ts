import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workspaces } from '../package/conformance/workspaces.js'
import { type Consumer, install } from '../package/install.js'
import { installNode, type Node } from './node.js'

const real = 'the real policy'

/** A module that puts every case to the package, and prints how many there are and those with another answer. */
const askAll = bundle(`
  import { createRequire } from 'node:module'
  import { isDeepStrictEqual } from 'node:util'
  import * as policy from 'mehrs-policy'
  import { put } from '../package/conformance/put.js'
  const { cases } = createRequire(process.cwd() + '/')('mehrs-policy/conformance.json')
  const wrong = cases.filter((entry) => !isDeepStrictEqual(put(entry, policy), entry.expected))
  console.log(JSON.stringify({ count: cases.length, wrong: wrong.map(({ id }) => id) }))
`)

const folder = mkdtempSync(join(tmpdir(), 'mehrs-nodes-'))
const consumers = new Map<string, Consumer>()
beforeAll(() => {
  for (const [name, workspace] of Object.entries(workspaces)) consumers.set(name, install(workspace))
})
afterAll(() => {
  for (const consumer of consumers.values()) consumer.remove()
  rmSync(folder, { recursive: true })
})

// The first that it says it works with, and those that are maintained.
describe.each(['18.20.8', '22.23.3', '24.21.0'])('Node %s', (version) => {
  let node: Node
  beforeAll(() => {
    node = installNode(version, folder)
  })

  it.each(Object.keys(workspaces))('answers every case of %s', (name) => {
    const { count, wrong } = JSON.parse(printed(askAll, name))
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThanOrEqual(40)
  })

  it('needs no intrinsic that can be changed, and makes no code from strings', () => {
    const flags = ['--frozen-intrinsics', '--disallow-code-generation-from-strings', '--no-warnings']
    expect(JSON.parse(printed(askAll, real, ...flags)).wrong).toEqual([])
  })

  it('does what the examples of the README say', () => {
    const readme = readFileSync(inPackage('README.md'), 'utf8')
    const examples = Array.from(readme.matchAll(/```js\n(.*?)```/gs), ([, example]) => example!)
    const [first, tracker] = examples.map((example) => ({ example, says: /\/\/ (.*)/.exec(example)![1] }))
    expect(examples).toHaveLength(2)
    expect(printed(first!.example)).toBe(`${first!.says}\n`)
    expect(printed(`${tracker!.example}console.log(kept)`)).toBe(`${tracker!.says}\n`)
  })

  it('imports every module, and finds every file that the package offers', () => {
    const { exports } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'))
    const offered = Object.keys(exports).map((path) =>
      path.replace('*', 'decide.sql').replace('.', 'mehrs-policy'),
    )
    const modules = offered.filter((path) => !/\.(json|sql|dmn)$/.test(path))
    expect(modules).toEqual([
      'mehrs-policy',
      'mehrs-policy/from-data',
      'mehrs-policy/7.0',
      'mehrs-policy/draft/7.1',
    ])
    const imports = modules.map(
      (path) =>
        `{ const { decide, fromData } = await import('${path}'); console.log(typeof (decide ?? fromData)) }`,
    )
    expect(printed(imports.join('\n'))).toBe('function\n'.repeat(modules.length))
    for (const path of offered.filter((path) => !modules.includes(path)))
      expect(required(`fs.statSync(require.resolve('${path}')).size > 0`)).toMatchObject({ stdout: 'true\n' })
  })

  it('can be required', () => {
    const { status, stdout, stderr } = required(`require('mehrs-policy').decide.name`)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'decide\n', stderr: '' })
  })

  /** What the module prints in a folder with the package in it, and nothing besides. */
  function printed(source: string, name = real, ...flags: string[]): string {
    const consumer = consumers.get(name)!
    const { stdout, stderr } = node.run(consumer.folder, ...flags, '--input-type=module', '--eval', source)
    expect(stderr).toBe('')
    return stdout
  }

  function required(expression: string) {
    const { folder } = consumers.get(real)!
    return node.run(folder, '--input-type=commonjs', '--print', expression)
  }
})

function inPackage(path: string): string {
  return join(consumers.get(real)!.folder, 'node_modules/mehrs-policy', path)
}

function bundle(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['mehrs-policy'],
    write: false,
  })
  return outputFiles[0]!.text
}
