import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * The measuring process as plain JavaScript, and its path. What loads TypeScript on the fly would be measured too: it
 * takes its time at the first import, and a little at every call of a function inside a function.
 */
export async function bundleWorker(): Promise<string> {
  const outdir = fileURLToPath(new URL('../../node_modules/.cache/mehrs-bench', import.meta.url))
  rmSync(outdir, { recursive: true, force: true })
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return `${outdir}/worker.js`
}
