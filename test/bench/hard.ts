import { block, createTable, joinBlocks, tableRow } from './generate.js'
import type { Pair } from './pair.js'
import { createWriter, type Writer } from './words.js'

/** Characters of each document, and of the one paragraph. */
const DOCUMENT = 400_000
const PARAGRAPH = 200_000

/** Pairs whose shape, not whose content, makes them slow for one approach or another. */
export function hardPairs(): Pair[] {
  return Object.entries(shapes).map(([name, make]) => {
    const [before, after] = make(createWriter(name))
    return { name, group: 'hard', before, after }
  })
}

const shapes: Record<string, (writer: Writer) => [before: string, after: string]> = {
  'replaced whole': (writer) => [document(writer), document(writer)],
  'rows reversed': (writer) => {
    const rows = fill(DOCUMENT, (index) => tableRow(writer, index))
    return [createTable(rows), createTable([...rows].reverse())]
  },
  'rows shuffled': (writer) => {
    const rows = fill(DOCUMENT, (index) => tableRow(writer, index))
    return [createTable(rows), createTable(writer.shuffle(rows))]
  },
  'rows shuffled and reworded': (writer) => {
    const rows = fill(DOCUMENT, (index) => tableRow(writer, index))
    return [createTable(rows), createTable(writer.shuffle(rows).map((row) => writer.reword(row, 0.1)))]
  },
  'rows without a key, reworded': (writer) => {
    const rows = fill(DOCUMENT, () => `| same | ${writer.sentence(8)} | same | ${writer.sentence(4)} |`)
    return [createTable(rows), createTable(rows.map((row) => writer.reword(row, 0.3)))]
  },
  'sections shuffled': (writer) => {
    const sections = fill(
      DOCUMENT,
      (index) => `## ${writer.word()} ${index}\n\n${writer.paragraph(4)}\n\n${writer.paragraph(2)}`,
    )
    return [joinBlocks(sections), joinBlocks(writer.shuffle(sections))]
  },
  'one paragraph, scattered edits': (writer) => {
    const text = paragraph(writer)
    return [text, writer.reword(text, 0.02)]
  },
  'one paragraph, heavy edits': (writer) => {
    const text = paragraph(writer)
    return [text, writer.reword(text, 0.4)]
  },
  'one paragraph, replaced': (writer) => [paragraph(writer), paragraph(writer)],
  'one paragraph, words shuffled': (writer) => {
    const words = paragraph(writer).split(' ')
    return [words.join(' '), writer.shuffle(words).join(' ')]
  },
  'one paragraph, each word twice': () => [twice('ba'), twice('ne')],
  'one paragraph, Chinese characters': (writer) => [chinese(writer), chinese(writer)],
  'one paragraph, inline marks': (writer) => {
    const text = fill(PARAGRAPH / 2, () => `*${writer.word()}* **${writer.word()}** \`${writer.word()}\``)
    return [text.join(' '), writer.reword(text.join(' '), 0.3)]
  },
  '100 columns, scattered edits': (writer) => {
    const rows = fill(DOCUMENT, () => wideRow(() => writer.word()))
    return [wideTable(rows), wideTable(rows.map((row) => writer.reword(row, 0.02)))]
  },
  '100 columns, replaced': (writer) => [
    wideTable(fill(DOCUMENT, () => wideRow(() => writer.word()))),
    wideTable(fill(DOCUMENT, () => wideRow(() => writer.word()))),
  ],
  '100 columns, reversed': (writer) => {
    const rows = fill(DOCUMENT, () => Array.from({ length: COLUMNS }, () => writer.word()))
    const heads = Array.from({ length: COLUMNS }, (_, index) => `column ${index}`)
    const table = ([head, ...rest]: string[][]) => [row(head!), rule, ...rest.map(row)].join('\n')
    return [table([heads, ...rows]), table([heads, ...rows].map((cells) => [...cells].reverse()))]
  },
  'two words, one paragraph': () => {
    const writer = createWriter('two words, one paragraph', 2)
    return [paragraph(writer), paragraph(writer)]
  },
  'two words, many paragraphs': () => {
    const writer = createWriter('two words, many paragraphs', 2)
    return [document(writer), document(writer)]
  },
  'every paragraph equal': () => {
    const blocks = fill(DOCUMENT, () => 'Bane rito luka.')
    const middle = Math.floor(blocks.length / 2)
    return [
      joinBlocks(blocks),
      joinBlocks([...blocks.slice(0, middle), 'Semi dopu.', ...blocks.slice(middle + 9)]),
    ]
  },
  'two paragraphs in turn': () => {
    const blocks = fill(DOCUMENT, (index) => (index % 2 === 0 ? 'Bane rito luka.' : 'Semi dopu vahe.'))
    return [joinBlocks(blocks), joinBlocks([...blocks.slice(1), 'Gizo fu.', ...blocks.slice(0, 7)])]
  },
  'paragraphs merged by twos': (writer) => {
    const blocks = fill(DOCUMENT, () => writer.paragraph(2))
    const merged = blocks.flatMap((text, index) =>
      index % 2 === 0 ? [`${text} ${blocks[index + 1] ?? ''}`.trim()] : [],
    )
    return [joinBlocks(blocks), joinBlocks(merged)]
  },
  'sentences become paragraphs': (writer) => {
    const text = fill(DOCUMENT, () => writer.sentence())
    return [text.join(' '), joinBlocks(text)]
  },
  'list reworded': (writer) => {
    const items = fill(DOCUMENT, () => `- ${writer.sentence(10)}`)
    return [items.join('\n'), items.map((item) => writer.reword(item, 0.3)).join('\n')]
  },
  'code block replaced': (writer) => [code(writer), code(writer)],
}

const COLUMNS = 100
const rule = row(Array.from({ length: COLUMNS }, () => '---'))

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function wideRow(cell: () => string): string {
  return row(Array.from({ length: COLUMNS }, cell))
}

function wideTable([head, ...rows]: string[]): string {
  return [head, rule, ...rows].join('\n')
}

/** As many parts as it takes to have so many characters. */
function fill<T extends string | string[]>(characters: number, make: (index: number) => T): T[] {
  const parts: T[] = []
  for (let length = 0; length < characters; ) {
    const part = make(parts.length)
    parts.push(part)
    length += (typeof part === 'string' ? part : row(part)).length + 1
  }
  return parts
}

function document(writer: Writer): string {
  return joinBlocks(fill(DOCUMENT, (index) => block(writer, index)))
}

function paragraph(writer: Writer): string {
  return fill(PARAGRAPH, () => writer.sentence()).join(' ')
}

/** Words that become unique, and so anchors of a diff, one after the other: each only between those before it. */
function twice(between: string): string {
  return fill(PARAGRAPH, (index) => `zz${index + 1} ${between} zz${index} ${between}`).join(' ')
}

/** Text without spaces. A character takes three bytes. */
function chinese(writer: Writer): string {
  const characters = Array.from({ length: PARAGRAPH / 3 }, () => 0x4e00 + writer.pick(500))
  return String.fromCodePoint(...characters)
}

function code(writer: Writer): string {
  const lines = fill(DOCUMENT, () => `${writer.word()} ${writer.word()}`)
  return ['```', ...lines, '```'].join('\n')
}
