import { describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/model/workspace.js'
import { emitPackage } from '../../src/package/index.js'
import { manifest } from '../../src/package/manifest.js'
import { sbom } from '../../src/package/sbom.js'
import { draft, full, ledger, version, workspace } from '../support/made-up.js'
import { textOf } from './emitted.js'
import { real } from './policies.js'

const sources = ['notice#2']
const made = workspace({
  versions: [
    version('1.0'),
    version('1.9'),
    version('1.10', { checks: [full] }),
    draft('2.0', { on: '2030-11-01', basis: 'planned', sources }),
    draft('2.1', 'unstated'),
  ],
  consultations: [],
  ledger: ledger([
    { version: '1.9', on: '2030-04-10' },
    { version: '2.0', on: '2030-07-01' },
  ]),
})
const npm = JSON.parse(textOf(made, 'package.json'))

describe('package.json', () => {
  it('names the repository that it is published from, where the sources do', () => {
    expect(npm).not.toHaveProperty('repository')
    const { mehrs } = made
    const value = { ...mehrs.value, package: { repository: 'https://zoo.example/policies/pze' } }
    expect(manifest({ ...made, mehrs: { ...mehrs, value } }, [], '1.10.0').repository).toEqual({
      type: 'git',
      url: 'git+https://zoo.example/policies/pze.git',
      directory: 'dist/mehrs-policy',
    })
  })

  it('is of a package of modules without side effects, for Node 18 and newer', () => {
    expect(manifest(made, [], '1.10.0')).toMatchObject({
      name: 'mehrs-policy',
      version: '1.10.0',
      description:
        'What the Policy on Zoo Errors (PZE) asks for after an error code, under the version in force at the time',
      keywords: ['pze', 'policy', 'migration', 'error-codes', 'retry', 'escalation'],
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=18' },
      main: './index.cjs',
      types: './index.d.cts',
      files: [
        ...['*.js', '*.d.ts', '*.cjs', '*.d.cts', '*.json', '*.md', '*.dmn'],
        ...['draft', 'examples', 'runtime', 'sql'],
      ],
    })
  })

  it('has no dependency and no script', () => {
    expect(Object.keys(npm).filter((key) => /scripts|ependencies|^bin$/.test(key))).toEqual([])
  })

  it('has a subpath for every version, a withdrawn draft among the drafts', () => {
    const module = (path: string) => ({
      import: { types: `./${path}.d.ts`, default: `./${path}.js` },
      require: { types: `./${path}.d.cts`, default: `./${path}.cjs` },
    })
    expect(npm.exports).toEqual({
      '.': module('index'),
      './from-data': module('from-data'),
      './1.0': module('1.0'),
      './1.9': module('1.9'),
      './1.10': module('1.10'),
      './draft/2.0': module('draft/2.0'),
      './draft/2.1': module('draft/2.1'),
      './conformance.json': './conformance.json',
      './conformance.schema.json': './conformance.schema.json',
      './data.json': './data.json',
      './data.schema.json': './data.schema.json',
      './mehrs-policy.dmn': './mehrs-policy.dmn',
      './sql/*': './sql/*',
      './package.json': './package.json',
    })
  })

  it('exports nothing that is not there', () => {
    const paths = emitPackage(made).map(({ path }) => path.replace('mehrs-policy', '.'))
    const targets = Object.values(npm.exports as Record<string, unknown>).flatMap((entry) =>
      typeof entry === 'string'
        ? entry
        : Object.values(entry!).flatMap((each) => Object.values(each as object)),
    ) as string[]
    for (const target of targets) {
      const [folder = '', ...rest] = target.split('*')
      expect(
        paths.some((path) => (rest.length > 0 ? path.startsWith(folder) : path === target)),
        target,
      ).toBe(true)
    }
  })

  it.each([
    ['1.10.0', 'latest'],
    ['2.0.0-draft', 'draft'],
    ['2.0.0-draft.12', 'draft'],
  ])('publishes %s for all to see, with where it was built, as %s', (version, tag) => {
    expect(manifest(made, [], version).publishConfig).toEqual({ access: 'public', provenance: true, tag })
  })

  it('is a pre-release while it holds a draft, and goes out under a tag of its own', () => {
    const published = (made: Workspace) => JSON.parse(textOf(made, 'package.json'))
    const settled = { ...real, versions: real.versions.filter(({ value }) => value.status !== 'draft') }
    expect(published(real)).toMatchObject({
      version: '7.1.0-draft',
      publishConfig: { access: 'public', provenance: true, tag: 'draft' },
    })
    expect(published(settled)).toMatchObject({ version: '7.0.0', publishConfig: { tag: 'latest' } })
  })
})

it('has a bill of materials: itself, and nothing else', () => {
  const purl = 'pkg:npm/mehrs-policy@1.10.0'
  expect(sbom(manifest(made, [], '1.10.0'))).toEqual({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': purl,
        name: 'mehrs-policy',
        version: '1.10.0',
        description:
          'What the Policy on Zoo Errors (PZE) asks for after an error code, under the version in force at the time',
        licenses: [{ license: { id: 'MIT' } }],
        purl,
      },
    },
    components: [],
    dependencies: [{ ref: purl, dependsOn: [] }],
  })
  expect(JSON.parse(textOf(made, 'sbom.cdx.json'))).toEqual(sbom(npm))
})
