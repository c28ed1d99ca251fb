import { stable } from '../compose/releases.js'
import type { Workspace } from '../model/workspace.js'
import type { PackagedVersion } from './modules.js'

/** package.json. `version` is the package's own. */
export function manifest(
  { mehrs }: Workspace,
  versions: readonly PackagedVersion[],
  version: string,
): Record<string, unknown> {
  const { title, shortTitle, package: published } = mehrs.value
  return {
    name: 'mehrs-policy',
    version,
    description: `What the ${title} (${shortTitle}) asks for after an error code, under the version in force at the time`,
    keywords: [shortTitle.toLowerCase(), 'policy', 'migration', 'error-codes', 'retry', 'escalation'],
    license: 'MIT',
    ...(published && {
      repository: { type: 'git', url: `git+${published.repository}.git`, directory: 'dist/mehrs-policy' },
    }),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=18' },
    // For tools that do not read `exports`.
    main: './index.cjs',
    types: './index.d.cts',
    exports: {
      '.': entry('index'),
      './from-data': entry('from-data'),
      ...Object.fromEntries(versions.map(({ path }) => [`./${path}`, entry(path)])),
      './conformance.json': './conformance.json',
      './conformance.schema.json': './conformance.schema.json',
      './data.json': './data.json',
      './data.schema.json': './data.schema.json',
      './mehrs-policy.dmn': './mehrs-policy.dmn',
      './sql/*': './sql/*',
      './package.json': './package.json',
    },
    files: [
      '*.js',
      '*.d.ts',
      '*.cjs',
      '*.d.cts',
      '*.json',
      '*.md',
      '*.dmn',
      'draft',
      'examples',
      'runtime',
      'sql',
    ],
    // Whoever installs `latest` gets no draft, and can see where the package was built.
    publishConfig: {
      access: 'public',
      provenance: true,
      tag: isDraft(version) ? 'draft' : 'latest',
    },
  }
}

/** Whether a version of the package holds a draft, be it one that was edited again (`7.1.0-draft.2`). */
export function isDraft(version: string): boolean {
  return stable(version) !== version
}

/** A module for who imports it, and for who requires it. */
function entry(path: string): Record<string, Record<string, string>> {
  return {
    import: { types: `./${path}.d.ts`, default: `./${path}.js` },
    require: { types: `./${path}.d.cts`, default: `./${path}.cjs` },
  }
}
