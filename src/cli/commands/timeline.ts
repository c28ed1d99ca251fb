import { effectiveDates } from '../../emit/dates/effective-dates.js'
import { workspaceRuntime } from '../../package/decide.js'
import { command } from '../command.js'
import { painter } from '../paint.js'
import { sayInForce, sayTimeline } from '../periods.js'
import { readInstant } from '../time.js'
import { openWorkspace } from '../workspace.js'

export const timeline = command({
  about:
    'Shows every version with its time in force and how each date is known: stated by a publication, planned, or inferred from the appeal window. Drafts stand at their planned place and are marked.',
  operands: [],
  options: {
    on: {
      value: 'DATE',
      about:
        'Only what is in force then: a day (2022-05-24, from its start in London), London time, or a time with its offset.',
    },
    format: { choices: ['pretty', 'json'], about: 'For people (the default), or as JSON.' },
  },
  examples: [
    { command: 'timeline', about: 'All versions.' },
    { command: 'timeline --on 2022-05-24', about: 'What is in force on that day.' },
    { command: 'timeline --format json', about: 'The data of dist/effective-dates.json.' },
  ],
  exits: [
    [0, 'done'],
    [1, 'the sources have errors'],
  ],
  async run({ options, root }, streams) {
    const at = options.on === undefined ? null : readInstant('--on', options.on)
    const opened = openWorkspace(root, streams)
    if (!opened) return 1
    const { workspace } = opened
    const paint = painter(streams.stdout, streams.env)
    if (at === null) {
      const dates = effectiveDates(workspace)
      streams.stdout.write(
        options.format === 'json' ? `${JSON.stringify(dates, null, 2)}\n` : sayTimeline(dates, paint),
      )
      return 0
    }
    const { policyInForce } = workspaceRuntime(workspace)
    const answer = { at, published: policyInForce(at), withDrafts: policyInForce(at, { allowDraft: true }) }
    streams.stdout.write(
      options.format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : sayInForce(answer, paint),
    )
    return 0
  },
})
