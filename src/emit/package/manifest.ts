import type { Workspace } from '../../model/workspace.js'
import type { PackagedVersion } from './modules.js'

/** package.json. */
export function manifest(
  { mehrs }: Workspace,
  versions: readonly PackagedVersion[],
): Record<string, unknown> {
  const { title, shortTitle } = mehrs.value
  return {
    name: 'mehrs-policy',
    version: packageVersion(versions),
    description: `What the ${title} (${shortTitle}) asks for after an error code, under the version in force at the time`,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=18' },
    exports: {
      '.': entry('index'),
      ...Object.fromEntries(versions.map(({ path }) => [`./${path}`, entry(path)])),
      './data.json': './data.json',
      './data.schema.json': './data.schema.json',
      './package.json': './package.json',
    },
  }
}

function entry(path: string): Record<string, string> {
  return { types: `./${path}.d.ts`, default: `./${path}.js` }
}

/** The latest version that was published, `7.0` as `7.0.0`: the numbers of SemVer have no leading zero. */
function packageVersion(versions: readonly PackagedVersion[]): string {
  const latest = versions.findLast(({ draft }) => !draft)?.version ?? '0.0'
  return [...latest.split('.').map(Number), 0].join('.')
}
