import type { DocumentMeta } from '../../../model/document.js'
import { relationshipTypes, spreadsheet } from '../../ooxml/namespaces.js'
import { printable } from '../../visible.js'
import { concat, element, text, type Xml } from '../../xml.js'
import { heightOf, LINE } from '../heights.js'
import { MOST_IN_A_HEADER, shortened } from '../limits.js'
import { type Cell, type Row, type Sheet, words } from '../sheet.js'
import { columnOf } from '../sheets/lists.js'
import type { Strings } from '../strings.js'
import { cellStyles, HEAD } from '../styles.js'
import { widthsOf } from '../widths.js'
import { columnName, quoted } from '../xml.js'

/** The relationship of a sheet to its table. */
export const TABLE = 'table'

/** A4. */
const PAPER = 9

/** The cells of a sheet as a range. A table has a row below its heads, be it empty. */
export function rangeOf({ heads, rows }: Sheet): string {
  return `A1:${columnName(heads.length - 1)}${Math.max(rows.length, 1) + 1}`
}

/** The part of one sheet. `lists` is the sheet that cells are chosen from. */
export function worksheet(
  sheet: Sheet,
  meta: DocumentMeta,
  strings: Strings,
  lists: Sheet | undefined,
  isFirst: boolean,
): Xml {
  const { heads, rows } = sheet
  const widths = widthsOf(sheet)
  const columns = widths.map((width, index) => ({ width, letters: columnName(index) }))
  const body: readonly Row[] = rows.length > 0 ? rows : [{ look: 'kept', cells: heads.map(() => []) }]
  const lines = [
    rowOf(1, heads.map(words), HEAD, columns, strings),
    ...body.map(({ cells, look }, index) => rowOf(index + 2, cells, cellStyles[look], columns, strings)),
  ]
  return element(
    'worksheet',
    { xmlns: spreadsheet, 'xmlns:r': relationshipTypes },
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    element('dimension', { ref: rangeOf(sheet) }),
    element('sheetViews', {}, view(sheet, isFirst)),
    element('sheetFormatPr', { defaultRowHeight: LINE }),
    element(
      'cols',
      {},
      ...widths.map((width, index) =>
        element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
      ),
    ),
    element('sheetData', {}, concat(lines)),
    validations(sheet, lists),
    element('pageMargins', { left: 0.5, right: 0.5, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 }),
    element('pageSetup', { paperSize: PAPER, fitToWidth: 1, fitToHeight: 0, orientation: 'landscape' }),
    element(
      'headerFooter',
      {},
      element('oddHeader', {}, text(header(meta))),
      element('oddFooter', {}, text('&L&A&RPage &P of &N')),
    ),
    sheet.table === null
      ? null
      : element('tableParts', { count: 1 }, element('tablePart', { 'r:id': TABLE })),
  )
}

/** The height is an estimate that a spreadsheet may better: LibreOffice gives every row without one a single line. */
function rowOf(
  row: number,
  cells: readonly Cell[],
  style: number,
  columns: readonly { width: number; letters: string }[],
  strings: Strings,
): Xml {
  let xml = `<row r="${row}" ht="${heightOf(cells, columns)}">`
  cells.forEach((cell, column) => {
    const start = `<c r="${columns[column]!.letters}${row}" s="${style}"`
    xml += cell.length === 0 ? `${start}/>` : `${start} t="s"><v>${strings.add(cell)}</v></c>`
  })
  return `${xml}</row>` as Xml
}

/** The heads stay in sight, and so do the first columns. */
function view({ frozen }: Sheet, isFirst: boolean): Xml {
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft'
  return element(
    'sheetView',
    { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 },
    element('pane', {
      xSplit: frozen > 0 ? frozen : undefined,
      ySplit: 1,
      topLeftCell: `${columnName(frozen)}2`,
      activePane: pane,
      state: 'frozen',
    }),
    element('selection', { pane, activeCell: `${columnName(frozen)}2`, sqref: `${columnName(frozen)}2` }),
  )
}

/** What is not on a list is questioned, not refused: there may be a reason. */
function validations({ choices, rows }: Sheet, lists: Sheet | undefined): Xml | null {
  const items = choices.flatMap((texts, index) => {
    if (!texts || !lists?.offers) return []
    const [own, there] = [columnName(index), columnName(columnOf(lists.offers, texts))]
    const list = `${quoted(lists.name)}!$${there}$2:$${there}$${texts.length + 1}`
    return [
      element(
        'dataValidation',
        {
          type: 'list',
          errorStyle: 'warning',
          allowBlank: 1,
          showErrorMessage: 1,
          errorTitle: 'Not on the list',
          error: 'The list of this column does not have that.',
          sqref: `${own}2:${own}${Math.max(rows.length, 1) + 1}`,
        },
        element('formula1', {}, text(list)),
      ),
    ]
  })
  return items.length === 0 ? null : element('dataValidations', { count: items.length }, concat(items))
}

/** What the document is and may be shown to, on every page: a draft says that it is one. */
function header({ title, subtitle, classification }: DocumentMeta): string {
  const part = (value: string, most: number) =>
    shortened(printable(value).replace(/\s+/g, ' '), most).replaceAll('&', '&&')
  const header = (most: number) =>
    `&L${part(title, most)}&C${part(subtitle, most)}&R${part(classification, most)}`
  const whole = header(80)
  return whole.length <= MOST_IN_A_HEADER ? whole : header(40)
}
