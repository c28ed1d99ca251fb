import { explain as explainCode, nearestCode } from '../../validate/explain.js'
import { command } from '../command.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'

export const explain = command({
  about:
    'Prints what a diagnostic means, why it matters, what to do, and examples. `mehrs check` prints the code of each finding in brackets.',
  operands: [{ name: 'diagnostic-code', about: 'The code of a finding, such as duplicate-check-code.' }],
  options: {},
  examples: [
    { command: 'explain duplicate-check-code', about: 'What is wrong with a code that is listed twice?' },
  ],
  exits: [[0, 'there is such a code']],
  async run({ operands }, { stdout }) {
    const code = operands[0]!
    const text = explainCode(code)
    if (text === null) {
      const near = nearestCode(code)
      throw new Refusal(said`there is no diagnostic ${code}${near === null ? '' : `; did you mean ${near}?`}`)
    }
    stdout.write(text)
    return 0
  },
})
