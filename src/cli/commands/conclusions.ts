import { lstatSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { conclusionsOutline } from '../../compose/index.js'
import { toBytes } from '../../model/output.js'
import { command } from '../command.js'
import { findConsultation } from '../record/options.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { openWorkspace } from '../workspace.js'
import { saveFile } from '../write/file.js'
import { orRefuse } from '../write/system.js'

export const conclusions = command({
  about:
    'Begins policy/consultations/<id>/conclusions.yaml: each question with what the draft makes of it, each response that gives reasons, and each change that nobody was asked about. The texts are yours to write, and `mehrs check` asks for them; `mehrs conclude` refuses until every response is answered.',
  operands: [{ name: 'consultation', about: 'The id of the consultation.' }],
  options: { 'dry-run': { about: 'Write nothing: show the file.' } },
  examples: [
    {
      command: 'conclusions SMETS1_MEHRS_April_2022_MOC_Secure',
      about: 'Begin the conclusions, once the responses are reviewed and the draft follows them.',
    },
  ],
  exits: [
    [0, 'written, or with --dry-run could be'],
    [1, 'the sources have errors'],
  ],
  async run({ operands: [id], options, root: named }, streams) {
    const opened = openWorkspace(named, streams)
    if (!opened) return 1
    const { root, workspace } = opened
    const consultation = findConsultation(workspace, id!)
    const shown = `policy/consultations/${consultation.value.id}/conclusions.yaml`
    const place = join(root, shown)
    if (lstatSync(place, { throwIfNoEntry: false }))
      throw new Refusal(
        said`${shown} is there already. What it lacks, \`mehrs conclude --dry-run\` says; for a new one, move it away`,
      )
    const text = conclusionsOutline(workspace, consultation)
    if (options['dry-run']) {
      streams.stdout.write(said`would write ${shown}:\n`)
      streams.stdout.write(text)
      return 0
    }
    await orRefuse(said`cannot write ${shown}`, () => mkdir(dirname(place), { recursive: true }))
    const warnings = await saveFile({ kind: 'file', place, shown, mode: undefined }, toBytes(text))
    streams.stdout.write(said`wrote ${shown}\n`)
    for (const warning of warnings) streams.stderr.write(`mehrs: warning: ${warning}\n`)
    return 0
  },
})
