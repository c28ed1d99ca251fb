import type { NewEvent } from '../../record/index.js'
import { command } from '../command.js'
import { act } from '../record/act.js'
import {
  cited,
  dryRun,
  findConsultation,
  findVersion,
  readDay,
  recorded,
  source,
  why,
} from '../record/options.js'

export const withdraw = command({
  about:
    'Records that a published version is out of force from a day on, or that a consultation is abandoned. What went out stays in the record.',
  operands: [
    { name: 'version|consultation', about: 'The published version, or the id of the consultation.' },
  ],
  options: {
    on: { value: 'DATE', about: 'The first day on which it no longer counts.', required: true },
    why: { ...why, required: true },
    source,
    'dry-run': dryRun,
  },
  examples: [
    {
      command: 'withdraw SMETS1_MEHRS_April_2022_MOC_Secure --on 2022-04-20 --why "Issued in error."',
      about: 'Abandon a consultation.',
    },
  ],
  exits: recorded,
  async run({ operands, options, root }, streams) {
    const name = operands[0]!
    return act(
      {
        root,
        dryRun: options['dry-run'],
        event: (workspace): NewEvent => {
          const shared = { on: readDay('--on', options.on), why: options.why }
          if (/^\d+\.\d+$/.test(name)) {
            const { version, sources } = findVersion(workspace, name).value
            return { action: 'withdrawn', version, ...shared, sources: cited(options.source, sources) }
          }
          const { id, proposes, sources } = findConsultation(workspace, name).value
          const cites = cited(options.source, sources)
          return { action: 'abandoned', version: proposes, consultation: id, ...shared, sources: cites }
        },
      },
      streams,
    )
  },
})
