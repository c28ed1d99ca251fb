import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { coverage } from './coverage.js'

const require = createRequire(import.meta.url)

/** A font as it comes from its package: the family as the template names it, and the files. */
interface Family {
  name: string
  files: readonly string[]
}

/** What everything is set in. */
const house: readonly Family[] = [
  {
    name: 'Source Sans 3',
    files: [
      'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
      'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
      'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
      'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
    ],
  },
  {
    name: 'Noto Sans Mono',
    files: [
      'noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
      'noto-sans-mono/600SemiBold/NotoSansMono_600SemiBold.ttf',
    ],
  },
]

/** What is brought in only for characters that the fonts before it do not have, in this order. */
const further: readonly Family[] = [
  { name: 'Noto Sans Symbols 2', files: ['noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'] },
  { name: 'Noto Sans Hebrew', files: ['noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'] },
  { name: 'Noto Sans Arabic', files: ['noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'] },
  { name: 'Noto Emoji', files: ['noto-emoji/400Regular/NotoEmoji_400Regular.ttf'] },
  { name: 'Noto Sans JP', files: ['noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'] },
]

/** What is set without a glyph of its own: ends and breaks of lines, joiners, the styles of emoji. */
const UNDRAWN = /[\t\n\u200B-\u200D]|\uFE0E|\uFE0F/g

/** The fonts for a text. */
export interface Fonts {
  /** The names of the families brought in beside the house's own. */
  further: string[]
  blobs: Buffer[]
  /** The characters of the text that none of them has. */
  missing: ReadonlySet<string>
}

/** Chooses fonts by what is to be set, never by what the machine has: the same text looks the same everywhere. */
export function fontsFor(text: string): Fonts {
  const blobs = house.flatMap(({ files }) => files.map(read))
  const chosen: string[] = []
  let missing = without(
    new Set(text.replace(UNDRAWN, '')),
    house.map(({ files }) => read(files[0]!)),
  )
  for (const { name, files } of further) {
    if (missing.size === 0) break
    const own = files.map(read)
    const left = without(missing, own)
    if (left.size === missing.size) continue
    chosen.push(name)
    blobs.push(...own)
    missing = left
  }
  return { further: chosen, blobs, missing }
}

function without(characters: ReadonlySet<string>, fonts: readonly Buffer[]): Set<string> {
  const covers = fonts.map(coverage)
  return new Set([...characters].filter((one) => !covers.some((has) => has(one.codePointAt(0)!))))
}

function read(file: string): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/${file}`))
}
