import { command } from '../command.js'
import { act } from '../record/act.js'
import { cited, dryRun, findConsultation, readDay, recorded, source, why } from '../record/options.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'

export const amend = command({
  about:
    'Issues the pack of a consultation again: with a later closing time, or with a correction that was made in its sources. The new pack says what changed and when, and its calendar replaces the old one.',
  operands: [{ name: 'consultation', about: 'The id of the consultation.' }],
  options: {
    on: { value: 'DATE', about: 'The day on which it is issued again.', required: true },
    closes: { value: 'TIME', about: 'When responses are due instead, London time: 2022-05-10T16:00.' },
    erratum: { about: 'The draft or the consultation was corrected in its file, and goes out so.' },
    why: { ...why, required: true },
    source,
    'dry-run': dryRun,
  },
  examples: [
    {
      command: 'amend SMETS1_MEHRS_April_2022_MOC_Secure --on 2022-04-28 --erratum --why "A misprint."',
      about: 'Send out what was corrected in the file.',
    },
  ],
  exits: recorded,
  async run({ operands, options, root }, streams) {
    if ((options.closes === undefined) === !options.erratum)
      throw new Refusal('say what changes: either --closes TIME or --erratum')
    const closes = options.closes === undefined ? null : closing(options.closes)
    return act(
      {
        root,
        dryRun: options['dry-run'],
        // Which is what goes out now.
        cures: options.erratum ? ['issued-consultation', 'issued-draft'] : [],
        event: (workspace) => {
          const { id, proposes, sources } = findConsultation(workspace, operands[0]!).value
          return {
            action: 'amended',
            version: proposes,
            consultation: id,
            on: readDay('--on', options.on),
            why: options.why,
            sources: cited(options.source, sources),
            ...(closes && { closes }),
          }
        },
      },
      streams,
    )
  },
})

function closing(text: string): { on: string; at: string } {
  const [, on, at] = /^(\d{4}-\d{2}-\d{2})[T ](([01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? []
  if (on === undefined || at === undefined)
    throw new Refusal(said`--closes: '${text}' is no London time. Write it as 2022-05-10T16:00.`)
  return { on: readDay('--closes', on), at }
}
