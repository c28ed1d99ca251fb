import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'json-schema-to-typescript'
import type { Generated } from './save.js'

const folder = join(import.meta.dirname, '../../schemas')

/** TypeScript types of every schema, one file each. */
export async function generateTypes(): Promise<Generated[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
  return Promise.all(
    files.map(async (file) => {
      const name = file.replace('.schema.json', '')
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const text = await compile(schema, name, {
        cwd: folder,
        bannerComment: `/* Generated from schemas/${file} by \`npm run generate\`. Do not edit. */`,
        style: { semi: false, singleQuote: true },
        ignoreMinAndMaxItems: true,
      })
      return { path: `src/generated/${name}.ts`, text, committed: true }
    }),
  )
}
