import { command } from '../command.js'
import { act } from '../record/act.js'
import { cited, dryRun, findConsultation, recorded, source, why } from '../record/options.js'

export const open = command({
  about:
    'Issues a consultation: freezes its pack as it is now, and records that it opened. From then on the pack that is published is this one, whatever becomes of its sources; a change goes out by `mehrs amend`.',
  operands: [{ name: 'consultation', about: 'The id of the consultation.' }],
  options: { why, source, 'dry-run': dryRun },
  examples: [
    { command: 'open SMETS1_MEHRS_April_2022_MOC_Secure --dry-run', about: 'What would go out?' },
    { command: 'open SMETS1_MEHRS_April_2022_MOC_Secure', about: 'Issue it.' },
  ],
  exits: recorded,
  async run({ operands, options, root }, streams) {
    return act(
      {
        root,
        dryRun: options['dry-run'],
        event: (workspace) => {
          const { id, proposes, dates, sources } = findConsultation(workspace, operands[0]!).value
          return {
            action: 'opened',
            version: proposes,
            consultation: id,
            on: dates.opened,
            why: options.why ?? `The consultation on version ${proposes} was issued.`,
            sources: cited(options.source, sources),
          }
        },
      },
      streams,
    )
  },
})
