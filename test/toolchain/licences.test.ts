import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { dependencies, optionalDependencies } = JSON.parse(read('package.json'))
const used = Object.keys({ ...dependencies, ...optionalDependencies })

describe('what is installed with the toolchain', () => {
  it('is what its sources name: nothing that only tests and benchmarks need', () => {
    // Scripts of pages take what they use from packages, too.
    const sources = ['src', 'templates']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
          (path) => `${folder}/${path}`,
        ),
      )
      .filter((path) => /\.[tj]s$/.test(path) && !path.startsWith('src/generated/'))
      .map(read)
      .join('\n')
    // Fonts are named by file, types by the name of what they are of.
    const named = (name: string) => name.replace(/^@expo-google-fonts\//, '').replace(/^@types\//, '')
    expect(used.filter((name) => !sources.includes(named(name)))).toEqual([])
  })

  it('is listed with its licence, fonts and their licence among it', () => {
    const page = read('THIRD-PARTY-LICENCES.md')
    const { packages } = JSON.parse(read('package-lock.json'))
    for (const name of used)
      expect(page).toContain(`| ${name} | ${packages[`node_modules/${name}`].version} | `)
    expect(page).not.toContain('zen-engine')
    expect(page).toContain('SIL OPEN FONT LICENSE')
    expect(page).toMatch(/^## .*\bajv 8/m)
  })
})
