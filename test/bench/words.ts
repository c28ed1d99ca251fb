/** Made-up prose, the same for the same seed: what the generated documents are written with. */
export interface Writer {
  /** A whole number from 0 up to, not including, `limit`. */
  pick(limit: number): number
  chance(share: number): boolean
  word(): string
  sentence(length?: number): string
  /** A paragraph of one to three sentences; `sentences` fixes how many. */
  paragraph(sentences?: number): string
  /** The text with that share of its words replaced. */
  reword(text: string, share: number): string
  shuffle<T>(items: readonly T[]): T[]
}

const syllables = ['ba', 'ne', 'ri', 'to', 'lu', 'ka', 'se', 'mi', 'do', 'pu', 'va', 'he', 'gi', 'zo', 'fu']

/** Words of two and three syllables; those early in the list are used far more often, as in prose. */
const vocabulary = syllables.flatMap((first) =>
  syllables.flatMap((second) => [first + second, ...syllables.map((third) => first + second + third)]),
)

/** `words` limits the vocabulary. */
export function createWriter(seed: string, words = vocabulary.length): Writer {
  const random = generator(seed)
  const pick = (limit: number) => Math.floor(random() * limit)
  const chance = (share: number) => random() < share
  const word = () => vocabulary[Math.floor(random() * random() * words)]!
  const sentence = (length = 5 + pick(15)) => {
    const text = Array.from({ length }, word).join(' ')
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = (sentences = 1 + pick(3)) => Array.from({ length: sentences }, () => sentence()).join(' ')
  return {
    pick,
    chance,
    word,
    sentence,
    paragraph,
    reword: (text, share) => text.replace(/[a-z]{2,}/g, (old) => (chance(share) ? word() : old)),
    shuffle(items) {
      const result = [...items]
      for (let index = result.length - 1; index > 0; index -= 1) {
        const other = pick(index + 1)
        const held = result[index]!
        result[index] = result[other]!
        result[other] = held
      }
      return result
    },
  }
}

/** Numbers from 0 up to 1 that follow from the seed (FNV-1a of it, then mulberry32). */
function generator(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
