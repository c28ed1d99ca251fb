import unhomoglyph from 'unhomoglyph'

/** Which names are taken for one another, by programs that look them up and by people who read them. */

/**
 * A name but for case, width and other forms of its letters (NFKC), white space and what nobody sees: about what
 * Unicode calls NFKC_Casefold.
 */
export function folded(name: string): string {
  return bare(name).toUpperCase().toLowerCase()
}

/**
 * What a name looks like, in several ways: two names look the same where they have one of them in common. The first is
 * its skeleton by UTS #39, in which `0` is `O` and `1` is `l`; in the others, in capitals and in small letters, letters
 * of other scripts are the Latin ones that they look like, but `1` is no `L`.
 */
export function looks(name: string): [skeleton: string, capitals: string, small: string] {
  const letters = bare(name)
  const skeleton = unhomoglyph(letters.normalize('NFD')).normalize('NFD')
  // The prototype of a capital I in any script is a small l.
  const capitals = latin(letters.toUpperCase(), 'I').toUpperCase()
  return [skeleton, capitals, latin(letters.toLowerCase(), 'l').toLowerCase()]
}

/**
 * The entries that a typed name means: those that have it exactly; only where there are none, those that have it
 * `folded`. More than one is no answer.
 */
export function meant<T>(
  typed: string,
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): T[] {
  const withName = (as: (name: string) => string) =>
    entries.filter((entry) => namesOf(entry).some((name) => as(name) === as(typed)))
  const exactly = withName((name) => name)
  return exactly.length > 0 ? exactly : withName(folded)
}

function bare(name: string): string {
  return name.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
}

function latin(letters: string, stroke: string): string {
  return letters.normalize('NFD').replace(/[^\0-\x7f]/gu, (letter) => {
    const prototype = unhomoglyph(letter)
    return prototype === 'l' ? stroke : prototype
  })
}
