import type { Output } from '../../../src/model/output.js'

export const FILES = 30

/** A made-up build of which every file says which one it is. */
export function outputs(generation: number): Output[] {
  const file = (path: string, text: string): Output => ({
    path,
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/plain',
    versions: [],
  })
  const files = Array.from({ length: FILES }, (_, index) =>
    file(`folder-${index % 3}/file-${index}.txt`, `generation ${generation}\n`),
  )
  return [
    ...files,
    file(
      'manifest.json',
      manifestOf(
        files.map(({ path }) => path),
        generation,
      ),
    ),
  ]
}

export function manifestOf(paths: string[], generation = 0): string {
  const files = paths.map((path) => ({ path, sha256: String(generation) }))
  return JSON.stringify({ toolchain: { name: 'mehrs' }, files })
}
