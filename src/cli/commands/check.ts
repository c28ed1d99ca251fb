import { command } from '../command.js'
import { painter } from '../paint.js'
import { printFindings, tally } from '../report/index.js'
import { isSound, readWorkspace } from '../workspace.js'

export const check = command({
  about:
    'Reads everything under policy/ and checks it: the YAML, its schema, and the rules of the domain. Each finding has its file, line and column, and a way out.',
  operands: [],
  options: {
    format: {
      choices: ['pretty', 'json', 'sarif', 'github'],
      about:
        'How to print the findings: for people (the default), as JSON, as SARIF 2.1.0, or as annotations of GitHub Actions.',
    },
  },
  examples: [
    { command: 'check', about: 'Check the workspace that you are in.' },
    { command: 'check --format sarif > findings.sarif', about: 'For a code host or an editor.' },
  ],
  exits: [
    [0, 'no errors; there may be warnings'],
    [1, 'at least one error'],
  ],
  async run({ options, root: named }, streams) {
    const { root, findings } = readWorkspace(named, streams)
    const format = options.format ?? 'pretty'
    printFindings(format, findings, root, streams, streams.stdout)
    if (format === 'pretty') {
      const paint = painter(streams.stdout, streams.env)
      streams.stdout.write(`${paint(['bold', isSound(findings) ? 'green' : 'red'], tally(findings))}\n`)
      if (findings.length > 0) streams.stdout.write('`mehrs explain CODE` says more about a finding.\n')
    }
    return isSound(findings) ? 0 : 1
  },
})
