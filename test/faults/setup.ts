import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { project as root } from '../cli/harness.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** A module that kills the process that imports it, at the call that `KILL_AT` names (see kill.ts). */
    killer: string
  }
}

/** The command line as it is installed, and what is put in front of it. */
export default function setup({ provide }: TestProject): () => void {
  execFileSync('npm', ['run', '--silent', 'compile'], { cwd: root, stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-killer-'))
  const killer = join(folder, 'kill.mjs')
  buildSync({
    entryPoints: [join(import.meta.dirname, 'kill.ts')],
    outfile: killer,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  provide('killer', killer)
  return () => rmSync(folder, { recursive: true })
}
