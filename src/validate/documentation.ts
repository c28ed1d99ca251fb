import type { LoadArgs } from '../model/diagnostics/load.js'
import type { RecordArgs } from '../model/diagnostics/record.js'
import type { SchemaArgs } from '../model/diagnostics/schema.js'

/** What the findings of loading and of the schemas are about. Their messages name the way out; rules have their own. */
export const documentation: {
  readonly [Code in keyof LoadArgs | keyof SchemaArgs | keyof RecordArgs]: string
} = {
  'attempt-cohort-unknown':
    'An attempt names a cohort that the policy does not have. The policy says something else of each cohort, so a guess would be an answer about other meters. `mehrs replay` counts such attempts and decides nothing on them.',
  'attempt-time-wrong':
    'The time of an attempt decides which attempts come before it. Without its offset from UTC nobody can say when it was: an hour of the night in October comes twice in London.',
  'attempt-value-missing':
    'An attempt says of which migration it is, in which cohort and when. Only its code may be empty: it then did not fail with one.',
  'attempts-column-missing':
    'A file of attempts has the columns `migration`, `cohort`, `at` and `code`, in any order and among others. `mehrs replay --columns` says what they are called where that is not so.',
  'attempts-column-twice': 'Two columns have one name, and it cannot be told which is meant.',
  'attempts-column-type':
    'The column with the time of the attempts must hold instants, or text with the offset from UTC; the others hold text or whole numbers. Two long numbers with a decimal point can be written alike, and two migrations would be taken for one.',
  'attempts-row-broken':
    'A row of a CSV file does not fit its header. To read on would put values into wrong columns.',
  'attempts-none': 'A folder holds no files of attempts, or a pattern stands for none.',
  'attempts-too-many-bad':
    'Rows that cannot be read are left out only up to the limit that `--skip-bad` names: beyond it the file is something else than it was taken for, and an answer about the rest would mislead.',
  'attempts-rows-lost':
    'The rows of a file are counted twice, by two readers. Where they do not agree some were lost or made up, and any answer would be about other attempts than those in the file.',
  'attempts-unreadable': 'A file is empty, damaged, or neither CSV nor Parquet as those are written.',
  'byte-order-mark':
    'The file starts with an invisible mark that some Windows programs put there. It is read without it; other tools stumble over it.',
  'carriage-return':
    'Lines end as Windows writes them. They are read as line feeds, so that the same sources give the same bytes on every machine.',
  'control-character':
    'A character that is not text but once controlled a printer or a terminal. Neither Word nor any XML can hold it.',
  'cut-by-comment':
    'In a text without quotes, a `#` after a space begins a comment: `the device was in mode #2` is read as `the device was in mode`, and nobody who reads the document sees the rest.',
  'cut-off':
    'The last line of a file has no line end. Editors write one; a copy that broke off does not, and what is missing in the file then has one cause.',
  'duplicate-item': 'A list names the same thing twice where once is enough.',
  'duplicate-key':
    'One group of keys has the same key twice. YAML would keep one of the two values and drop the other without a word.',
  'empty-file':
    'A file of the workspace has no content. It is not ignored, since something was meant to be in it.',
  'file-missing': 'A file that every workspace has is not there, or a path leads nowhere.',
  'file-too-large':
    'The file is far larger than any policy. It is not read, so that it cannot use up the memory of the machine.',
  'file-unreadable': 'The system does not let the file be read.',
  'link-leads-out':
    'A symbolic link under `policy/`, or a folder on the way, leads out of the workspace, or to something hidden in it such as `.git`. Nothing of that is read: sources come with pull requests, and reports quote their lines.',
  'merge-conflict':
    'Two branches changed the same lines, and git left both sides in the file for somebody to choose. Until then it holds neither.',
  'misplaced-key':
    'A key stands in one group and is missing in the one around it, inside it or before it. It is indented too far, or not far enough.',
  'missing-item': 'A list must hold a certain entry and does not.',
  'missing-key':
    'A key that the schema requires is not there. Where the sources do not say, the value is `unspecified` or `unstated`; the key is never left out.',
  'more-findings':
    'A file has so many findings of one kind that only the first are listed. They mostly have one cause.',
  'needs-quotes':
    'YAML reads a value without quotes as a number, a truth value or nothing, where text is meant. `7.10` becomes 7.1, and `no` can become false.',
  'no-choice': 'A value may take one of several forms and takes none of them.',
  'no-such-date':
    'A date is written as YYYY-MM-DD and exists in the calendar. 30 February does not, and 2022-14-04 has its month and day swapped.',
  'not-a-mapping': 'A source file is a group of keys with values. This one holds a list or plain text.',
  'not-allowed': 'The schema names the values that may stand here; this is none of them.',
  'not-utf-8':
    'The file is in another encoding than UTF-8. Reading it all the same would turn letters such as £ or – into others.',
  'number-notation':
    'YAML reads `0x3`, `0o7`, `1e3`, `+3` and `03` as numbers, and drops how they were written: 3, 7, 1000, 3 and 3. Who meant something else would not be told.',
  'out-of-range': 'A number, or the length of a text or list, is outside the limits that the schema sets.',
  'over-limit':
    'There is more of something than any policy needs. Small files can be made so that reading them takes hours; these limits keep them out.',
  'stray-file':
    'Something under policy/ is not a source that the toolchain reads. It might have been meant to be.',
  'ledger-chain':
    'Each event of policy/ledger.yaml has the digest of the event before it. Where that does not fit, an event was changed, moved, put in or taken out after it was written: what was said on a day now reads otherwise.',
  'ledger-consultation':
    'The ledger says that a consultation was issued, and its file is gone. Restore it: what was issued has to stay.',
  'ledger-cut':
    'What was published last (dist/manifest.json) was made from a ledger that this one does not continue. An event was taken off its end, or others were put in its place, or the day to which it is complete was moved back. Without such an older publication nobody can see that: keep copies outside, and hold the ledger against them with `mehrs verify --against FILE`.',
  'ledger-event': 'An event has to say what one of its kind is about. The commands of mehrs write all of it.',
  'ledger-seal':
    'The head of policy/ledger.yaml holds a digest of all that stands above it. Where that does not fit, the last event, the number of events or the day to which the ledger is complete was changed by hand.',
  'ledger-text':
    'policy/ledger.yaml is written by commands, in one way only, so that a change of any letter is found: in a comment, in a space or in the order of its keys too.',
  'snapshot-changed':
    'A file of policy/record/ holds what went out on a day, as it went out; documents of that day are made from it for ever. It is never edited: what was said wrongly is corrected by a new event, which people can see.',
  'snapshot-missing':
    'A file of policy/record/ that an event names is gone. It holds what went out, and cannot be made anew from sources that may have changed since.',
  'snapshot-unnamed':
    'A file of policy/record/ that no event names proves nothing. Where the ledger was cut short, it is what is left of the events that are gone.',
  'snapshot-unreadable':
    'A snapshot has a form that this version of mehrs does not know: a later one wrote it.',
  'too-deep': 'Lists, groups or quotes stand inside each other so deep that reading them would overflow.',
  'too-slow': 'Reading the file took so long that it was given up.',
  'typographic-quotes':
    'A word processor turns straight quotation marks into “these”, and YAML takes them for letters: what is between them is not quoted, and they are printed.',
  'unknown-key':
    'The schema does not know a key here. It is mostly a slip, and what stands under a misspelt key would have no effect.',
  'workspace-missing':
    'The commands work on a folder that holds `policy/`, the one they are run in or one above it, or the one that `--root` names.',
  'wrong-extension': 'A source has the wrong ending and would not be read: sources end in `.yaml`.',
  'wrong-form':
    'A text does not have the form that the schema asks for, such as `moc-secure` for an id or `MA534` for a code.',
  'wrong-type':
    'A value is of the wrong kind: a list where text is expected, or text where a group of keys is.',
  'yaml-alias':
    'YAML can let one place of a file stand for another. Sources do without: each value stands where it is read, and a few lines cannot grow into gigabytes.',
  'yaml-directive':
    'YAML directives (lines that start with `%`) change how a file is read. Sources do without them.',
  'yaml-key-not-text': 'A key is a list, a group or empty. Keys are names.',
  'yaml-several-documents': 'One YAML file can hold several documents. Here one file is one source.',
  'yaml-space':
    'A no-break space, or another one that is none to YAML, stands where a space is meant. Word and web pages bring them along when text is copied; YAML takes them for letters.',
  'yaml-syntax':
    'The file is not YAML: a quotation mark, a bracket, a colon or the indentation is not as it should be.',
  'yaml-tab': 'YAML does not allow tabs for indentation, since editors show them in different widths.',
  'yaml-tag':
    'A YAML tag (`!something`) turns a value into something else. Sources hold plain text, numbers and lists.',
}
