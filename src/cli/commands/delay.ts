import { command } from '../command.js'
import { act } from '../record/act.js'
import { cited, dryRun, findVersion, readDay, recorded, source, why } from '../record/options.js'

export const delay = command({
  about:
    'Records that a published version takes effect on another day than its publication said. Its documents go out again with the new day; the dates, the calendar and the package follow.',
  operands: [{ name: 'version', about: 'The published version.' }],
  options: {
    on: { value: 'DATE', about: 'The day on which the delay is announced.', required: true },
    effective: { value: 'DATE', about: 'The new first day of effect.', required: true },
    why: { ...why, required: true },
    source,
    'dry-run': dryRun,
  },
  examples: [
    {
      command: 'delay 7.1 --on 2022-05-18 --effective 2022-06-07 --why "A party has referred the version."',
      about: 'It takes effect two weeks later.',
    },
  ],
  exits: recorded,
  async run({ operands, options, root }, streams) {
    return act(
      {
        root,
        dryRun: options['dry-run'],
        event: (workspace) => {
          const { version, sources } = findVersion(workspace, operands[0]!).value
          return {
            action: 'delayed',
            version,
            on: readDay('--on', options.on),
            why: options.why,
            sources: cited(options.source, sources),
            effective: { on: readDay('--effective', options.effective) },
          }
        },
      },
      streams,
    )
  },
})
