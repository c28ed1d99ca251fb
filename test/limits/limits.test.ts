import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markdownShapes, yamlShapes } from './shapes.js'

/**
 * Whatever a file repeats 50,000 times, it is read or refused, long before the deadline and within 1 GB. The aim is 2 s
 * of the processor as well: how long each took is told at the end, and not asserted, as a machine's caches are shared.
 */
const repeats = 50_000
const most = { seconds: 2, megabytes: 1000 }
const slow: string[] = []

let folder: string
let child: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mehrs-limits-'))
  child = join(folder, 'child.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile: child,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@duckdb/node-api'],
    banner: {
      js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
    },
  })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  console.info(
    slow.length > 0 ? `over ${most.seconds} s of the processor: ${slow.join(', ')}` : 'none took long',
  )
})

interface Cost {
  seconds: number
  megabytes: number
  codes: string[]
}

function load(name: string, text: string): Cost {
  const path = join(folder, name)
  writeFileSync(path, text)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=1500', child, path], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe.each([
  ['Markdown', 'shape.md', markdownShapes],
  ['YAML', 'shape.yaml', yamlShapes],
])('%s', (_, name, shapes) => {
  it.each(Object.entries(shapes))('%s', (shape, make) => {
    const { seconds, megabytes, codes } = load(name, make(repeats))
    if (seconds > most.seconds) slow.push(`${shape} ${seconds.toFixed(1)} s`)
    expect(megabytes).toBeLessThan(most.megabytes)
    expect(codes).not.toContain('too-slow')
    expect(codes).not.toContain('too-deep')
  })
})
