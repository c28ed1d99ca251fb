import { spreadsheet } from '../../ooxml/namespaces.js'
import { element, type Xml } from '../../xml.js'
import { xstring } from '../xml.js'

/** The part of one table: its place, its filter and its columns, whose names are the texts of its heads. */
export function tablePart(id: number, name: string, range: string, heads: readonly string[]): Xml {
  return element(
    'table',
    { xmlns: spreadsheet, id, name, displayName: name, ref: range, totalsRowShown: 0 },
    element('autoFilter', { ref: range }),
    element(
      'tableColumns',
      { count: heads.length },
      ...heads.map((head, index) => element('tableColumn', { id: index + 1, name: xstring(head) })),
    ),
    element('tableStyleInfo', {
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 0,
      showColumnStripes: 0,
    }),
  )
}
