import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from '../../render/docx/house.js'
import type { Generated } from '../save.js'
import { type Reading, readHouse } from './read.js'

/** Relative to the project's root. */
export const housePath = 'templates/house.docx'

export function readHouseFile(): Reading {
  return readHouse(readFileSync(join(import.meta.dirname, '../../..', housePath)))
}

/** The house style of Word files, as a module. */
export function generateHouse(house: House): Generated[] {
  const text = `export const house = ${JSON.stringify(house)}\n`
  const types = `import type { House } from '../render/docx/house.js'\nexport declare const house: House\n`
  return ['src', 'lib'].flatMap((root) => [
    { path: `${root}/generated/house.js`, text, committed: false },
    { path: `${root}/generated/house.d.ts`, text: types, committed: false },
  ])
}
