import { below, type Line } from './lines.js'

/** A fault put into a source: `text` instead of what stands from `start` to `end`. */
export interface Mutation {
  start: number
  end: number
  text: string
  /** The lines on which it may be told, of the mutated source; the line of `start` where it is not given. */
  lines?: [first: number, last: number]
}

/** A kind of fault: where it can be put into a source, and the codes under which it may be found. */
export interface Kind {
  put(lines: readonly Line[], text: string): Mutation[]
  codes: RegExp
}

const syntax = /^yaml-|^misplaced-key|^unknown-key|^not-a-mapping/
const names = /^unknown-|^not-allowed|^no-choice|^missing-key|^unlisted-code|^dangling|^wrong-form/

/** A kind that changes one line, wherever `change` gives another one. */
function each(
  of: readonly Line['kind'][],
  codes: RegExp,
  change: (line: Line, lines: readonly Line[]) => string | null,
  lines?: (line: Line, all: readonly Line[]) => [number, number],
): Kind {
  return {
    codes,
    put: (all) =>
      all.flatMap((line): Mutation[] => {
        if (!of.includes(line.kind)) return []
        const text = change(line, all)
        if (text === null || text === line.text) return []
        const spot = { start: line.start, end: line.start + line.text.length, text }
        return [lines ? { ...spot, lines: lines(line, all) } : spot]
      }),
  }
}

const structural = ['key', 'item'] as const
const isPlain = (value: string) => /^[A-Za-z][^"'[\]{}#&*|>]*$/.test(value) && !value.includes(': ')
const isProse = (value: string) => isPlain(value) && value.split(' ').length > 3
const swap = (word: string, at: number) =>
  `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
const withKey = ({ text, key }: Line, fresh: string) => text.replace(`${key}:`, `${fresh}:`)
const startsParagraph = (line: Line, all: readonly Line[]) => {
  const before = all[line.number - 2]!
  return /^ *[A-Z]/.test(line.text) && (before.text.trim() === '' || before.kind !== 'prose')
}
const paragraph = (codes: RegExp, change: (words: string) => string | null) =>
  each(['prose'], codes, (line, all) => {
    if (!startsParagraph(line, all)) return null
    const changed = change(line.text.trimStart())
    return changed === null ? null : ' '.repeat(line.indent) + changed
  })
/** In the middle of a paragraph, between two words. */
const inserted = (codes: RegExp, what: string) =>
  paragraph(codes, (words) => {
    const at = words.indexOf(' ', 20)
    return at === -1 || /[[{<`]/.test(words.slice(0, at))
      ? null
      : `${words.slice(0, at)} ${what}${words.slice(at)}`
  })
/** The line itself, or the next one that is not blank: where what was moved meets what was not. */
const orNext = (line: Line, all: readonly Line[]): [number, number] => {
  const next = all.slice(line.number).find(({ text }) => text.trim() !== '')
  return [line.number, next?.number ?? line.number]
}
const orBelow = (line: Line, all: readonly Line[]): [number, number] => [
  line.number,
  (below(all, line).findLast(({ text }) => text.trim() !== '')?.number ?? line.number) + 1,
]

