import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generated } from './save.js'

const root = join(import.meta.dirname, '../..')
const runtime = 'src/emit/package/runtime'

/** What the runtime package ships word for word, in one module keyed by the path in the package. */
export function generatePackage(): Generated[] {
  const shipped: Record<string, string> = {
    LICENSE: read('LICENSE'),
    'data.schema.json': read('schemas/policy-data.schema.json'),
  }
  for (const file of readdirSync(join(root, runtime)).sort())
    shipped[`runtime/${file.replace(/\.ts$/, '.d.ts')}`] = read(`${runtime}/${file}`)
  const text = `export const shipped = ${JSON.stringify(shipped, null, 2)}\n`
  const types = 'export declare const shipped: Record<string, string>\n'
  return ['src', 'lib'].flatMap((folder) => [
    { path: `${folder}/generated/package.js`, text, committed: false },
    { path: `${folder}/generated/package.d.ts`, text: types, committed: false },
  ])
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
