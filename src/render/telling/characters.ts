import { numbered } from '../visible.js'

/** What a reader does not see, or does not tell apart from another character. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Surrogate}/u
const SPACES = /[\p{Zs}\t\n\r]+/u

/** A stretch that looks like one thing: spaces, a character that is not seen, a letter with its accents. */
const UNITS = /[\p{Zs}\t\n\r]+|[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Surrogate}]|\P{M}\p{M}*|\p{M}+/gu

const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\n': 'line end',
  '\r': 'carriage return',
  '\t': 'tab',
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u202F': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte order mark',
}

/** A text as it looks: of two that look the same, this is the same. */
export function asLooks(text: string): string {
  return text
    .normalize('NFC')
    .replace(new RegExp(UNSEEN, 'gu'), (character) => (SPACES.test(character) ? character : ''))
    .replace(new RegExp(SPACES, 'gu'), ' ')
    .trim()
}

/**
 * What differs in two texts that look the same, by the names and numbers of the characters, each difference once:
 * `no-break space → space`, `U+0065 U+0301 → U+00E9`.
 */
export function characterDifferences(before: string, after: string): string[] {
  const [old, now] = [unitsOf(before), unitsOf(after)]
  const found = new Set<string>()
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    const [a, b] = [old[i], now[j]]
    if (a === b || (a !== undefined && b !== undefined && asLooks(`.${a}.`) === asLooks(`.${b}.`))) {
      if (a !== b) found.add(`${named(a)} → ${named(b)}`)
      i += 1
      j += 1
    } else if (a !== undefined && isUnseen(a)) {
      found.add(`${named(a)} → none`)
      i += 1
    } else if (b !== undefined && isUnseen(b)) {
      found.add(`none → ${named(b)}`)
      j += 1
    } else {
      found.add(`${named(a)} → ${named(b)}`)
      i += 1
      j += 1
    }
  }
  return [...found]
}

function unitsOf(text: string): string[] {
  return text.match(UNITS) ?? []
}

function isUnseen(unit: string): boolean {
  return UNSEEN.test(unit) || SPACES.test(unit)
}

/** A unit by name: `2 spaces`, `no-break space`, `U+00E9`. */
function named(unit: string | undefined): string {
  if (!unit) return 'none'
  if ([...unit].some((character) => names[character] === undefined))
    return [...unit].map((one) => numbered(one).slice(1, -1)).join(' ')
  const runs = unit.match(/(.)\1*/gsu)!
  return runs.map((run) => (run.length === 1 ? names[run] : `${run.length} ${names[run[0]!]}s`)).join(', ')
}
