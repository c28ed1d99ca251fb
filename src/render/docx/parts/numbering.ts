import type { Xml } from '../../xml.js'
import { namespaces } from '../namespaces.js'
import { DEEPEST, FIRST_ORDERED, type Numbering } from '../numbering.js'
import { INDENT } from '../paragraph.js'
import { w } from '../xml.js'

const bullets = ['•', '–', '▪']

/**
 * The part `numbering.xml`: a definition for each list of the document. Two lists that share one, the second with
 * `w:startOverride`, go on counting in LibreOffice where the first item of the second is taken away.
 */
export function numberingPart({ bullets: bulleted, starts }: Numbering): Xml {
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => level)
  const bulletLevels = levels.map((level) =>
    numberingLevel(level, 1, 'bullet', bullets[level % bullets.length]!),
  )
  const lists = [
    { number: bulleted, levels: bulletLevels },
    ...starts.map((start, index) => ({
      number: FIRST_ORDERED + index,
      levels: levels.map((level) => numberingLevel(level, start, 'decimal', `%${level + 1}.`)),
    })),
  ]
  return w(
    'numbering',
    namespaces,
    ...lists.map(({ number, levels: own }) => definition(number, own)),
    ...lists.map(({ number }) => w('num', { numId: number }, w('abstractNumId', { val: number }))),
  )
}

function definition(id: number, levels: Xml[]): Xml {
  return w('abstractNum', { abstractNumId: id }, w('multiLevelType', { val: 'hybridMultilevel' }), ...levels)
}

function numberingLevel(level: number, start: number, format: string, text: string): Xml {
  return w(
    'lvl',
    { ilvl: level },
    w('start', { val: start }),
    w('numFmt', { val: format }),
    w('lvlText', { val: text }),
    w('lvlJc', { val: 'left' }),
    w('pPr', {}, w('ind', { left: INDENT * (level + 1), hanging: INDENT })),
  )
}
