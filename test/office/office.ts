import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What resolve.py prints about one file. */
export interface Resolved {
  side: 'accept' | 'reject'
  /** Tracked changes that LibreOffice saw, and those left after resolving all. */
  changes: number
  left: number
  blocks: Block[]
  footnotes: Block[][]
}

export type Block = { style: string; label: string; text: string } | { rows: string[][] }

/**
 * Has LibreOffice accept, and reject, all changes in each file.
 * @throws {Error} where LibreOffice or its Python is missing: this suite never passes without them.
 */
export function resolve(
  files: Record<string, Uint8Array>,
): Record<string, Record<Resolved['side'], Resolved>> {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-office-'))
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const script = fileURLToPath(new URL('resolve.py', import.meta.url))
    const { status, error, stdout, stderr } = spawnSync('/usr/bin/python3', [script, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (status !== 0)
      throw new Error(`LibreOffice did not resolve the files: ${error?.message ?? stderr.trim()}`)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Resolved)
    return Object.fromEntries(
      Object.keys(files).map((name, index) => [
        name,
        { accept: lines[2 * index]!, reject: lines[2 * index + 1]! },
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
