import { canonicalJson } from '../../model/digest.js'
import type { Version } from '../../model/types.js'
import { command } from '../command.js'
import { act } from '../record/act.js'
import { cited, dryRun, findVersion, readDay, recorded, source, why } from '../record/options.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'

export const correct = command({
  about:
    'Publishes a published version again with a correction that was made in its file, such as a misprint. What was published before stays in the record. What changes the policy is a new version, not a correction.',
  operands: [{ name: 'version', about: 'The published version, corrected in its file.' }],
  options: {
    on: { value: 'DATE', about: 'The day on which it is published again.', required: true },
    why: { ...why, required: true },
    source,
    'dry-run': dryRun,
  },
  examples: [
    {
      command: 'correct 7.1 --on 2022-05-12 --why "A misprint in clause 2."',
      about: 'Put a misprint right.',
    },
  ],
  exits: recorded,
  async run({ operands, options, root }, streams) {
    return act(
      {
        root,
        dryRun: options['dry-run'],
        cures: ['ledger-digest'],
        event: (workspace) => {
          const found = findVersion(workspace, operands[0]!).value
          const { version, sources } = found
          const before = workspace.record?.version(version)?.version
          if (before && decisions(before) !== decisions(found))
            throw new Refusal(
              said`version ${version} would decide something else than it did when it was published: that is a new version (\`mehrs new\`), not a correction`,
            )
          return {
            action: 'corrected',
            version,
            on: readDay('--on', options.on),
            why: options.why,
            sources: cited(options.source, sources),
          }
        },
      },
      streams,
    )
  },
})

/** What the runtime package answers by. */
function decisions({ checks }: Version): string {
  return canonicalJson(
    checks.map(({ code, cohorts, occurrence, retry, escalate, formerlyReportedAs }) => ({
      code,
      cohorts,
      occurrence,
      retry,
      escalate,
      formerlyReportedAs,
    })),
  )
}
