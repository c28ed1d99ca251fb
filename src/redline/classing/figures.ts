import { words } from '../words/words.js'
import { missing } from './bags.js'

/**
 * What became of the numbers, dates, amounts and codes of a text: `changed` where one came or went, `reordered` where
 * they are the same in another order; null where nothing is seen. The same figure written otherwise is the same one.
 */
export function compareFigures(before: string, after: string): 'changed' | 'reordered' | null {
  const [old, now] = [figures(before), figures(after)]
  if (old.join(' ') === now.join(' ')) return null
  const [lost, gained] = [missing(old, now), missing(now, old)]
  if ([lost, gained].flat().sort().join() === '1,one') return null
  if (lost.length + gained.length === 0) return 'reordered'
  // A lone `one` counts nothing: `one of them`, `no one`.
  const isPronoun = (these: string[], others: string[]) =>
    others.length === 0 && these.every((it) => it === 'one')
  return isPronoun(lost, gained) || isPronoun(gained, lost) ? null : 'changed'
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const month = `(${MONTHS.join('|')})`

/** Dates as `2022-04-14`, however they are written. */
function withDates(text: string): string {
  const iso = (year: string | undefined, name: string, day: string) =>
    `${year ?? '0000'}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return text
    .replace(
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (\\d{4}))?\\b`, 'g'),
      (_, day, name, year) => iso(year, name, day),
    )
    .replace(
      new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'g'),
      (_, name, day, year) => iso(year, name, day),
    )
}

function figures(text: string): string[] {
  const said = withDates(text.toLowerCase().replace(/\s+/g, ' '))
    .replace(/−(?=\p{Sc}?\p{N})/gu, '-')
    .replace(/(?<=\p{N}) ?[–—‒] ?(?=\p{N})/gu, ' to ')
    .replace(/(?<=[\p{L}\p{N}])[–—‒](?=[\p{L}\p{N}])/gu, '-')
    // Digits in groups of three.
    .replace(/(?<![\p{N}.,])\d{1,3}(?:,\d{3}|[ '’]\d{3})+(?![\p{N}]|[.,]\d{3})/gu, (number) =>
      number.replace(/\D/g, ''),
    )
    .replace(/(?<=\p{N}) %/gu, '%')
    .replace(/[*_~`]/g, ' ')
  return words(said).flatMap((word) => {
    // Not addresses, nor names of files with a version in them.
    if (/:\/\/|@|^www\.|\.(?:pdf|docx?|xlsx?|md|html?|csv|json|ya?ml|txt|zip|xml|png|jpe?g|svg)$/.test(word))
      return []
    const range = /^(\d+)-(\d+)$/.exec(word)
    if (range) return range.slice(1).map(plain)
    const value = numberWords.get(word)
    return value !== undefined ? [value] : /\p{N}/u.test(word) ? [plain(word)] : []
  })
}

/** Without zeros in front of a whole number. `03` is `3`; `0.3`, `007A` and dates stay. */
function plain(figure: string): string {
  return /^0+\d+$/.test(figure) && figure.length <= 2 ? String(Number(figure)) : figure
}

/** Policies write small thresholds as words. `one` stays a word: it is more often a pronoun. */
const numberWords = new Map<string, string>([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value): [string, string] => [word, word === 'one' ? word : String(value)]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, string] => [word, String(10 * (index + 2))]),
  ...'hundred thousand million once twice thrice half'
    .split(' ')
    .map((word): [string, string] => [word, word]),
])
