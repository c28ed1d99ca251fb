import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pair } from './pair.js'

/** `letsencrypt-cp-cps-v6.0.md`: the document's name, then the version that files of one document differ in. */
const versioned = /^(?<document>.+?)-(?<version>v?\d[\d.-]*)\.md$/

/**
 * The pairs in a folder of Markdown files: of each document the neighbouring versions, and the first with the last.
 * Null where there is no such folder.
 */
export function corpusPairs(folder: string): Pair[] | null {
  if (!existsSync(folder)) return null
  const versions = new Map<string, string[]>()
  for (const file of readdirSync(folder).sort()) {
    const { document, version } = versioned.exec(file)?.groups ?? {}
    if (document && version) versions.set(document, [...(versions.get(document) ?? []), version])
  }
  const read = (document: string, version: string) =>
    readFileSync(join(folder, `${document}-${version}.md`), 'utf8')
  return Array.from(versions).flatMap(([document, names]) =>
    stepsOf(names).map(
      ([from, to]): Pair => ({
        name: `${document} ${from} → ${to}`,
        group: 'corpus',
        before: read(document, from),
        after: read(document, to),
      }),
    ),
  )
}

function stepsOf(names: string[]): [string, string][] {
  const steps = names.slice(1).map((name, index): [string, string] => [names[index]!, name])
  return names.length > 2 ? [...steps, [names[0]!, names.at(-1)!]] : steps
}
