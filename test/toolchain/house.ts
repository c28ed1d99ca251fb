import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { House } from '../../src/render/docx/house.js'
import { type Reading, readHouse } from '../../src/toolchain/house/read.js'

/** What the tests of the house style share: templates/house.docx, with edits as an author could make them. */

export const shipped = readFileSync(join(import.meta.dirname, '../../templates/house.docx'))

export type Edits = Record<string, string | ((xml: string) => string)>

/** The file with parts put in or edited. */
export function withEdits(edits: Edits, file: Uint8Array = shipped): Uint8Array {
  const parts = unzipSync(file)
  for (const [path, edit] of Object.entries(edits))
    parts[path] = strToU8(typeof edit === 'string' ? edit : edit(strFromU8(parts[path]!)))
  return zipSync(parts)
}

/** An edit that has to find what it replaces. */
export function replace(from: string | RegExp, to: string): (xml: string) => string {
  return (xml) => {
    const edited = typeof from === 'string' ? xml.replaceAll(from, to) : xml.replace(from, to)
    if (edited === xml) throw new Error(`nothing to replace: ${from}`)
    return edited
  }
}

export function reading(edits: Edits): Reading {
  return readHouse(withEdits(edits))
}

/** @throws {Error} where the file does not do. */
export function houseOf(edits: Edits): House {
  const { house, problems } = reading(edits)
  if (!house) throw new Error(problems.join('\n'))
  return house
}
