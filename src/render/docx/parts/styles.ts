import { namespaces } from '../namespaces.js'
import { w, type Xml } from '../xml.js'

/** The house style. Sizes are in half points, distances in twips, colours as RRGGBB. */

export const FONT = 'Arial'
export const MONOSPACE = 'Consolas'

const INK = '1A1A1A'
const NAVY = '12324F'
const GREY = '4A5560'
const LINE = 'B4BFCA'
const TINT = 'E6EDF4'
const PALE = 'F3F5F7'
const LINK = '0B5394'

/** A paragraph style: its id, the name that Word knows it by, and what it changes. Elements are in the schema's order. */
interface Style {
  id: string
  name: string
  basedOn?: string
  next?: string
  paragraph?: Xml[]
  run?: Xml[]
}

const paragraphStyles: Style[] = [
  { id: 'BodyText', name: 'Body Text' },
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: [w('keepNext'), spacing(0, 280, 252)],
    run: [w('b'), color(NAVY), size(50)],
  },
  heading(1, 34, 480, 140),
  heading(2, 28, 400, 120),
  heading(3, 24, 320, 100),
  heading(4, 22, 260, 80),
  heading(5, 21, 220, 60),
  heading(6, 21, 220, 60),
  { id: 'Quote', name: 'Quote', paragraph: [borders(border('left', LINE, 18, 10))], run: [color(GREY)] },
  {
    id: 'Notice',
    name: 'Notice',
    paragraph: [
      borders(border('top', PALE, 4, 6), border('left', NAVY, 24, 10), border('bottom', PALE, 4, 6)),
      shade(PALE),
      w('ind', { left: 240 }),
    ],
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: [spacing(0, 80)] },
  {
    id: 'Code',
    name: 'Code',
    paragraph: [
      borders(...['top', 'left', 'bottom', 'right'].map((edge) => border(edge, PALE, 4, 4))),
      shade(PALE),
      w('suppressAutoHyphens'),
      spacing(140, 200, 252),
    ],
    run: [fonts(MONOSPACE), w('noProof'), size(18)],
  },
  {
    id: 'Rule',
    name: 'Rule',
    paragraph: [borders(border('bottom', LINE, 6, 1)), spacing(0, 240)],
    run: [size(8)],
  },
  { id: 'TableText', name: 'Table Text', paragraph: [spacing(50, 50, 252)], run: [size(19)] },
  {
    id: 'TableHeader',
    name: 'Table Header',
    basedOn: 'TableText',
    paragraph: [w('keepNext')],
    run: [w('b'), color(NAVY)],
  },
  { id: 'TableTextSmall', name: 'Table Text Small', basedOn: 'TableText', run: [size(17)] },
  { id: 'TableHeaderSmall', name: 'Table Header Small', basedOn: 'TableHeader', run: [size(17)] },
  { id: 'TableEnd', name: 'Table End', paragraph: [spacing(0, 160, 240)], run: [size(8)] },
  {
    id: 'Unprinted',
    name: 'Unprinted',
    paragraph: [spacing(0, 80)],
    run: [fonts(MONOSPACE), color(GREY), size(17)],
  },
  { id: 'FootnoteText', name: 'footnote text', paragraph: [spacing(0, 40, 240)], run: [size(17)] },
  {
    id: 'Header',
    name: 'header',
    paragraph: [spacing(0, 0), w('jc', { val: 'center' })],
    run: [color(GREY), size(17)],
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: [borders(border('top', LINE, 4, 6)), spacing(0, 0), w('jc', { val: 'center' })],
    run: [color(GREY), size(17)],
  },
]

