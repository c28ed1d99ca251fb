import { command } from '../command.js'
import { openDocument } from '../documents.js'
import { putOut } from '../write/result.js'
import { openTarget } from '../write/target.js'

export const render = command({
  about:
    'Makes one document of a version, with its numbered clauses and Appendix A, of a consultation or its conclusions, or of any Markdown file.',
  operands: [
    {
      name: 'document',
      about:
        'A version in policy/ (7.1) or in a revision of git (7.1@HEAD~3), the id of a consultation, the name of its conclusions (<id>_Conclusions), a version file (.yaml) or any Markdown file.',
    },
  ],
  options: {
    format: {
      choices: ['markdown', 'html', 'docx', 'pdf', 'xlsx', 'json'],
      about: 'The format; Markdown where none is given.',
    },
    output: { value: 'FILE', about: 'Write to FILE, all or nothing, instead of standard output.' },
  },
  examples: [
    { command: 'render 7.1', about: 'Read the draft on the terminal.' },
    { command: 'render 7.1 --format docx --output draft.docx', about: 'The draft for Word.' },
    { command: 'render 7.1 --format xlsx --output draft.xlsx', about: 'Its tables as a spreadsheet.' },
  ],
  exits: [
    [0, 'done'],
    [1, 'the sources have errors'],
  ],
  async run({ operands, options, root }, streams) {
    const target = await openTarget('--output', options.output, operands, root, streams)
    const document = openDocument(operands[0]!, root, streams)
    if (!document) return 1
    await putOut(document, options.format ?? 'markdown', target, streams)
    return 0
  },
})
