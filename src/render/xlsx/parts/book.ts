import type { DocumentMeta } from '../../../model/document.js'
import { custom } from '../../ooxml/custom.js'
import { type Part, pack, type Relationship } from '../../ooxml/package.js'
import { app, core, coreType } from '../../ooxml/properties.js'
import type { Xml } from '../../xml.js'
import type { Sheet } from '../sheet.js'
import { createStrings } from '../strings.js'
import { stylesPart } from '../styles.js'
import { tablePart } from './table.js'
import { workbook } from './workbook.js'
import { rangeOf, TABLE, worksheet } from './worksheet.js'

const office = 'application/vnd.openxmlformats'

/** The sheets as a file. */
export function bookOf(meta: DocumentMeta, sheets: readonly Sheet[]): Uint8Array {
  const strings = createStrings()
  const lists = sheets.find(({ offers }) => offers)
  const own = sheets.flatMap((sheet, index) =>
    sheetParts(sheet, index + 1, worksheet(sheet, meta, strings, lists, index === 0)),
  )
  const named = { ...meta, title: meta.subtitle === '' ? meta.title : `${meta.title} – ${meta.subtitle}` }
  const properties = custom(meta)
  const references: Relationship[] = [
    ...sheets.map((_, index) => ({
      id: `sheet${index + 1}`,
      type: 'worksheet',
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: 'styles', type: 'styles', target: 'styles.xml' },
    { id: 'strings', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ]
  const parts: Part[] = [
    { ...spreadsheetPart('workbook', 'sheet.main', workbook(sheets)), relationships: references },
    ...own,
    spreadsheetPart('styles', 'styles', stylesPart()),
    spreadsheetPart('sharedStrings', 'sharedStrings', strings.part()),
    { path: 'docProps/core.xml', contentType: `${office}-package.core-properties+xml`, root: core(named) },
    {
      path: 'docProps/app.xml',
      contentType: `${office}-officedocument.extended-properties+xml`,
      root: app(),
    },
  ]
  const roots: Relationship[] = [
    { id: 'workbook', type: 'officeDocument', target: 'xl/workbook.xml' },
    { id: 'core', type: coreType, target: 'docProps/core.xml' },
    { id: 'app', type: 'extended-properties', target: 'docProps/app.xml' },
  ]
  if (properties) {
    const contentType = `${office}-officedocument.custom-properties+xml`
    parts.push({ path: 'docProps/custom.xml', contentType, root: properties })
    roots.push({ id: 'custom', type: 'custom-properties', target: 'docProps/custom.xml' })
  }
  return pack(parts, roots)
}

function sheetParts(sheet: Sheet, number: number, root: Xml): Part[] {
  const part = spreadsheetPart(`worksheets/sheet${number}`, 'worksheet', root)
  if (sheet.table === null) return [part]
  const target = `../tables/table${number}.xml`
  return [
    { ...part, relationships: [{ id: TABLE, type: 'table', target }] },
    spreadsheetPart(
      `tables/table${number}`,
      'table',
      tablePart(number, sheet.table, rangeOf(sheet), sheet.heads),
    ),
  ]
}

function spreadsheetPart(name: string, type: string, root: Xml): Part {
  const contentType = `${office}-officedocument.spreadsheetml.${type}+xml`
  return { path: `xl/${name}.xml`, contentType, root }
}
