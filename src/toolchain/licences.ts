import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generated } from './save.js'

const root = join(import.meta.dirname, '../..')
const target = 'THIRD-PARTY-LICENCES.md'

/** What of an entry of package-lock.json is used. */
interface Locked {
  version: string
  license?: string
  dev?: boolean
  optional?: boolean
  /** Of packages that are made for some machines only. */
  os?: string[]
}

/** What packages without `license` in their package.json say elsewhere. */
const lookedUp: Record<string, string> = {
  // Its field `licenses`, and its Readme.md.
  'format 0.2.2': 'MIT',
}

/** A package that is installed with the toolchain, or that PDFs hold a part of: fonts. */
interface Package {
  name: string
  version: string
  /** By SPDX. */
  licence: string
  /** What its licence files say; none of packages that not every machine has, or that come without. */
  texts: string[]
}

/**
 * `THIRD-PARTY-LICENCES.md`: every package that is installed for use, with its licence. The list is package-lock.json's,
 * and so the same on every machine. Where an optional package with a text is not installed it is left as it is, and
 * standard error says so. Throws for a package without a licence.
 */
export function generateLicences(): Generated[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  const used = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
  const absent = used.find(([path, { optional, os }]) => optional && !os && !existsSync(join(root, path)))
  if (absent) {
    process.stderr.write(`${absent[0]} is not installed: ${target} is left as it is\n`)
    return []
  }
  const packages = used
    .map(([path, locked]) => packageAt(path, locked))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
  return [{ path: target, text: page(packages), committed: true }]
}

function packageAt(path: string, { version, license, os }: Locked): Package {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const licence = license ?? lookedUp[`${name} ${version}`]
  if (!licence) throw new Error(`${name} ${version} names no licence: look it up before it is used`)
  return { name, version, licence, texts: os ? [] : textsIn(join(root, path)) }
}

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
}

function page(packages: readonly Package[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const texts = new Map<string, string[]>()
  for (const { name, version, texts: own } of packages)
    for (const text of own) texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`])
  const parts = [...texts].map(([text, names]) => `## ${names.join(', ')}\n\n${fenced(text)}`)
  return `# Licences of others

What is installed with the toolchain, by package-lock.json, and under which licence; PDFs hold the parts of the fonts that they use. Packages that are made for some machines only are listed, and so are those that bring no text of their licence. \`npm run generate\` makes this file.

| Package | Version | Licence |
| --- | --- | --- |
${rows.join('\n')}

${parts.join('\n\n')}
`
}

/** Literal, whatever it holds. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}
