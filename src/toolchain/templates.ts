import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import Handlebars from 'handlebars'
import type { Generated } from './save.js'

const folder = join(import.meta.dirname, '../../templates')

/**
 * Every `templates/*.hbs`, precompiled, and every other text file there as a string, in one module keyed by file name.
 * A script and a style come with all that they import, each as one.
 */
export function generateTemplates(): Generated[] {
  const files = readdirSync(folder).sort()
  const compiled = files
    .filter((file) => file.endsWith('.hbs'))
    .map(
      (file) => `  ${JSON.stringify(file.replace(/\.hbs$/, ''))}: runtime.template(${precompile(file)}),\n`,
    )
  const plain = files
    .filter((file) => /\.(css|js|typ)$/.test(file))
    .map(
      (file) =>
        `  ${JSON.stringify(file)}: ${JSON.stringify(/\.(css|js)$/.test(file) ? bundle(file) : read(file))},\n`,
    )
  const text = `import runtime from 'handlebars/runtime.js'\n\nexport const templates = {\n${compiled.join('')}}\n\nexport const assets = {\n${plain.join('')}}\n`
  const types = [
    "import type { TemplateDelegate } from 'handlebars'",
    `export declare const templates: Record<${union(files.filter((file) => file.endsWith('.hbs')).map((file) => file.replace(/\.hbs$/, '')))}, TemplateDelegate>`,
    `export declare const assets: Record<${union(files.filter((file) => /\.(css|js|typ)$/.test(file)))}, string>\n`,
  ].join('\n')
  return ['src', 'lib'].flatMap((root) => [
    { path: `${root}/generated/templates.js`, text, committed: false },
    { path: `${root}/generated/templates.d.ts`, text: types, committed: false },
  ])
}

/** Strict: a template that names a field the data does not have throws. Only HTML templates escape. */
function precompile(file: string): string {
  return Handlebars.precompile(read(file), {
    strict: true,
    noEscape: !file.endsWith('.html.hbs'),
    knownHelpersOnly: false,
  }) as string
}

/** Without comments and indentation, but with its own names: what a page runs can be read in the page. */
function bundle(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, file)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minifyWhitespace: true,
    legalComments: 'none',
  })
  return outputFiles[0]!.text
}

function read(file: string): string {
  const path = join(folder, file)
  if (!existsSync(path)) throw new Error(`no template ${file}`)
  return readFileSync(path, 'utf8')
}

function union(names: string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => JSON.stringify(name)).join(' | ')
}
