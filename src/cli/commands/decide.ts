import { meant } from '../../model/alike.js'
import type { Workspace } from '../../model/workspace.js'
import { workspaceRuntime } from '../../package/decide.js'
import { didYouMean } from '../args.js'
import { command } from '../command.js'
import { sayDecision } from '../decision.js'
import { painter } from '../paint.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { readInstant } from '../time.js'
import { openWorkspace } from '../workspace.js'

export const decide = command({
  about:
    'Asks the policy that is in force at a time what follows from attempts that failed. It is the code of the npm package mehrs-policy, over the sources as they are now.',
  operands: [
    {
      name: 'code',
      about: 'The code of each attempt, oldest first; - for an attempt that did not fail with a code.',
      many: true,
    },
  ],
  options: {
    cohort: {
      value: 'NAME',
      required: true,
      about:
        'The cohort by name ("MOC (Secure)") or id (moc-secure): as it is written, or else whatever the case.',
    },
    at: {
      value: 'TIME',
      required: true,
      about:
        'When: a day (2022-05-24, from its start in London), London time (2022-05-24T09:30), or a time with its offset (2022-05-24T09:30Z).',
    },
    'allow-draft': {
      about: 'Let drafts take their planned place. Without it, only what is published counts.',
    },
    format: { choices: ['pretty', 'json'], about: 'For people (the default), or as JSON.' },
  },
  examples: [
    {
      command: 'decide MA999 --cohort "MOC (Secure)" --at 2022-05-01',
      about: 'One failed attempt, under what is published.',
    },
    {
      command: 'decide MA534 MA534 MA534 --cohort moc-secure --at 2022-06-01 --allow-draft',
      about: 'Three in a row, as if the draft had taken effect as planned.',
    },
    {
      command: 'decide MA534 - MA534 --cohort moc-secure --at 2022-06-01 --allow-draft',
      about: 'Two that are not in a row.',
    },
  ],
  exits: [
    [0, 'there is an answer, whatever it is'],
    [1, 'the sources have errors'],
  ],
  async run({ operands, options, root }, streams) {
    const at = readInstant('--at', options.at)
    const opened = openWorkspace(root, streams)
    if (!opened) return 1
    const decision = workspaceRuntime(opened.workspace).decide({
      at,
      cohort: cohortName(options.cohort, opened.workspace),
      attempts: operands.map((code) => (code === '-' ? null : code)),
      allowDraft: options['allow-draft'],
    })
    streams.stdout.write(
      options.format === 'json'
        ? `${JSON.stringify(decision, null, 2)}\n`
        : sayDecision(decision, at, opened.workspace.mehrs.value, painter(streams.stdout, streams.env)),
    )
    return 0
  },
})

function cohortName(typed: string, { mehrs }: Workspace): string {
  const { cohorts } = mehrs.value
  const [cohort, other] = meant(typed, cohorts, ({ id, name }) => [name, id])
  if (cohort && !other) return cohort.name
  if (cohort && other)
    throw new Refusal(
      said`'${typed}' can be the cohort ${cohort.name} (${cohort.id}) or ${other.name} (${other.id}). Name the one that is meant as it is written.`,
    )
  const names = cohorts.flatMap(({ id, name }) => [name, id])
  throw new Refusal(
    said`there is no cohort '${typed}'${didYouMean(typed, names)}\nCohorts: ${cohorts.map(({ id, name }) => `${name} (${id})`).join(', ')}.`,
  )
}
