import { spreadsheet } from '../ooxml/namespaces.js'
import { concat, element, type Xml } from '../xml.js'
import type { CellRun, Row } from './sheet.js'

/** Colours as in the other formats: what came is green, what went is red. */
const COLOUR = { inserted: 'FF0B6B2E', deleted: 'FFB00020', told: 'FF555555', head: 'FFFFFFFF' } as const
const FILL = { head: 'FF1F3A5F', inserted: 'FFE6F4EA', deleted: 'FFFCE8E6' } as const

const FONT = { size: 10, name: 'Calibri' } as const

/** The properties of a run, each a few elements in the order of the schema. */
function font(tag: 'font' | 'rPr', marks: Xml[], colour?: string): Xml {
  const before = marks.filter((mark) => !mark.startsWith('<u'))
  const underline = marks.filter((mark) => mark.startsWith('<u'))
  return element(
    tag,
    {},
    ...before,
    ...(tag === 'rPr' ? [element('rFont', { val: FONT.name })] : []),
    ...(tag === 'rPr' ? [] : underline),
    element('sz', { val: FONT.size }),
    colour ? element('color', { rgb: colour }) : null,
    ...(tag === 'rPr' ? underline : [element('name', { val: FONT.name })]),
  )
}

const bold = element('b', {})
const italic = element('i', {})
const struck = element('strike', {})
const underlined = element('u', {})

/** What each kind of run looks like; none for text that stays. */
export const runLooks: Readonly<Record<CellRun['kind'], Xml | null>> = {
  kept: font('rPr', []),
  inserted: font('rPr', [underlined], COLOUR.inserted),
  deleted: font('rPr', [struck], COLOUR.deleted),
  told: font('rPr', [italic], COLOUR.told),
  name: font('rPr', [bold]),
}

/** The style of a row of heads, and of the cells of each kind of row: their places in the list of styles. */
export const HEAD = 1
export const cellStyles: Readonly<Record<Row['look'], number>> = { kept: 2, inserted: 3, deleted: 4 }

/** The number of the format `@`: what is typed into such a cell stays text. */
const AS_TEXT = 49

/** The part `styles.xml`. */
export function stylesPart(): Xml {
  const fill = (colour: string) =>
    element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: colour })))
  const pattern = (patternType: string) => element('fill', {}, element('patternFill', { patternType }))
  const side = (name: string) => element(name, { style: 'thin' }, element('color', { rgb: 'FFBFC7D1' }))
  const top = element('alignment', { vertical: 'top', wrapText: 1 })
  const style = (fontId: number, fillId: number, borderId: number, more: Xml | null) =>
    element(
      'xf',
      {
        numFmtId: AS_TEXT,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      more,
    )
  const list = (name: string, items: Xml[]) => element(name, { count: items.length }, concat(items))
  return element(
    'styleSheet',
    { xmlns: spreadsheet },
    list('fonts', [font('font', []), font('font', [bold], COLOUR.head)]),
    // The first two are fixed.
    list('fills', [
      pattern('none'),
      pattern('gray125'),
      fill(FILL.head),
      fill(FILL.inserted),
      fill(FILL.deleted),
    ]),
    list('borders', [
      element(
        'border',
        {},
        ...['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => element(name, {})),
      ),
      element('border', {}, ...['left', 'right', 'top', 'bottom'].map(side), element('diagonal', {})),
    ]),
    list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list('cellXfs', [
      element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
      style(1, 2, 1, top),
      style(0, 0, 1, top),
      style(0, 3, 1, top),
      style(0, 4, 1, top),
    ]),
    list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  )
}
