import { type Instant, later, londonClock } from '../../model/calendar.js'
import type { Attributes, Xml } from '../xml.js'
import { plainly, type State } from './state.js'
import type { Block, Paragraph } from './story.js'

/** The time of a tracked change until it is known where the change stands: `createTimer` fills it in. */
export const UNTIMED: Attributes = { date: '' }

/** In a tag: character data has no `<`. */
const BLANK = /(<w:\w+ [^>]*) w:date=""/g

/**
 * Times for the tracked changes of one story, block by block in the order of the text.
 *
 * Where a change ends a paragraph and one of its kind begins the next, LibreOffice (sw/docredln.cxx, `IsPrevPos` and
 * `deltaOneMinute`) takes the two for one if they are no more than a minute apart: to resolve it then takes the kept
 * mark between them away, and joins the paragraphs. So the second is two minutes later. Where no source gives a date,
 * it has the one that the entries of the ZIP file have.
 */
export function createTimer(date: Instant | null): (block: Block, xml: Xml) => Xml {
  const times = [timeOf(date), timeOf(date === null ? NO_DAY : later(date, 120))]
  let turn = 0
  let end: State | null = null
  return (block, xml) => {
    const isText = block.type === 'paragraph'
    const touches = isText && end !== null && end === startOf(block)
    turn = touches ? 1 - turn : 0
    end = isText ? endOf(block) : null
    return xml.replace(BLANK, `$1${times[turn]}`) as Xml
  }
}

const NO_DAY: Instant = '1980-01-01T00:00:00Z'

/**
 * As Word has it: `w:date` is what the clock on the wall showed, in spite of its `Z`; the instant is an attribute of
 * its own ([MS-DOCX] 2.7.6, `dateUtc`).
 */
function timeOf(date: Instant | null): string {
  return date === null ? '' : ` w:date="${londonClock(date)}Z" w16du:dateUtc="${date}"`
}

/** What may stand around the runs of a paragraph, and has no place in its text. */
const AROUND = '(?:</?w:(?:bookmark|hyperlink|moveFromRange|moveToRange)\\w*(?: [^>]*)?>)*'
const FIRST = new RegExp(`^${AROUND}<w:(ins|del|moveTo|moveFrom) `)
const LAST = new RegExp(`</w:(ins|del|moveTo|moveFrom)>${AROUND}$`)

/** The kind of change that a paragraph begins with. */
function startOf({ mark, content }: Paragraph): State | null {
  if (!content.includes('<w:r>')) return mark === 'kept' ? null : plainly(mark)
  return kindOf(FIRST.exec(content))
}

/** The kind of change that stands before the end of a paragraph which stays. */
function endOf({ mark, content }: Paragraph): State | null {
  return mark === 'kept' ? kindOf(LAST.exec(content)) : null
}

function kindOf(match: RegExpExecArray | null): State | null {
  if (!match) return null
  return match[1] === 'ins' || match[1] === 'moveTo' ? 'inserted' : 'deleted'
}
