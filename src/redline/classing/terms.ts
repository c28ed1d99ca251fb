import type { Edit } from '../../model/change.js'
import { missing } from './bags.js'
import type { ClassId } from './classes.js'
import { BEFORE_MONTH } from './obligations.js'

/**
 * Words on which what a text says can turn. Counted, not understood, as obligations are: a class says "look here", and
 * its impact that only a reader can tell what the change does.
 */
interface Terms {
  pattern: RegExp
  /** Whether one must have taken the place of another: of a word that any new sentence brings along. */
  exchanged?: true
  /** The class: by whether some came, some went, or both. */
  came: ClassId
  went: ClassId
  both: ClassId
  /** Spellings of one term as one. */
  same: (term: string) => string
}

function of(id: ClassId, pattern: RegExp, options: Partial<Pick<Terms, 'exchanged' | 'same'>> = {}): Terms {
  const { same = (term) => term, ...others } = options
  return { pattern, came: id, went: id, both: id, same: (term) => same(term.toLowerCase()), ...others }
}

const signs: Record<string, string> = {
  '=>': '≥',
  '>=': '≥',
  '=<': '≤',
  '<=': '≤',
  '!=': '≠',
  '<>': '≠',
  '==': '=',
}

const labels =
  'part schedule annex appendix title class category type phase stage article chapter section clause book volume level tier table group option'
    .split(' ')
    .map(([first, ...rest]) => `[${first}${first!.toUpperCase()}]${rest.join('')}s?`)
    .join('|')

const months =
  'January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const days = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Tues?|Wed|Thu(?:rs)?|Fri'

/** In the order in which they decide: what turns a sentence round stands first. */
const terms: readonly Terms[] = [
  {
    // Not the number, as in `No. 3`.
    pattern: /\b(?:not|(?:no|No)(?!\. ?\d)|nor|neither|never|none|nobody|nothing|cannot)\b|n['’]t\b/gi,
    came: 'negation-added',
    went: 'negation-removed',
    both: 'negation-changed',
    same: (term) => (/^(?:n['’]t|cannot)$/i.test(term) ? 'not' : term.toLowerCase()),
  },
  of(
    'condition-changed',
    /\b(?:if|unless|where|wherever|when|whenever|until|except|excepting|save|provided|otherwise|subject to|other than|as long as|so long as|in the event|in case|whether|notwithstanding)\b/gi,
  ),
  of(
    'comparison-changed',
    /[<>=!]=|=[<>]|<>|[<>≤≥≠=±]|\b(?:at least|at most|(?:more|less|fewer|greater|higher|lower|later|earlier|longer|shorter) than|up to|as (?:many|much|soon) as|exceed(?:s|ing)?|minimum|maximum)\b/gi,
    { same: (term) => signs[term] ?? term },
  ),
  of(
    'quantifier-changed',
    /\b(?:all|any|some|each|every|both|either|only|solely|most|many|few|several|entire|whole|partial)\b/gi,
  ),
  of(
    'time-relation-changed',
    /\b(?:before|after|prior to|following|until|till|by|from|since|during|within|immediately|subsequently|beforehand|afterwards)\b/gi,
    { exchanged: true },
  ),
  of(
    'opposite-changed',
    /\b(?:with|without|including|excluding|includes?|excludes?|inside|outside|above|below|over|under|increases?|decreases?|accept(?:s|ed)?|reject(?:s|ed)?|allow(?:s|ed)?|den(?:y|ies|ied)|permit(?:s|ted)?|prohibit(?:s|ed)?|successful|unsuccessful|valid|invalid|true|false|yes|enabled?|disabled?|earliest|latest)\b/gi,
    { exchanged: true },
  ),
  of('conjunction-changed', /\band\/or\b|\b(?:and|or|but|nor)\b|&/gi, {
    exchanged: true,
    same: (term) => (term === '&' ? 'and' : term),
  }),
  of(
    'time-unit-changed',
    /\b(?:(?:working|business|calendar|clear) )?(?:seconds|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?)\b|\b(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|annual)\b/gi,
    { exchanged: true, same: (term) => term.replace(/s$/, '').replace(/^(?:yearly|annual)$/, 'annually') },
  ),
  of(
    'calendar-changed',
    new RegExp(`\\b(?:${months}|${days})\\b|(?<=\\b(?:${BEFORE_MONTH}|\\d)\\s)May\\b|\\bMay(?=\\s\\d)`, 'g'),
    { same: (term) => term.slice(0, 3) },
  ),
  of(
    'ordinal-changed',
    /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|next|previous|last|final|primary|secondary)\b/gi,
  ),
  {
    ...of(
      'numeral-changed',
      new RegExp(`(?<=\\b(?:${labels}) )(?:[ivx]+|[IVX]+|[A-Z])\\b|(?<=\\()(?:[ivx]+|[a-z])(?=\\))`, 'g'),
    ),
    // `A` and `a` are two.
    same: (term) => term,
  },
]

/** The class of the first of these terms that the edits of a text change; null where they change none. */
export function termClass(edits: readonly Edit[], before: string, after: string): ClassId | null {
  const short = edits.filter((edit) => isShort(edit.before) && isShort(edit.after))
  for (const { pattern, came, went, both, exchanged, same } of terms) {
    const list = (text: string) => (text.match(pattern) ?? []).map(same)
    const [old, now] = [list(before), list(after)]
    const [lost, gained] = [missing(old, now), missing(now, old)]
    if (lost.length + gained.length === 0) {
      // The same terms, of which some traded places. In a sentence that only moved they did not.
      const traded = short.some((edit) => list(edit.before).sort().join() !== list(edit.after).sort().join())
      if (traded) return both
    } else if (!exchanged || (lost.length > 0 && gained.length > 0)) {
      return lost.length === 0 ? came : gained.length === 0 ? went : both
    }
  }
  return null
}

/** An edit of a word or two, not of a sentence. */
function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= 4
}
