import { command } from '../command.js'
import { act } from '../record/act.js'
import { cited, dryRun, findConsultation, readDay, source, why } from '../record/options.js'

export const conclude = command({
  about: 'Records that a consultation came to its end. The pack that went out stays as it is.',
  operands: [{ name: 'consultation', about: 'The id of the consultation.' }],
  options: {
    on: { value: 'DATE', about: 'The day of the conclusions.', required: true },
    why,
    source,
    'dry-run': dryRun,
  },
  examples: [
    {
      command: 'conclude SMETS1_MEHRS_April_2022_MOC_Secure --on 2022-05-10',
      about: 'The conclusions are out.',
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
            action: 'concluded',
            version: proposes,
            consultation: id,
            on: readDay('--on', options.on),
            why: options.why ?? `The consultation on version ${proposes} was concluded.`,
            sources: cited(options.source, sources),
          }
        },
      },
      streams,
    )
  },
})
