import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Generated {
  /** Relative to the project's root. */
  path: string
  text: string
  /** Committed files are compared in `--check`; the others are built anew each time. */
  committed: boolean
}

/** Writes what differs; with `check`, only names the committed files that do. */
export async function save(files: Generated[], check: boolean): Promise<string[]> {
  const stale: string[] = []
  for (const { path, text, committed } of files) {
    const target = join(import.meta.dirname, '../..', path)
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue
    if (committed) stale.push(path)
    if (check) continue
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return stale
}
