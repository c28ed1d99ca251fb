import type { NewEvent } from '../../record/index.js'
import { command, type OptionTable } from '../command.js'
import { act } from './act.js'
import { cited, dryRun, findConsultation, findVersion, readDay, recorded, source, why } from './options.js'

/** What tells one step in the life of a version or a consultation from another. */
interface Step {
  action: 'closed' | 'concluded' | 'delayed' | 'referred' | 'directed'
  /** What happens, as the help says it. */
  about: string
  of: 'consultation' | 'version'
  /** What the day of `--on` is. */
  on: string
  /** What the first day of effect is that the event gives; without it, there is no `--effective`. */
  effective?: { about: string; required?: true }
  example: { command: string; about: string }
  /** What is said where no `--why` is given; without it, there has to be one. */
  reason?: (version: string) => string
}

const operands = {
  consultation: { name: 'consultation', about: 'The id of the consultation.' },
  version: { name: 'version', about: 'The published version.' },
}

/** The command that records such a step. */
export function recordStep({ action, about, of, on, effective, example, reason }: Step) {
  const options: OptionTable = {
    on: { value: 'DATE', about: on, required: true },
    ...(effective && { effective: { value: 'DATE', ...effective } }),
    why: reason ? why : { ...why, required: true },
    source,
    'dry-run': dryRun,
  }
  return command({
    about,
    operands: [operands[of]],
    options,
    examples: [example],
    exits: recorded,
    async run({ operands, options, root }, streams) {
      // Which there are is known only when the step is.
      const given = options as unknown as Readonly<Record<string, string | undefined>>
      return act(
        {
          root,
          dryRun: options['dry-run'] === true,
          event: (workspace): NewEvent => {
            const subject =
              of === 'version'
                ? findVersion(workspace, operands[0]!).value
                : findConsultation(workspace, operands[0]!).value
            const version = 'proposes' in subject ? subject.proposes : subject.version
            return {
              action,
              version,
              ...('proposes' in subject && { consultation: subject.id }),
              on: readDay('--on', given.on!),
              why: given.why ?? reason!(version),
              sources: cited(given.source, subject.sources),
              ...(given.effective !== undefined && {
                effective: { on: readDay('--effective', given.effective) },
              }),
            }
          },
        },
        streams,
      )
    },
  })
}
