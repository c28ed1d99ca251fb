import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { toBytes } from '../../model/output.js'

const require = createRequire(import.meta.url)

/** What Typst is given: the template, the content as JSON, and the only fonts to be used. */
export interface Job {
  template: string
  data: string
  fonts: readonly Buffer[]
}

/** Sets a job as a tagged PDF. Throws where the engine cannot be had, or for an error in the template. */
export type Engine = (job: Job) => Promise<Uint8Array>

/** By the native engine where there is one, else by the portable. */
export const typeset: Engine = async (job) => {
  try {
    return await native(job)
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && absent.has(error.code)
    if (!isAbsent) throw error
    return portable(job)
  }
}

/** What Node says of a module that is not installed, or not made for this machine. */
const absent = new Set<unknown>(['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'])

/** What is used of the native module, which comes without types. */
interface Native {
  NodeCompiler: { create(options: { fontArgs: { fontBlobs: Buffer[] }[] }): Compiler }
}

interface Compiler {
  compile(options: { mainFileContent: string; inputs: Record<string, string> }): {
    result: object | null
    takeDiagnostics(): object
  }
  fetchDiagnostics(errors: object): unknown[]
  pdf(document: object, options?: { pdfStandard: string }): Uint8Array
  evictCache(maxAge: number): void
}

/**
 * Typst as a native module, to PDF/UA-1. Taken straight from its platform's package: the package that chooses between
 * platforms names some that are not published, and then `npm ci` refuses.
 */
export const native: Engine = async ({ template, data, fonts }) => {
  const { NodeCompiler }: Native = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
  const document = compiled.result
  if (!document) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())))
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch {
    // A rare cluster of characters that no font draws: the PDF stays whole and tagged, without the mark.
    return compiler.pdf(document)
  } finally {
    compiler.evictCache(0)
  }
}

/** Typst as WebAssembly, for every other platform: tagged, but it cannot vouch for PDF/UA-1. */
export const portable: Engine = async ({ template, data, fonts }) => {
  // Not by the package's main entry, which makes code from a string as it starts.
  const entry = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs'
  const module: typeof import('@myriaddreamin/typst-ts-web-compiler') = await import(entry)
  const { default: start, TypstCompilerBuilder, TypstFontResolverBuilder } = module
  const wasm = require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  await start({ module_or_path: readFileSync(wasm) })
  const builder = withStandIns(() => new TypstCompilerBuilder())
  const compiler = await builder.build()
  const resolver = new TypstFontResolverBuilder()
  for (const font of fonts) resolver.add_raw_font(font)
  compiler.set_fonts(await resolver.build())
  compiler.map_shadow('/document.typ', toBytes(template))
  const { result, diagnostics } = compiler.compile('/document.typ', [['data', data]], 'pdf', 2)
  compiler.free()
  if (!result) throw new Error(JSON.stringify(diagnostics))
  return result
}

/**
 * The builder makes functions from strings, to stand in for a file system and a package registry. Neither is asked for
 * here, and code from strings is not allowed: while `make` runs it gets functions that refuse.
 */
function withStandIns<T>(make: () => T): T {
  const original = globalThis.Function
  const refuse = () => {
    throw new Error('the template reads no files')
  }
  globalThis.Function = function standIn() {
    return refuse
  } as unknown as FunctionConstructor
  try {
    return make()
  } finally {
    globalThis.Function = original
  }
}
