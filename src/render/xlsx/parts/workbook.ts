import { relationshipTypes, spreadsheet } from '../../ooxml/namespaces.js'
import { element, text, type Xml } from '../../xml.js'
import type { Sheet } from '../sheet.js'
import { columnName, quoted } from '../xml.js'

/** The part `workbook.xml`: the sheets in their order, and of each what every printed page has. */
export function workbook(sheets: readonly Sheet[]): Xml {
  return element(
    'workbook',
    { xmlns: spreadsheet, 'xmlns:r': relationshipTypes },
    element(
      'bookViews',
      {},
      element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 }),
    ),
    element(
      'sheets',
      {},
      ...sheets.map(({ name }, index) =>
        element('sheet', { name, sheetId: index + 1, 'r:id': `sheet${index + 1}` }),
      ),
    ),
    element(
      'definedNames',
      {},
      ...sheets.map((sheet, index) =>
        element('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, text(titles(sheet))),
      ),
    ),
  )
}

function titles({ name, frozen }: Sheet): string {
  const sheet = quoted(name)
  const columns = frozen > 0 ? `${sheet}!$A:$${columnName(frozen - 1)},` : ''
  return `${columns}${sheet}!$1:$1`
}
