import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import type { Generated } from './save.js'

const folder = join(import.meta.dirname, '../../schemas')

/** What a text is. */
const texts = ['date', 'date-time', 'uri', 'markdown']

/** What a field names: an editor offers what there is (see src/emit/editor). */
const namings = [
  ...['cohort', 'party', 'outcome', 'source', 'version'],
  ...['change', 'consultation', 'question', 'response'],
]

/**
 * Every schema as a standalone validator, in one module: no schema is compiled at run time, so the command line
 * starts fast and needs no code generation from strings. Formats (`date`, `markdown`, `cohort`) are ours and are checked
 * by validate; here they only annotate.
 */
export async function generateValidators(): Promise<Generated[]> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => file.replace('.schema.json', ''))
    .sort()
  const schemas = names.map((name) => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')))
  const ajv = new Ajv2020({
    schemas,
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    keywords: ['defaultSnippets', 'patternErrorMessage'],
    formats: Object.fromEntries([...texts, ...namings].map((format) => [format, true])),
    code: { source: true, esm: true, lines: true },
  })
  const exportName = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const source = standalone.default(
    ajv,
    Object.fromEntries(names.map((name) => [exportName(name), `${name}.schema.json`])),
  )
  const bundled = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    legalComments: 'none',
  })
  // The schemas too, by `$id`: where formats stand in the data, only they say.
  const byId = JSON.stringify(Object.fromEntries(schemas.map((schema) => [schema.$id, schema])))
  const text = `${bundled.outputFiles[0]!.text}export const schemas = ${byId}\n`
  const types = `import type { AnySchemaObject, ValidateFunction } from 'ajv'\nexport declare const schemas: Record<string, AnySchemaObject>\n${names.map((name) => `export declare const ${exportName(name)}: ValidateFunction\n`).join('')}`
  return ['src', 'lib'].flatMap((root) => [
    { path: `${root}/generated/validators.js`, text, committed: false },
    { path: `${root}/generated/validators.d.ts`, text: types, committed: false },
  ])
}
