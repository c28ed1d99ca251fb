import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * A measuring process as plain JavaScript, and its path. What loads TypeScript on the fly would be measured too: it
 * takes its time at the first import, and a little at every call of a function inside a function.
 */
export async function bundleWorker(entry: URL, name: string): Promise<string> {
  const outdir = fileURLToPath(new URL(`../../node_modules/.cache/mehrs-bench/${name}`, import.meta.url))
  await build({
    entryPoints: [fileURLToPath(entry)],
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
