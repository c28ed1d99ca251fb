import { assets } from '../../generated/templates.js'
import type { Document } from '../../model/document.js'
import { TooLarge } from '../too-large.js'
import { numbered, printable } from '../visible.js'
import { apart } from './apart.js'
import { compose } from './compose.js'
import { costOf } from './cost.js'
import type { PdfData } from './data.js'
import { type Engine, type Job, typeset } from './engines.js'
import { fontsFor } from './fonts.js'
import { withRowHeaders } from './row-headers.js'

/** MB of memory that a document may take in this process, and in one of its own, which has some 80 MB beside. */
const allowed = { here: 250, apart: 650 }

/**
 * A document as a tagged PDF, with PDF/UA-1's mark where the platform's engine can give it. A redline shows both texts
 * and has the schedule of changes in front. Content reaches Typst as data alone, never as markup.
 * @throws TooLarge for a document that would take more memory than is allowed.
 */
export async function renderPdf(document: Document, engine?: Engine): Promise<Uint8Array> {
  const content = mapped(compose(document), printable) as Omit<PdfData, 'fonts'>
  const cost = Math.ceil(costOf(content.sections.flatMap(({ blocks }) => blocks)))
  if (cost > allowed.apart) throw new TooLarge(content.subtitle || content.title, 'PDF', cost, allowed.apart)
  const set = engine ?? (cost > allowed.here ? apart : typeset)
  return withRowHeaders(await set(jobOf(content)), content.sections)
}

function jobOf(content: Omit<PdfData, 'fonts'>): Job {
  const { further, blobs, missing } = fontsFor([...textsIn(content)].join(''))
  const drawn = missing.size === 0 ? content : mapped(content, (text) => replaced(text, missing))
  return {
    template: assets['document.typ'],
    data: JSON.stringify({ ...(drawn as object), fonts: further }),
    fonts: blobs,
  }
}

/** Every character that no font has, by its number. */
function replaced(text: string, missing: ReadonlySet<string>): string {
  return Array.from(text, (character) => (missing.has(character) ? numbered(character) : character)).join('')
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner)
}

/** Data with each of its strings changed. Names are changed alike, so links still find their anchors. */
function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapped(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]))
}
