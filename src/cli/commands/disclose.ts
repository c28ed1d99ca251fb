import { resolve } from 'node:path'
import { composeDisclosure } from '../../compose/index.js'
import { disclosureCsv } from '../../emit/index.js'
import { toBytes } from '../../model/output.js'
import type { Party } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'
import { findFormat } from '../../render/index.js'
import { didYouMean } from '../args.js'
import { command } from '../command.js'
import { progress } from '../progress.js'
import { findConsultation, readDay } from '../record/options.js'
import { Refusal } from '../refusal.js'
import { saveDisclosure } from '../responses/disclosures.js'
import { isOpen, readVault } from '../responses/vault.js'
import { said } from '../said.js'
import { openWorkspace } from '../workspace.js'
import { realPlace } from '../write/real.js'

export const disclose = command({
  about:
    'Writes all responses to a consultation in their entirety, what is confidential included, for a party that may have them, such as BEIS or the Authority: as CSV and as PDF, into a new folder that is neither published nor among the sources. The vault notes what was disclosed, when, to whom and why.',
  operands: [{ name: 'consultation', about: 'The id of the consultation.' }],
  options: {
    to: { value: 'PARTY', about: 'The id of the party in policy/mehrs.yaml.', required: true },
    out: { value: 'DIR', about: 'A folder that is not there yet.', required: true },
    on: { value: 'DATE', about: 'The day of the disclosure.', required: true },
    why: { value: 'TEXT', about: 'What it is disclosed for, as an auditor is to read it.', required: true },
    vault: { value: 'DIR', about: 'The vault, as for `mehrs responses`.' },
  },
  examples: [
    {
      command:
        'disclose SMETS1_MEHRS_April_2022_MOC_Secure --to beis --out ../out --on 2022-05-20 --why "Asked for."',
      about: 'Everything, for BEIS.',
    },
  ],
  exits: [
    [0, 'written, and noted in the vault'],
    [1, 'the vault or the sources have errors'],
  ],
  async run({ operands: [id], options, root: named }, streams) {
    const opened = openWorkspace(named, streams)
    if (!opened) return 1
    const { workspace, root } = opened
    const consultation = findConsultation(workspace, id!)
    const party = findParty(workspace, options.to)
    const on = readDay('--on', options.on)
    const target = resolve(streams.cwd, options.out)
    if (isOpen(target, root) || isOpen(await realPlace(target), await realPlace(root)))
      throw new Refusal(
        said`--out ${options.out} would be published, or stand among the sources: what is confidential cannot go there. Name a folder elsewhere.`,
      )
    const vault = readVault(options.vault, root, streams.cwd, consultation.value.id)
    if (vault.problems.length > 0) {
      const [{ id: of, line, code }] = vault.problems as [(typeof vault.problems)[number]]
      streams.stderr.write(
        said`vault, ${of}: error: line ${line}: ${code}; nothing was written (see \`mehrs explain ${code}\`)\n`,
      )
      return 1
    }
    if (vault.responses.length === 0)
      throw new Refusal(said`the vault has no response to ${consultation.value.id}. Where is it? --vault DIR`)
    const done = progress(streams, 'writing what responses say')
    const document = composeDisclosure(workspace, consultation, vault.responses, { party, on })
    const stem = `${consultation.value.id}_Responses`
    const files = new Map([
      [`${stem}.csv`, toBytes(disclosureCsv(consultation.value, vault.responses))],
      [`${stem}.pdf`, toBytes(await findFormat('pdf')!.render(document))],
    ])
    done()
    const responses = vault.responses.map(({ id }) => id)
    const record = { on, to: party.id, why: options.why, responses }
    for (const warning of await saveDisclosure(target, files, vault.folder, record))
      streams.stderr.write(`mehrs: warning: ${warning}\n`)
    streams.stdout.write(
      `${responses.length} responses for ${party.name}: ${[...files.keys()].join(', ')}; noted in the vault.\n`,
    )
    return 0
  },
})

function findParty({ mehrs }: Workspace, id: string): Party {
  const { parties } = mehrs.value
  const found = parties.find((party) => party.id === id)
  if (found) return found
  const ids = parties.map((party) => party.id)
  throw new Refusal(
    said`there is no party ${id} in policy/mehrs.yaml${didYouMean(id, ids)}\nParties: ${ids.join(', ')}.`,
  )
}
