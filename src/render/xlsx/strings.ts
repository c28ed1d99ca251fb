import { spreadsheet } from '../ooxml/namespaces.js'
import { concat, element, type Xml } from '../xml.js'
import { fitting } from './limits.js'
import type { Cell, CellRun } from './sheet.js'
import { runLooks } from './styles.js'
import { textElement } from './xml.js'

/** The texts of a file, each once: cells refer to them by number. */
export interface Strings {
  /** The number of a text. */
  add(cell: Cell): number
  part(): Xml
}

export function createStrings(): Strings {
  const numbers = new Map<string, number>()
  const items: Xml[] = []
  let count = 0
  return {
    add(cell) {
      const key = keyOf(cell)
      count += 1
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, items.length)
      items.push(itemOf(fitting(cell)))
      return items.length - 1
    },
    part: () => element('sst', { xmlns: spreadsheet, count, uniqueCount: items.length }, concat(items)),
  }
}

/** What tells a cell apart: its text where nothing happened to it. */
function keyOf(cell: Cell): string {
  const [first, ...others] = cell
  return first?.kind === 'kept' && others.length === 0 ? `=${first.text}` : JSON.stringify(cell)
}

/** Plain where nothing happened to the text, else run by run. */
function itemOf(runs: readonly CellRun[]): Xml {
  if (runs.every(({ kind }) => kind === 'kept'))
    return element('si', {}, textElement(runs.map(({ text }) => text).join('')))
  return element(
    'si',
    {},
    ...runs.map(({ kind, text }) => element('r', {}, runLooks[kind], textElement(text))),
  )
}
