import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Generated } from './save.js'

const root = join(import.meta.dirname, '../..')
const runtime = 'src/package/runtime'
const languages = 'templates/languages'

/** What the runtime package ships whatever the policy, in one module keyed by the path in the package. */
export async function generatePackage(): Promise<Generated[]> {
  const shipped: Record<string, string> = {
    LICENSE: read('LICENSE'),
    'conformance.schema.json': read('schemas/conformance.schema.json'),
    'data.schema.json': read('schemas/policy-data.schema.json'),
    'runtime/index.js': await bundle('esm'),
    'runtime/index.cjs': await bundle('cjs'),
    'runtime/types.d.ts': read(`${runtime}/types.ts`),
    'runtime/types.d.cts': read(`${runtime}/types.ts`),
  }
  for (const file of readdirSync(join(root, languages)).sort())
    shipped[`examples/${file}`] = read(`${languages}/${file}`)
  const text = `export const shipped = ${JSON.stringify(shipped, null, 2)}\n`
  const types = 'export declare const shipped: Record<string, string>\n'
  return ['src', 'lib'].flatMap((folder) => [
    { path: `${folder}/generated/package.js`, text, committed: false },
    { path: `${folder}/generated/package.d.ts`, text: types, committed: false },
  ])
}

/** The runtime in one file: what a program waits for when it starts is the number of files that it loads. */
async function bundle(format: 'esm' | 'cjs'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, runtime, 'index.js')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    banner: { js: '/** How decisions are made. Bundled from the parts that the lines with `//` name. */' },
  })
  return outputFiles[0]!.text
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
