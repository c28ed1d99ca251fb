import { command } from '../command.js'
import { act } from './act.js'
import { cited, dryRun, findConsultation, readDay, recorded, source, why } from './options.js'

/** What tells one step in the life of a consultation from another, where nothing goes out with it. */
interface Step {
  action: 'closed' | 'concluded'
  about: string
  /** What the day of `--on` is. */
  on: string
  example: { command: string; about: string }
  /** What is said where no `--why` is given. */
  reason: (version: string) => string
}

/** The command that records such a step. */
export function recordStep({ action, about, on, example, reason }: Step) {
  return command({
    about,
    operands: [{ name: 'consultation', about: 'The id of the consultation.' }],
    options: {
      on: { value: 'DATE', about: on, required: true },
      why,
      source,
      'dry-run': dryRun,
    },
    examples: [example],
    exits: recorded,
    async run({ operands, options, root }, streams) {
      return act(
        {
          root,
          dryRun: options['dry-run'],
          event: (workspace) => {
            const { id, proposes, sources } = findConsultation(workspace, operands[0]!).value
            return {
              action,
              version: proposes,
              consultation: id,
              on: readDay('--on', options.on),
              why: options.why ?? reason(proposes),
              sources: cited(options.source, sources),
            }
          },
        },
        streams,
      )
    },
  })
}
