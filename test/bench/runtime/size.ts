import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What it takes to have an engine in a program. */
export interface Cost {
  /** Bytes of the bundle, minified. */
  minified: number
  /** The same through gzip at level 9. */
  gzipped: number
  /** Milliseconds of the import in a fresh process, the files not yet read by it. */
  imported: number
}

const project = fileURLToPath(new URL('../../../', import.meta.url))

/** The cost of what `specifier` exports as `names`, or of all that it exports; of a native module the file itself. */
export async function costOf(specifier: string, names: readonly string[]): Promise<Cost> {
  const native = specifier.endsWith('.node')
  const bytes = native ? readFileSync(specifier) : await bundle(specifier, names)
  const load = native
    ? `process.dlopen({ exports: {} }, ${JSON.stringify(specifier)})`
    : `await import(${JSON.stringify(specifier.startsWith('/') ? pathToFileURL(specifier).href : specifier)})`
  const times = Array.from({ length: 11 }, () => importTime(load)).sort((a, b) => a - b)
  return { minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length, imported: times[5]! }
}

async function bundle(specifier: string, names: readonly string[]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${names.length > 0 ? `{ ${names.join(', ')} }` : '*'} from ${JSON.stringify(specifier)}`,
      resolveDir: project,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.contents
}

function importTime(load: string): number {
  const script = `const start = performance.now(); ${load}; console.log(performance.now() - start)`
  const args = ['--input-type=module', '--eval', script]
  return Number(execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' }))
}
