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
  return [
    ...Array.from({ length: FILES }, (_, index) => file(`file-${index}.txt`, `generation ${generation}\n`)),
    file('manifest.json', '{"toolchain":{"name":"mehrs"},"files":[]}'),
  ]
}