/** The part `styles.xml`, for a language as BCP 47 names it. */
export function styles(language: string): Xml {
  const run = w(
    'rPr',
    {},
    fonts(FONT),
    color(INK),
    size(21),
    w('lang', { val: language, eastAsia: language }),
  )
  return w(
    'styles',
    namespaces,
    w('docDefaults', {}, w('rPrDefault', {}, run), w('pPrDefault', {}, w('pPr', {}, spacing(0, 140, 278)))),
    w('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, named('Normal'), w('qFormat')),
    w(
      'style',
      { type: 'character', default: 1, styleId: 'DefaultParagraphFont' },
      named('Default Paragraph Font'),
      w('semiHidden'),
    ),
    ...paragraphStyles.map(paragraphStyle),
    characterStyle('Hyperlink', 'Hyperlink', color(LINK), w('u', { val: 'single' })),
    characterStyle('CodeText', 'Code Text', fonts(MONOSPACE), w('noProof'), shade(PALE)),
    characterStyle('FootnoteReference', 'footnote reference', w('vertAlign', { val: 'superscript' })),
    tableNormal(),
    houseTable(),
  )
}

function paragraphStyle({ id, name, basedOn = 'Normal', next, paragraph = [], run = [] }: Style): Xml {
  return w(
    'style',
    { type: 'paragraph', customStyle: builtIn.test(name) ? undefined : 1, styleId: id },
    named(name),
    w('basedOn', { val: basedOn }),
    next ? w('next', { val: next }) : null,
    w('qFormat'),
    paragraph.length > 0 ? w('pPr', {}, ...paragraph) : null,
    run.length > 0 ? w('rPr', {}, ...run) : null,
  )
}

/** Names that Word gives a meaning of its own. */
const builtIn = /^(Body Text|Title|heading \d|Quote|List Paragraph|footnote text|header|footer)$/

function heading(level: number, points: number, before: number, after: number): Style {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'BodyText',
    paragraph: [
      w('keepNext'),
      w('keepLines'),
      spacing(before, after, 252),
      w('outlineLvl', { val: level - 1 }),
    ],
    run: [w('b'), level === 6 ? w('i') : null, color(level < 5 ? NAVY : GREY), size(points)].filter(
      (one) => one !== null,
    ),
  }
}

function characterStyle(id: string, name: string, ...run: Xml[]): Xml {
  return w(
    'style',
    { type: 'character', styleId: id },
    named(name),
    w('basedOn', { val: 'DefaultParagraphFont' }),
    w('rPr', {}, ...run),
  )
}

function tableNormal(): Xml {
  const none = { w: 0, type: 'dxa' }
  return w(
    'style',
    { type: 'table', default: 1, styleId: 'TableNormal' },
    named('Normal Table'),
    w('semiHidden'),
    w(
      'tblPr',
      {},
      w('tblInd', none),
      w('tblCellMar', {}, ...['top', 'left', 'bottom', 'right'].map((edge) => w(edge, none))),
    ),
  )
}

function houseTable(): Xml {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  return w(
    'style',
    { type: 'table', customStyle: 1, styleId: 'HouseTable' },
    named('House Table'),
    w('basedOn', { val: 'TableNormal' }),
    w(
      'tblPr',
      {},
      w('tblBorders', {}, ...edges.map((edge) => border(edge, LINE, 4, 0))),
      w('tblCellMar', {}, w('left', { w: 90, type: 'dxa' }), w('right', { w: 90, type: 'dxa' })),
    ),
    w('tblStylePr', { type: 'firstRow' }, w('tcPr', {}, shade(TINT))),
  )
}

function named(name: string): Xml {
  return w('name', { val: name })
}

function fonts(name: string): Xml {
  return w('rFonts', { ascii: name, hAnsi: name, cs: name })
}

function color(val: string): Xml {
  return w('color', { val })
}

function size(val: number): Xml {
  return w('sz', { val })
}

function spacing(before: number, after: number, line?: number): Xml {
  return w('spacing', { before, after, line, lineRule: line === undefined ? undefined : 'auto' })
}

function shade(fill: string): Xml {
  return w('shd', { val: 'clear', color: 'auto', fill })
}

function borders(...edges: Xml[]): Xml {
  return w('pBdr', {}, ...edges)
}

function border(edge: string, color: string, sz: number, space: number): Xml {
  return w(edge, { val: 'single', sz, space, color })
}
