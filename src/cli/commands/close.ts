import { command } from '../command.js'
import { act } from '../record/act.js'
import { cited, dryRun, findConsultation, readDay, source, why } from '../record/options.js'

export const close = command({
  about:
    'Records that responses are no longer taken. From then on the draft may follow them; the pack that went out stays.',
  operands: [{ name: 'consultation', about: 'The id of the consultation.' }],
  options: {
    on: { value: 'DATE', about: 'The day on which it closed.', required: true },
    why,
    source,
    'dry-run': dryRun,
  },
  examples: [
    {
      command: 'close SMETS1_MEHRS_April_2022_MOC_Secure --on 2022-05-03',
      about: 'Responses are no longer taken.',
    },
  ],
  exits: [
    [0, 'recorded, or with --dry-run could be'],
    [1, 'the sources have errors, or would have'],
  ],
  async run({ operands, options, root }, streams) {
    return act(
      {
        root,
        dryRun: options['dry-run'],
        event: (workspace) => {
          const { id, proposes, sources } = findConsultation(workspace, operands[0]!).value
          return {
            action: 'closed',
            version: proposes,
            consultation: id,
            on: readDay('--on', options.on),
            why: options.why ?? `Responses on version ${proposes} are no longer taken.`,
            sources: cited(options.source, sources),
          }
        },
      },
      streams,
    )
  },
})