export const kinds: Record<string, Kind> = {
  'a space too many before a key': each(
    ['key'],
    syntax,
    ({ indent, text }) => (indent > 0 ? ` ${text}` : null),
    orNext,
  ),
  'a space too few before a key': each(
    ['key'],
    syntax,
    ({ indent, text }) => (indent > 0 ? text.slice(1) : null),
    orNext,
  ),
  'two spaces too many before a key': each(['key'], syntax, ({ text }) => `  ${text}`, orNext),
  'two spaces too few before a key': each(
    ['key'],
    syntax,
    ({ indent, text }) => (indent > 1 ? text.slice(2) : null),
    orNext,
  ),
  'a space too many before an item': each(['item'], syntax, ({ text }) => ` ${text}`, orNext),
  'a space too few before an item': each(['item'], syntax, ({ text }) => text.slice(1), orNext),
  'a line of a text too far to the left': each(
    ['prose'],
    /^yaml-|^unknown-key|^misplaced-key/,
    ({ text, indent }, all) => (indent > 0 && all.length > 0 ? text.slice(indent) : null),
    orNext,
  ),
  'a paragraph four spaces deeper': each(['prose'], /^indented-code/, (line, all) =>
    startsParagraph(line, all) && all[line.number - 2]!.text.trim() === '' ? `    ${line.text}` : null,
  ),
  'a tab for two spaces': each(structural, /^yaml-tab/, ({ indent, text }) =>
    indent > 1 ? `\t${text.slice(2)}` : null,
  ),
  'tabs for all of the indentation': each(structural, /^yaml-tab/, ({ indent, text }) =>
    indent > 1 ? '\t'.repeat(indent / 2) + text.slice(indent) : null,
  ),
  'a tab behind the indentation': each(['key'], /^yaml-tab/, ({ indent, text }) =>
    indent > 0 ? `${text.slice(0, indent)}\t${text.slice(indent)}` : null,
  ),
  'a no-break space as indentation': each(structural, /^yaml-space/, ({ indent, text }) =>
    indent > 1 ? `${text.slice(0, indent - 1)}\u00a0${text.slice(indent)}` : null,
  ),
  'a no-break space after a colon': each(structural, /^yaml-space/, ({ value, text }) =>
    value === '' || /^[|>]/.test(value) ? null : text.replace(': ', ':\u00a0'),
  ),
  'a no-break space after a dash': each(['item'], /^yaml-space/, ({ text }) => text.replace('- ', '-\u00a0')),
  'a key without its colon': each(
    structural,
    /^yaml-|^missing-key|^wrong-type/,
    (line) =>
      line.value === '' || /^[|>]/.test(line.value)
        ? null
        : withKey(line, line.key!).replace(`${line.key}:`, line.key!),
    (line) => [line.number - 1, line.number + 1],
  ),
  'a list without the colon of its key': each(
    structural,
    /^yaml-/,
    (line) => (line.value === '' ? line.text.replace(/:$/, '') : null),
    orNext,
  ),
  'a text without the colon of its key': each(
    structural,
    /^yaml-/,
    (line) => (/^[|>]/.test(line.value) ? line.text.replace(`${line.key}:`, line.key!) : null),
    orNext,
  ),
  'no space after a colon': each(
    structural,
    /^yaml-|^missing-key|^wrong-type/,
    ({ value, text }) => (value === '' || /^[|>]/.test(value) ? null : text.replace(': ', ':')),
    (line) => [line.number - 1, line.number + 1],
  ),
  'a second colon in a text': each(structural, /^yaml-syntax/, ({ value, text }) =>
    isProse(value) ? text.replace(/ (?=\S+$)/, ': ') : null,
  ),
  'a colon of another script': each(
    structural,
    /^yaml-/,
    ({ value, text }) => (value === '' || /^[|>]/.test(value) ? null : text.replace(': ', '：')),
    (line) => [line.number - 1, line.number + 1],
  ),
  'an equals sign for a colon': each(
    structural,
    /^yaml-/,
    ({ value, text }) => (value === '' || /^[|>]/.test(value) ? null : text.replace(': ', ' = ')),
    (line) => [line.number - 1, line.number + 1],
  ),
  'no space after a dash': each(['item'], /^yaml-/, ({ text }) => text.replace('- ', '-'), orNext),
  'no dash': each(
    ['item'],
    /^yaml-|^duplicate-key|^wrong-type/,
    ({ text }) => text.replace('- ', '  '),
    orBelow,
  ),
  'an en dash for a dash': each(['item'], /^yaml-/, ({ text }) => text.replace('- ', '– '), orNext),
  'an asterisk for a dash': each(['item'], /^yaml-/, ({ text }) => text.replace('- ', '* '), orNext),
  'a quotation mark that is not closed': each(structural, /^yaml-/, ({ value, text }) =>
    /^"[^"]+"$/.test(value) ? text.slice(0, -1) : null,
  ),
  'a quotation mark that is not opened': each(
    structural,
    /^yaml-|^wrong-form|^unknown-|^stray-quote/,
    ({ value, text }) => (/^"[^"]+"$/.test(value) ? text.replace(': "', ': ') : null),
  ),
  'something after a quoted text': each(structural, /^yaml-/, ({ value, text }) =>
    /^"[^"]+"$/.test(value) ? `${text} too` : null,
  ),
  'quotation marks of Word': each(structural, /^typographic-quotes/, ({ value, text }) =>
    isPlain(value)
      ? text.replace(value, `“${value}”`)
      : /^"[^"]+"$/.test(value)
        ? text.replace(/"(.*)"/, '“$1”')
        : null,
  ),
  'single quotation marks of Word': each(structural, /^typographic-quotes/, ({ value, text }) =>
    isPlain(value) ? text.replace(value, `‘${value}’`) : null,
  ),
  'a version without its quotes': each(structural, /^needs-quotes/, ({ value, text }) =>
    /^"\d+\.\d+"$/.test(value) ? text.replaceAll('"', '') : null,
  ),
  'an apostrophe in single quotes': each(structural, /^yaml-/, ({ value, text }) =>
    isProse(value) ? text.replace(value, `'${value.replace(/ /, "'s ")}'`) : null,
  ),
  'a bracket that is not closed': each(
    structural,
    /^yaml-/,
    ({ value, text }) => (/^\[.*\]$/.test(value) ? text.slice(0, -1) : null),
    orNext,
  ),
  'a bracket that is not opened': each(structural, /^yaml-|^wrong-type/, ({ value, text }) =>
    /^\[.*\]$/.test(value) ? text.replace(': [', ': ') : null,
  ),
  'a brace that is not closed': each(
    structural,
    /^yaml-/,
    ({ value, text }) => (/^\{.*\}$/.test(value) ? text.slice(0, -1) : null),
    orNext,
  ),
  'no comma in a list': each(
    structural,
    /^yaml-|^unknown-|^wrong-form|^not-allowed|^missing-comma/,
    ({ value, text }) => (/^\[.*, .*\]$/.test(value) ? text.replace(/,(?= )/, '') : null),
  ),
  'two commas in a list': each(structural, /^yaml-/, ({ value, text }) =>
    /^\[.*, .*\]$/.test(value) ? text.replace(', ', ',, ') : null,
  ),
  'an unresolved merge': {
    codes: /^merge-conflict/,
    put: (lines) =>
      lines
        .filter(({ text }) => text.trim() !== '')
        .map(({ start, text, number }) => ({
          start,
          end: start + text.length,
          text: `<<<<<<< HEAD\n${text}\n=======\n${text}\n>>>>>>> a-branch`,
          lines: [number, number],
        })),
  },
  'half of a file': {
    codes: /./,
    put: (lines, text) =>
      lines
        .filter(({ kind, number }) => kind !== 'prose' && number > 2 && number < lines.length - 4)
        .flatMap(({ start, text: line, number }): Mutation[] =>
          line.length < 8
            ? []
            : [
                {
                  start: start + Math.floor(line.length / 2),
                  end: text.length,
                  text: '',
                  lines: [1, number + 1],
                },
              ],
        ),
  },
  'a key twice': each(
    structural,
    /^duplicate-key/,
    ({ value, text, key, indent, kind }) =>
      value === '' || /^[|>]/.test(value)
        ? null
        : `${text}\n${' '.repeat(kind === 'item' ? indent + 2 : indent)}${key}: ${value}`,
    (line) => [line.number + 1, line.number + 1],
  ),
  'two letters of a key swapped': each(structural, /^unknown-key/, (line) =>
    line.key!.length > 3 && line.key![1] !== line.key![2] ? withKey(line, swap(line.key!, 1)) : null,
  ),
  'a letter of a key missing': each(structural, /^unknown-key/, (line) =>
    line.key!.length > 3 ? withKey(line, line.key!.slice(0, 2) + line.key!.slice(3)) : null,
  ),
  'a letter of a key twice': each(structural, /^unknown-key/, (line) =>
    withKey(line, line.key![0] + line.key!),
  ),
  'a key with a capital': each(structural, /^unknown-key/, (line) =>
    withKey(line, line.key![0]!.toUpperCase() + line.key!.slice(1)),
  ),
  'two letters of a name swapped': each(structural, names, ({ key, value, text }) =>
    /^(status|basis|occurrence|retry|basedOn|base|proposes|owner|document|kind|formerlyReportedAs)$/.test(
      key!,
    ) && /^[a-zA-Z-]{4,}/.test(value)
      ? text.replace(value, swap(value, 1))
      : null,
  ),
  'a name in a list that nothing has': each(structural, names, ({ key, value, text }) =>
    /^(cohorts|columns|covers|sources)$/.test(key!) && value.startsWith('[') && value.length > 4
      ? text.replace(/\[("?)([#A-Za-z]+)/, '[$1$2x')
      : null,
  ),
  'a key taken out': {
    codes:
      /^missing-key|^out-of-range|^yaml-|^wrong-type|^unknown-|^unresolved|^dangling|^empty|^duplicate-key/,
    put: (lines, text) =>
      lines
        .filter(
          ({ kind, key }) =>
            kind === 'key' &&
            /^(title|name|id|code|meaning|cohorts|retry|escalate|occurrence|sources|dates|tables|status|heading|label|context|covers|owner|contact|classification)$/.test(
              key!,
            ),
        )
        .map((line): Mutation => {
          const last = below(lines, line).findLast(({ text }) => text.trim() !== '') ?? line
          return {
            start: line.start,
            end: Math.min(text.length, last.start + last.text.length + 1),
            text: '',
            lines: [1, line.number + 1],
          }
        }),
  },
  'nothing after a key': each(
    structural,
    /^wrong-type|^no-choice|^not-allowed|^missing-key|^yaml-/,
    ({ value, text }) => (value === '' || /^[|>]/.test(value) ? null : text.replace(/: .*/, ':')),
  ),
  'one name where a list is expected': each(structural, /^wrong-type|^no-choice/, ({ key, value, text }) =>
    /^(cohorts|columns|covers|sources)$/.test(key!) && /^\[[^,]*\]$/.test(value)
      ? text.replace(/[[\]]/g, '')
      : null,
  ),
  'a date as Britain writes it': each(structural, /^no-such-date/, ({ text }) => {
    const date = text.replace(/(?<=: )(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1')
    return date
  }),
  'a day that is not in the calendar': each(structural, /^no-such-date/, ({ text }) =>
    text.replace(/(?<=: )(\d{4})-\d\d-\d\d/, '$1-02-30'),
  ),
  'month and day swapped': each(structural, /^no-such-date/, ({ text }) =>
    text.replace(/(?<=: )(\d{4})-(\d\d)-(1[3-9]|2\d|3[01])/, '$1-$3-$2'),
  ),
  'a number in another notation': {
    codes: /^number-notation|^needs-quotes/,
    put: (lines) =>
      lines.flatMap((line) =>
        ['0x3', '0o7', '1e2', '+3', '03'].flatMap((number): Mutation[] => {
          const match = /(?<=(?:afterConsecutive|days|number): )\d+/.exec(line.text)
          const start = line.start + (match?.index ?? 0)
          return match && line.kind !== 'prose' ? [{ start, end: start + match[0].length, text: number }] : []
        }),
      ),
  },
  'a number in words': each(structural, /^wrong-type/, ({ text }) =>
    text.replace(/(?<=(?:afterConsecutive|days|number): )\d+/, 'three'),
  ),
  'a # in a text': each(structural, /^cut-by-comment/, ({ value, text }) =>
    isProse(value) ? text.replace(/ (?=\S+ \S+$)/, ' #2 ') : null,
  ),
  'a remark behind a text': each(structural, /^cut-by-comment/, ({ value, text }) =>
    isProse(value) ? text.replace(/ (?=\S+ \S+$)/, ' # ') : null,
  ),
  'a key inside the text above it': {
    codes: /^key-in-text|^misplaced-key/,
    put: (lines) =>
      lines
        .filter(
          (line) =>
            ['sections', 'sources', 'text', 'questions', 'nextSteps'].includes(line.key ?? '') &&
            line.kind === 'key',
        )
        .flatMap((line): Mutation[] => {
          const before = lines.slice(0, line.number - 1).findLast(({ text }) => text.trim() !== '')
          if (before?.kind !== 'prose') return []
          const own = [line, ...below(lines, line)]
          const pad = ' '.repeat(before.indent - line.indent)
          const last = own.at(-1)!
          return [
            {
              start: line.start,
              end: last.start + last.text.length,
              text: own.map(({ text }) => (text.trim() === '' ? text : pad + text)).join('\n'),
              lines: [line.number, line.number],
            },
          ]
        }),
  },
  'a list that > folds': {
    codes: /^folded-block/,
    put: (lines) =>
      lines
        .filter(({ value }) => value === '|')
        .map(({ start, text, number, indent }) => ({
          start,
          end: start + text.length,
          text: `${text.replace('|', '>')}\n${' '.repeat(indent + 2)}In short:\n${' '.repeat(indent + 2)}- first,\n${' '.repeat(indent + 2)}- second.\n`,
          lines: [number, number + 3] as [number, number],
        })),
  },
  'a heading in a text': paragraph(/^heading-in-text/, (words) => `# ${words}`),
  'a link that is not closed': inserted(/^markup-left/, '[the clause](#purpose'),
  'a link to a label that is not defined': inserted(/^markup-left/, '[DCC][dcc]'),
  'a footnote that is not written': inserted(/^markup-left/, 'noted[^1]'),
  'bold that is not closed': inserted(/^markup-left/, '**bold'),
  'code that is not closed': inserted(/^markup-left/, '`code'),
  'one brace for two': inserted(/^markup-left/, '{dates.effective}'),
  'a link without an address': inserted(/^link-target/, '[here](https://)'),
  'a quotation of data that is not there': inserted(/^unresolved-reference/, '{{dates.efective}}'),
  'braces that are not closed': inserted(/^unresolved-reference/, '{{dates.effective'),
  'a reference to nothing': inserted(/^dangling-reference/, '[](#nowhere)'),
  'a code that is not in the table': inserted(/^unlisted-code/, 'ZZ987'),
  'HTML in a text': inserted(/^raw-html/, '<b>'),
}
