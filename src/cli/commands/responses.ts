import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { londonInstant } from '../../model/calendar.js'
import type { Consultation, ReceivedResponse } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import {
  hindrances,
  limits,
  PdfReader,
  readReceived,
  receivedResponse,
  refusalWords,
  skeletonOf,
} from '../../respond/index.js'
import { command } from '../command.js'
import { progress } from '../progress.js'
import { findConsultation } from '../record/options.js'
import { Refusal } from '../refusal.js'
import { sentForm } from '../responses/form.js'
import { recordsOf, saveRecords } from '../responses/records.js'
import { readVault, store, type Vault } from '../responses/vault.js'
import { hindranceWords, sayResponse } from '../responses/words.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { readInstant } from '../time.js'
import { openWorkspace } from '../workspace.js'
import { isSystemError, reasonOf } from '../write/system.js'

export const responses = command({
  about:
    'Reads filled forms (Word, OpenDocument, the JSON of the web page, PDF, mails with what is attached, plain text) into the vault, and writes to policy/consultations/<id>/ what of them may be public. Without files, it works that out anew, after somebody has edited the vault. Files are named by their place on the command line, since a name can be confidential.',
  operands: [
    { name: 'consultation', about: 'The id of the consultation that is answered.' },
    { name: 'file', about: 'A file as it came.', many: true, optional: true },
  ],
  options: {
    vault: {
      value: 'DIR',
      about:
        'Where everything is kept that is not public; the folder vault of the workspace without it. git ignores it.',
    },
    received: {
      value: 'TIME',
      about:
        'When the files came (2022-05-03T15:59, London time), for those that are no mails with a line of the server.',
    },
    'received-by': { value: 'NAME', about: 'Who says so. Goes with --received.' },
    record: { about: 'Open a stub for a file that cannot be read, for a person to type in what it says.' },
    'dry-run': { about: 'Write nothing, and say what would be.' },
    format: { choices: ['pretty', 'json'], about: 'For people (the default), or as JSON.' },
  },
  examples: [
    {
      command: 'responses SMETS1_MEHRS_April_2022_MOC_Secure mails/*.eml',
      about: 'Read mails, each with the form attached.',
    },
    {
      command:
        'responses SMETS1_MEHRS_April_2022_MOC_Secure form.docx --received 2022-05-03T11:20 --received-by "A. Clerk"',
      about: 'Read a form that came otherwise.',
    },
    { command: 'responses SMETS1_MEHRS_April_2022_MOC_Secure', about: 'Work out anew what may be public.' },
  ],
  exits: [
    [0, 'all is read, and what is said to be accepted can be'],
    [1, 'a file is refused or needs review, or the vault or the sources have errors'],
  ],
  async run({ operands: [id, ...files], options, root: named }, streams) {
    if ((options.received === undefined) !== (options['received-by'] === undefined))
      throw new Refusal('--received and --received-by go together: a time, and who says so')
    const stated = options.received === undefined ? null : readInstant('--received', options.received)
    const opened = openWorkspace(named, streams)
    if (!opened) return 1
    const { workspace, root } = opened
    const consultation = findConsultation(workspace, id!)
    const { closes } = consultation.value.dates
    const vault = readVault(options.vault, root, streams.cwd, consultation.value.id)
    if (vault.problems.length > 0) {
      for (const { id: of, line, code } of vault.problems)
        streams.stderr.write(
          said`vault, ${of}: error: line ${line}: ${code} (see \`mehrs explain ${code}\`)\n`,
        )
      return 1
    }
    const taken = await take(files, vault, { workspace, consultation, stated, options, streams })
    const records = recordsOf(vault.responses, londonInstant(closes.on, closes.at))
    const { changed, warnings } = await saveRecords(root, records, options['dry-run'])
    for (const warning of warnings) streams.stderr.write(`mehrs: warning: ${warning}\n`)
    const hindered = vault.responses.flatMap((response) =>
      hindrances(response, vault.responses).map((hindrance) => ({ id: response.id, hindrance })),
    )
    if (options.format === 'json')
      streams.stdout.write(`${JSON.stringify({ files: taken.told, changed, hindered, records }, null, 2)}\n`)
    else {
      for (const { file, says } of taken.told) streams.stdout.write(`${file} of ${files.length}: ${says}\n`)
      for (const { id: of, hindrance } of hindered)
        streams.stdout.write(`${of} cannot be accepted yet: ${hindranceWords[hindrance]}.\n`)
      const verb = options['dry-run'] ? 'would change' : 'changed'
      streams.stdout.write(
        `${records.length} responses; ${verb} what is public of ${changed.length === 0 ? 'none' : changed.join(', ')}.\n`,
      )
    }
    return taken.isClear && hindered.length === 0 ? 0 : 1
  },
})

