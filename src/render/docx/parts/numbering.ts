import type { Xml } from '../../xml.js'
import { namespaces } from '../namespaces.js'
import { DEEPEST, FIRST_ORDERED, type Numbering } from '../numbering.js'
import { INDENT } from '../paragraph.js'
import { w } from '../xml.js'

const BULLETED = 0
const NUMBERED = 1
const bullets = ['•', '–', '▪']

/** The part `numbering.xml`: two definitions, and the lists of the document that follow them. */
export function numberingPart({ bullets: bulleted, starts }: Numbering): Xml {
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => level)
  return w(
    'numbering',
    namespaces,
    definition(
      BULLETED,
      levels.map((level) => numberingLevel(level, 'bullet', bullets[level % bullets.length]!)),
    ),
    definition(
      NUMBERED,
      levels.map((level) => numberingLevel(level, 'decimal', `%${level + 1}.`)),
    ),
    w('num', { numId: bulleted }, w('abstractNumId', { val: BULLETED })),
    ...starts.map((start, index) =>
      w(
        'num',
        { numId: FIRST_ORDERED + index },
        w('abstractNumId', { val: NUMBERED }),
        ...levels.map((level) => w('lvlOverride', { ilvl: level }, w('startOverride', { val: start }))),
      ),
    ),
  )
}

function definition(id: number, levels: Xml[]): Xml {
  return w('abstractNum', { abstractNumId: id }, w('multiLevelType', { val: 'hybridMultilevel' }), ...levels)
}

function numberingLevel(level: number, format: string, text: string): Xml {
  return w(
    'lvl',
    { ilvl: level },
    w('start', { val: 1 }),
    w('numFmt', { val: format }),
    w('lvlText', { val: text }),
    w('lvlJc', { val: 'left' }),
    w('pPr', {}, w('ind', { left: INDENT * (level + 1), hanging: INDENT })),
  )
}
