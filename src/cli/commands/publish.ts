import { command } from '../command.js'
import { act } from '../record/act.js'
import { cited, dryRun, findVersion, readDay, recorded, source, why } from '../record/options.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'

export const publish = command({
  about:
    'Publishes a version: freezes its text with all that it quotes, and records its day of publication and its first day of effect. What is published is rendered from that snapshot for ever; a later change is a new version.',
  operands: [{ name: 'version', about: 'The draft to be published.' }],
  options: {
    published: { value: 'DATE', about: 'The day of publication.', required: true },
    effective: {
      value: 'DATE',
      about: 'The first day of effect; `unstated` where the publication does not say.',
      required: true,
    },
    why,
    source,
    'dry-run': dryRun,
  },
  examples: [
    {
      command: 'publish 7.1 --published 2022-05-10 --effective 2022-05-24 --dry-run',
      about: 'What would be recorded, and what goes out?',
    },
  ],
  exits: recorded,
  async run({ operands, options, root }, streams) {
    return act(
      {
        root,
        dryRun: options['dry-run'],
        event: (workspace) => {
          const { version, status, sources } = findVersion(workspace, operands[0]!).value
          if (status === 'published') throw new Refusal(said`version ${version} is published already`)
          const { effective } = options
          return {
            action: 'published',
            version,
            on: readDay('--published', options.published),
            why: options.why ?? `Version ${version} was published.`,
            sources: cited(options.source, sources),
            effective: effective === 'unstated' ? effective : { on: readDay('--effective', effective) },
            appealWindow: workspace.mehrs.value.legalBasis.appealWindow.days,
          }
        },
      },
      streams,
    )
  },
})