interface Task {
  workspace: Workspace
  consultation: Sourced<Consultation>
  stated: string | null
  options: { record: boolean; 'dry-run': boolean; 'received-by': string | undefined }
  streams: Streams
}

interface Told {
  /** The place of the file on the command line, from 1. */
  file: number
  response: string | null
  says: string
}

/** Reads the files one after another into the vault, which then knows them. */
async function take(
  files: readonly string[],
  vault: Vault,
  { workspace, consultation, stated, options, streams }: Task,
): Promise<{ told: Told[]; isClear: boolean }> {
  const told: Told[] = []
  if (files.length === 0) return { told, isClear: true }
  let isClear = true
  const form = await skeletonOf(sentForm(workspace, consultation))
  const pdfs = new PdfReader()
  const refuse = (file: number, says: string) => {
    told.push({ file, response: null, says })
    isClear = false
  }
  try {
    for (const [index, path] of files.entries()) {
      const file = index + 1
      const done = progress(streams, bar(file, files.length))
      const bytes = await bytesOf(resolve(streams.cwd, path))
      if (typeof bytes === 'string') {
        done()
        refuse(file, `not read: ${bytes}`)
        continue
      }
      const { outcomes, at, from } = await readReceived(bytes, basename(path), form, pdfs)
      done()
      for (const outcome of outcomes) {
        if ('refusal' in outcome && !options.record) {
          refuse(
            file,
            `refused: ${refusalWords[outcome.refusal]} Nothing was recorded; --record opens a stub.`,
          )
          continue
        }
        const by = options['received-by']
        const received: ReceivedResponse['received'] | null =
          at !== null
            ? { at, evidence: 'mail-server' }
            : stated !== null && by !== undefined
              ? { at: stated, evidence: 'stated', by }
              : null
        if (received === null) {
          refuse(
            file,
            'not recorded: it does not say when it came. Say it: --received TIME --received-by NAME',
          )
          continue
        }
        const response = receivedResponse(
          outcome,
          {
            id: nextId(vault.responses),
            salt: randomBytes(32).toString('hex'),
            file: {
              name: basename(path),
              sha256: createHash('sha256').update(bytes).digest('hex'),
              bytes: bytes.length,
            },
            received,
            from,
          },
          form,
          vault.responses,
        )
        if (!options['dry-run']) await store(vault, response, bytes)
        vault.responses.push(response)
        told.push({ file, response: response.id, says: sayResponse(response) })
        if (response.state !== 'read' && response.state !== 'duplicate') isClear = false
      }
    }
  } finally {
    await pdfs.close()
  }
  return { told, isClear }
}

function nextId(responses: readonly ReceivedResponse[]): string {
  const last = Math.max(0, ...responses.map(({ id }) => Number(id.slice(1))))
  return `R${String(last + 1).padStart(3, '0')}`
}

const WIDTH = 30

function bar(file: number, of: number): string {
  const full = Math.round((WIDTH * file) / of)
  return `reading [${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${file} of ${of}`
}

/** The bytes of a file, or why there are none, without its name. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) return 'it is no ordinary file.'
    // One byte more than is allowed is enough to be refused.
    return stats.size > limits.bytes ? refusalWords['too-large'] : await readFile(path)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return `${reasonOf(error)}.`
  }
}
