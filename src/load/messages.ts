import type { Prose } from '../model/diagnostic.js'
import type { Limit, LoadArgs } from '../model/diagnostics/load.js'
import { grouped } from '../model/numerals.js'
import { shortened } from '../model/shortened.js'
import { problems } from './yaml/problems.js'

/** How each finding of the load stage is told. */
export const loadMessages: { [Code in keyof LoadArgs]: (args: LoadArgs[Code]) => Prose } = {
  'workspace-missing': ({ folder }) => ({
    message: `there is no folder "policy" in ${folder}`,
    expected: 'a folder "policy" with mehrs.yaml, ledger.yaml, versions/ and consultations/',
    fix: 'Run the command in the workspace, or name it with --root.',
  }),
  'file-missing': ({ path }) => ({
    message: `${path} does not exist`,
    fix: 'Check the name, or create it.',
  }),
  'file-unreadable': ({ reason }) => ({
    message: `this cannot be read: ${reason}`,
    fix: 'Put a file that you may read in its place.',
  }),
  'link-leads-out': ({ to }) => ({
    message: `this is not read: a symbolic link leads ${to === 'outside' ? 'out of the workspace' : 'to what is hidden in the workspace'}`,
    expected: 'a file or folder of the workspace',
    fix: 'Put the file itself in the place of the link.',
  }),
  'stray-file': ({ expected }) => ({
    message: 'this is not read: nothing is expected under this name here',
    expected,
    fix: 'Move it to where it belongs, or out of policy/.',
  }),
  'wrong-extension': ({ name }) => ({
    message: 'this is not read: names of sources end in .yaml',
    expected: name,
    suggestion: name,
    fix: `Rename it to ${name}.`,
  }),
  'file-too-large': ({ bytes, limit }) => ({
    message: `the file has ${megabytes(bytes)}, more than the ${megabytes(limit)} that are read`,
    found: megabytes(bytes),
    expected: `at most ${megabytes(limit)}`,
    fix: 'Check that it is the right file; if it is, split it.',
  }),
  'not-utf-8': ({ byte, encoding }) => ({
    message: encoding
      ? `the file is not in UTF-8 but seems to be in ${encoding}`
      : `the file is not in UTF-8: the byte 0x${hex(byte)} stands here`,
    found: encoding ?? `byte 0x${hex(byte)}`,
    expected: 'UTF-8',
    fix: 'Save it again with the encoding UTF-8.',
  }),
  'byte-order-mark': () => ({
    message: 'the file starts with a byte order mark, which is not needed',
    fix: 'Save it as "UTF-8" and not as "UTF-8 with BOM".',
  }),
  'carriage-return': ({ lines }) => ({
    message: `${lines === 1 ? 'a line ends' : `${lines} lines end`} with a carriage return, as Windows writes it; it is read as a line feed`,
    fix: 'Set the line ends of the file to LF, and git to keep them (core.autocrlf=input).',
  }),
  'control-character': ({ character, escaped }) => ({
    message: escaped
      ? `the text holds ${character} through an escape: no publication can carry that character`
      : `the control character ${character} stands here: no publication can carry it`,
    found: character,
    fix: 'Take it out.',
  }),
  'cut-off': ({ missing }) => ({
    message:
      missing.length === 0
        ? 'the file ends here in the middle of a line: it may have been cut off'
        : `the file seems to have been cut off here: it ends in the middle of a line, and ${missing.map((key) => `"${shortened(key)}"`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    expected: 'a line end after the last line',
    fix: 'Take the whole file from where it came from; if it is whole, end its last line with Enter.',
  }),
  'empty-file': ({ comments }) => ({
    message: comments ? 'the file holds nothing but comments' : 'the file is empty',
    found: 'nothing',
    expected: 'keys with values, such as "title: …"',
    fix: 'Fill it in, or delete the file.',
  }),
  'not-a-mapping': ({ found }) => ({
    message: `the file holds ${found} where keys with values should be`,
    found,
    expected: 'keys with values, such as "title: …"',
    fix: 'Write "key: value" on each line, with a space after the colon.',
  }),
  'yaml-syntax': ({ problem }) => ({ message: problems[problem].message, fix: problems[problem].fix }),
  'yaml-tab': ({ lines }) => ({
    message: `a tab cannot indent in YAML${lines === 1 ? '' : `: ${grouped(lines)} lines from here on are indented by tabs`}`,
    found: 'a tab',
    expected: 'spaces',
    fix: 'Replace the tabs at the start of lines by spaces.',
  }),
  'yaml-space': ({ character }) => ({
    message: `the character ${character} stands here: it looks like a space, and YAML takes it for a letter`,
    found: character,
    expected: 'a space',
    fix: 'Replace it by a space of the keyboard.',
  }),
  'merge-conflict': () => ({
    message: 'an unresolved merge: git left both sides here, between lines of "<", "=" and ">"',
    fix: 'Keep what is right of the two sides, and take away the three lines with the marks.',
  }),
  'typographic-quotes': ({ mark }) => ({
    message: `these are the quotation marks of a word processor (${mark}): they quote nothing in YAML, and would be printed`,
    found: mark,
    expected: '"',
    fix: 'Write " in their place. If they are to be printed, put " around the whole, with them inside.',
  }),
  'cut-by-comment': ({ cut }) => ({
    message: `the text ends before the "#": "${shortened(cut)}" is a comment, and no reader sees it`,
    found: cut,
    fix: 'If it belongs to the text, put the whole text in quotes. If it is a remark, give it a line of its own.',
  }),
  'yaml-several-documents': () => ({
    message: 'a second document starts here, after "---" or "..."',
    expected: 'one document in each file',
    fix: 'Take the line away, or move what follows it to a file of its own.',
  }),
  'yaml-directive': ({ directive }) => ({
    message: `the directive "${shortened(directive)}" is not used here`,
    fix: 'Delete the line, and the "---" after it.',
  }),
  'yaml-alias': ({ kind, text }) => ({
    message: `the ${kind} "${shortened(text)}" is not used here: what a file says stands where it is said`,
    fix: 'Write the value out; if it is text, put it in quotes.',
  }),
  'yaml-tag': ({ tag }) => ({
    message: `the tag "${shortened(tag)}" is not used here`,
    fix: 'Take it away; if it belongs to the text, put the text in quotes.',
  }),
  'yaml-key-not-text': () => ({
    message: 'a key has to be text',
    expected: 'a name before the colon',
    fix: 'Write a name before the colon. A value that starts with "{{" needs quotes.',
  }),
  'duplicate-key': ({ key, others }) => ({
    message: `the key "${shortened(key)}" stands here a second time${others === 0 ? '' : `, and so ${others === 1 ? 'does another one' : `do ${others} others`} below it`}`,
    found: key,
    fix:
      others === 0
        ? 'Keep one of the two.'
        : 'If an item of a list starts here, put "- " before it. If not, keep one of the two.',
  }),
  'over-limit': ({ limit, allowed }) => ({
    message: `more than ${grouped(allowed)} ${excess[limit].of}: more cannot be read safely`,
    expected: `at most ${grouped(allowed)}`,
    fix: excess[limit].fix,
  }),
  'too-slow': ({ language, seconds }) => ({
    message: `reading the ${language} from here took more than ${seconds} seconds and was given up`,
    fix: 'Split it up, or look for what repeats without end.',
  }),
  'too-deep': ({ language }) => ({
    message: `the ${language} from here is nested too deeply to be read`,
    fix: 'Split it up, or look for what repeats without end.',
  }),
  'attempts-unreadable': ({ reason }) => ({
    message: `the file cannot be read: ${shortened(reason)}`,
    fix: 'Save it as a CSV file by RFC 4180 or as a whole Parquet file; either may be packed with gzip or zstd.',
  }),
  'attempts-row-broken': ({ problem }) => rowProblems[problem],
  'attempts-rows-lost': ({ rows, read }) => ({
    message: `the file has ${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}, but ${grouped(read)} came out of it`,
    found: String(read),
    expected: String(rows),
    fix: 'If the file is being written to, wait for its end. Otherwise save it anew, as Parquet or as CSV by RFC 4180, or split it.',
  }),
  'attempts-none': ({ name }) => ({
    message: `there are no files of attempts in "${shortened(name)}"`,
    fix: 'Name files, a folder that holds some, or a pattern such as attempts/*.csv. In folders, names that begin with . or _ are passed over.',
  }),
  'attempts-too-many-bad': ({ bad, limit }) => ({
    message: `${grouped(bad)} ${bad === 1 ? 'row' : 'rows'} cannot be read, and ${grouped(limit)} may be left out`,
    found: String(bad),
    expected: String(limit),
    fix: 'Mend the rows, or let more be left out with --skip-bad.',
  }),
  'attempts-column-missing': ({ column, name, found, near }) => ({
    message: `there is no column "${shortened(name)}"`,
    found: found.join(', ') || 'no columns',
    expected: name,
    ...(near !== null && { suggestion: near }),
    fix: `Name the column, as in --columns "${column}=${near ?? 'NAME'}". The columns are: ${shortened(found.join(', ')) || 'none'}.`,
  }),
  'attempts-column-twice': ({ name }) => ({
    message: `two columns are called "${shortened(name)}"`,
    found: name,
    fix: 'Take one of them away, or rename it.',
  }),
  'attempts-column-type': ({ name, type, of }) =>
    of === 'names'
      ? {
          message: `the column "${shortened(name)}" holds neither text nor whole numbers, but values of the type ${shortened(type)}`,
          found: type,
          expected: 'text',
          fix: 'Write it as text.',
        }
      : {
          message: /^TIMESTAMP(_|$)/.test(type)
            ? `the column "${shortened(name)}" holds local times, without an offset`
            : `the column "${shortened(name)}" holds no instants, but values of the type ${shortened(type)}`,
          found: type,
          expected: 'TIMESTAMP WITH TIME ZONE, or text such as 2022-05-24T09:30:00+01:00',
          fix: 'Write it with a time zone (in Parquet: isAdjustedToUTC), or as text with the offset.',
        },
  'attempt-value-missing': ({ name }) => ({
    message: `there is nothing in the column "${shortened(name)}"`,
    found: 'nothing',
    fix: 'Fill it in, or take the row away (--skip-bad leaves such rows out). Only the code may be empty.',
  }),
  'attempt-cohort-unknown': ({ name, cohort, attempts, known, near }) => ({
    message: `column "${shortened(name)}": there is no cohort "${shortened(cohort)}"${near === null ? '' : `; did you mean ${near}?`} (${grouped(attempts)} ${attempts === 1 ? 'attempt' : 'attempts'})`,
    found: cohort,
    expected: known.join(', '),
    ...(near !== null && { suggestion: near }),
    fix: `Write the name or the id of a cohort of the policy: ${known.map((name) => shortened(name)).join(', ')}.`,
  }),
  'attempt-time-wrong': ({ name, text, lacks }) => ({
    message: `column "${shortened(name)}": "${shortened(text)}" ${lacks === null ? 'is no date and time that exists' : `lacks its ${lacks === 'time' ? 'time and its ' : ''}offset from UTC`}`,
    found: text,
    expected: 'a date and time with its offset, such as 2022-05-24T09:30:00+01:00',
    fix: 'Write it as 2022-05-24T09:30:00+01:00, with its offset: Z for UTC; for London +01:00 in summer time and Z otherwise.',
  }),
  'more-findings': ({ count }) => ({
    message: `${grouped(count)} more findings of these kinds in the file`,
    fix: 'Mend the ones that are listed first.',
  }),
}

const rowProblems: Record<LoadArgs['attempts-row-broken']['problem'], Prose> = {
  'too-few-fields': {
    message: 'the row has fewer fields than the header',
    fix: 'Write as many as the header has; an empty one is fine where there is no code.',
  },
  'too-many-fields': {
    message: 'the row has more fields than the header',
    fix: 'Put a field in quotation marks where the sign that separates fields is part of it.',
  },
  quotes: {
    message: 'a quotation mark stands inside a field, or is not closed',
    fix: 'Put the whole field in quotation marks, and double those inside it.',
  },
  'not-utf-8': { message: 'the field is not in UTF-8', fix: 'Save the file again with the encoding UTF-8.' },
  'too-long': {
    message: 'the row is longer than 2 MB',
    fix: 'Check whether a quotation mark is not closed.',
  },
  'zero-byte': {
    message: 'the field holds a zero byte',
    fix: 'Take it out: text has none. Many of them in a row are what a copy that was cut off leaves.',
  },
  'byte-order-mark': {
    message: 'the field begins with a byte order mark, which belongs at the start of a file alone',
    fix: 'Take it out. Where two files were joined, take out the header of the second too.',
  },
}

const excess: Record<Limit, { of: string; fix: string }> = {
  bytes: { of: 'bytes', fix: 'Split the file.' },
  depth: { of: 'lists and groups inside each other', fix: 'Close brackets that are open, and indent less.' },
  keys: { of: 'keys in one group', fix: 'Make it a list, or split it into groups.' },
  containers: {
    of: 'quotes and lists inside each other',
    fix: 'If this is not Markdown, put a backslash before the first mark of the line.',
  },
  lines: {
    of: 'lines, each counted again for every quote and list that it stands in',
    fix: 'Split the text.',
  },
  blocks: { of: 'paragraphs, headings, list items and other blocks in a text', fix: 'Split the text.' },
  together: {
    of: 'lines without an empty line between them',
    fix: 'Split the table, or put empty lines between paragraphs.',
  },
  definitions: { of: 'link definitions and footnotes in a text', fix: 'Split the text.' },
  bars: { of: 'vertical bars in a text', fix: 'Split its tables.' },
  addresses: { of: 'web and e-mail addresses in a text', fix: 'Split the text.' },
  delimiters: {
    of: 'emphasis marks, brackets and code marks in one block',
    fix: 'Split the block by empty lines, or make it a code block.',
  },
  signs: {
    of: 'backslashes, ampersands and exclamation marks in one block',
    fix: 'Split the block by empty lines, or make it a code block.',
  },
  marks: { of: 'emphasis marks, brackets, escapes and other marks in a text', fix: 'Split the text.' },
  steps: {
    of: 'steps to find out what its marks belong to',
    fix: 'Close what is open, such as "<!--" and "`"; split long blocks by empty lines.',
  },
  nesting: { of: 'levels of Markdown inside each other', fix: 'Close emphasis that is open, and nest less.' },
  columns: { of: 'columns in a table', fix: 'Split the table.' },
  cells: { of: 'cells in a table, with short rows filled up', fix: 'Split the table.' },
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
