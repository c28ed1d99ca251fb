import type { ErrorCode } from 'yaml'
import type { SyntaxProblem } from '../../model/diagnostics/load.js'

interface Problem {
  /** What the parser calls it: its code, and what its message says where one code stands for several things. */
  codes: readonly ErrorCode[]
  says?: RegExp
  message: string
  fix: string
}

/** What can be wrong with the syntax of YAML, in words for people who write policies. The first that fits is told. */
export const problems = {
  'value-start': {
    codes: ['BAD_SCALAR_START'],
    message: 'a value cannot start with this character',
    fix: 'Put the value in quotes.',
  },
  'second-colon': {
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    says: /mapping/,
    message: 'a second ": " where only one can stand',
    fix: 'If it belongs to the text, put the whole value in quotes. If a key starts here, move it to a line of its own, in the column of its neighbours.',
  },
  'dash-space': {
    codes: [],
    message: 'a "-" without a space after it starts no item of a list',
    fix: 'Write "- ", with a space after the "-".',
  },
  'dash-other': {
    codes: [],
    message: 'this is no "-", and starts no item of a list',
    fix: 'Write "- ": the hyphen of the keyboard, and a space. If it belongs to a text, put the text in quotes.',
  },
  'colon-other': {
    codes: [],
    message: 'this is no ":", and ends no key',
    fix: 'Write "key: value": the colon of the keyboard, and a space.',
  },
  'colon-space': {
    codes: [],
    message: 'a ":" without a space after it ends no key',
    fix: 'Write "key: value", with a space after the colon.',
  },
  'no-colon': {
    codes: ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'],
    says: /Implicit/,
    message: 'this line has no ": " after its key',
    fix: 'Write "key: value", with a space after the colon. If the line continues the text above, indent it further than the key of that text.',
  },
  unclosed: {
    codes: ['BAD_INDENT', 'MISSING_CHAR'],
    says: /^Flow/,
    message: 'a bracket that was opened above is not closed before this line',
    fix: 'Close it with "]" or "}", or indent this line if it stands inside the brackets.',
  },
  'text-indent': {
    codes: ['BAD_INDENT', 'MISSING_CHAR'],
    says: /^Block scalar/,
    message: 'a line of the text after "|" or ">" starts too far to the left',
    fix: 'Indent all lines of the text by the same number of spaces, further than its key.',
  },
  indent: {
    codes: ['BAD_INDENT', 'MISSING_CHAR'],
    says: /same column|without -/,
    message: 'the indentation does not fit the lines above',
    fix: 'Start the keys of one group, and the "-" of one list, in the same column.',
  },
  'list-beside-key': {
    codes: ['UNEXPECTED_TOKEN', 'BLOCK_AS_IMPLICIT_KEY'],
    says: /block-seq-ind|sequence/,
    message: 'a list cannot start beside a key',
    fix: 'Start the list on the line below, indented.',
  },
  'after-end': {
    codes: ['UNEXPECTED_TOKEN'],
    says: /at node end/,
    message: 'something follows the end of a value in quotes or brackets',
    fix: "Quotes end the value: inside single quotes write '' for an apostrophe, inside double quotes \\\" for a quotation mark. Look above for a mark that is not closed.",
  },
  'after-bar': {
    codes: ['UNEXPECTED_TOKEN', 'MISSING_CHAR'],
    says: /Block scalar header/,
    message: 'something follows "|" or ">" on its line',
    fix: 'Start the text on the line below, indented.',
  },
  escape: {
    codes: ['BAD_DQ_ESCAPE'],
    message: 'this is not an escape that YAML knows',
    fix: 'In double quotes write \\\\ for a backslash, or put the value in single quotes.',
  },
  comma: {
    codes: ['MISSING_CHAR', 'UNEXPECTED_TOKEN'],
    says: /, (?:or : )?(?:between|in)|empty item/,
    message: 'a comma is missing here, or one too many',
    fix: 'Separate the items in "[ ]" and "{ }" by one comma each.',
  },
  comment: {
    codes: ['MISSING_CHAR'],
    says: /Comments/,
    message: 'a comment needs a space before its "#"',
    fix: 'Put a space before the "#"; if it belongs to the text, put the value in quotes.',
  },
  'block-in-brackets': {
    codes: ['BLOCK_IN_FLOW'],
    message: 'what stands in brackets cannot go by indentation',
    fix: 'Write it with commas and brackets, or take the brackets away.',
  },
  'long-key': {
    codes: ['KEY_OVER_1024_CHARS'],
    message: 'a key of more than 1,024 characters',
    fix: 'Look for a ": " in the middle of a text: that text needs quotes.',
  },
  'open-quote': {
    codes: ['MISSING_CHAR'],
    says: /closing/,
    message: 'this quotation mark is not closed',
    fix: 'Add the closing mark.',
  },
  other: {
    codes: [],
    message: 'this cannot be read as YAML',
    fix: 'Check the quotes, the brackets and the indentation on this line and the one above.',
  },
} satisfies Record<SyntaxProblem, Problem>

export function problemOf(code: ErrorCode, message: string): SyntaxProblem {
  const found = Object.entries<Problem>(problems).find(
    ([, { codes, says }]) => codes.includes(code) && (says?.test(message) ?? true),
  )
  return (found?.[0] ?? 'other') as SyntaxProblem
}
