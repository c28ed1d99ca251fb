import type { Impact } from '../../model/change.js'
import { command } from '../command.js'
import { openRedline } from '../documents.js'
import { Refusal } from '../refusal.js'
import { putOut } from '../write/result.js'
import { openTarget } from '../write/target.js'

export const diff = command({
  about:
    'Compares two documents and shows every change: on the terminal, as a redline to read (HTML), to work with (Word, with tracked changes) or to review (Markdown), or as data (JSON). All show the same changes with the same ids.',
  operands: [
    {
      name: 'from',
      about:
        'The old document: a version in policy/ (7.0) or in a revision of git (7.1@HEAD~3, or main:7.1), a version file (.yaml) or any Markdown file.',
    },
    { name: 'to', about: 'The new document, named in the same way.' },
  ],
  options: {
    format: {
      choices: ['pretty', 'markdown', 'html', 'docx', 'pdf', 'xlsx', 'json'],
      about: 'What to print: for a terminal (the default), or the redline in that format.',
    },
    output: { value: 'FILE', about: 'Write to FILE, all or nothing, instead of standard output.' },
    moves: {
      choices: ['plain', 'native'],
      about:
        'For docx: whether what moved is a deletion and an insertion, which every word processor understands (plain, the default), or a move as Word marks it (native; it needs a date, which only versions have).',
    },
    'fail-on': {
      choices: ['breaking', 'unassessed', 'any'],
      about:
        'Exit with 1 where a change is breaking (a decision can differ), or is breaking or unassessed (only a reader can say what it does), or where there is any change.',
    },
  },
  examples: [
    { command: 'diff 7.0 7.1', about: 'What the draft changes, on the terminal.' },
    {
      command: 'diff 7.0 7.1 --format docx --output redline.docx',
      about: 'The same as tracked changes, for Word.',
    },
    {
      command: 'diff old.md new.md --format html --output redline.html',
      about: 'Two Markdown files, for a browser.',
    },
    { command: 'diff 7.1@HEAD~1 7.1', about: 'What has changed in the draft since the last commit but one.' },
    { command: 'diff 7.0 7.1 --fail-on breaking --format json', about: 'For a script.' },
  ],
  exits: [
    [0, 'done, whatever the changes are'],
    [1, '--fail-on is met, or a difference could not be marked, or the sources have errors'],
  ],
  async run({ operands, options, root }, streams) {
    const [from, to] = operands as [string, string]
    if (options.moves && options.format !== 'docx') throw new Refusal('--moves is for --format docx')
    const target = await openTarget('--output', options.output, operands, root, streams)
    const document = openRedline(from, to, root, streams)
    if (!document) return 1
    await putOut(document, options.format ?? 'pretty', target, streams, options.moves)
    const { changes, untracked } = document.redline!
    const has = (...impacts: Impact[]) => changes.some(({ impact }) => impacts.includes(impact))
    const failing = {
      breaking: has('breaking'),
      unassessed: has('breaking', 'unassessed'),
      any: changes.length > 0,
    }
    if (untracked.length > 0)
      streams.stderr.write(
        `mehrs: ${untracked.length} of the differences could not be marked; they are listed as untracked\n`,
      )
    return untracked.length > 0 || (options['fail-on'] && failing[options['fail-on']]) ? 1 : 0
  },
})
