import type { Diagnostic } from '../model/diagnostic.js'
import type { Sourced } from '../model/workspace.js'
import { attachedFiles } from './attached.js'
import { type Listed, readFolder, startOf } from './disk.js'
import { loadProof, type Proof } from './proof.js'
import { rememberingLoader } from './yaml/file.js'

/** What stands under `policy/`, not yet checked by schema. A file that cannot be relied on is left out. */
export interface LoadedFiles {
  mehrs: Sourced<unknown> | null
  versions: Sourced<unknown>[]
  consultations: Sourced<unknown>[]
  /** What is public of the responses to them. */
  responses: Sourced<unknown>[]
  /** What is concluded from them. */
  conclusions: Sourced<unknown>[]
  ledger: Sourced<unknown> | null
  /** The files that consultations attach, by their paths; one that cannot be read is not there. */
  attached: ReadonlyMap<string, Uint8Array>
  /** What the record is proved with: bytes, since it is letters that must not change. */
  proof: Proof
}

const files = ['mehrs.yaml', 'ledger.yaml']
const record = 'record'
const folders = ['versions', 'consultations']

/**
 * Loads the workspace in the folder `root`: all of it, whatever is wrong with parts. Files come sorted by name.
 * @param load What loads a file; of one's own, for whoever does this again and again. It remembers: most texts of a version
 *   are those of the one before it.
 */
export function loadWorkspace(
  root: string,
  load = rememberingLoader(),
): { files: LoadedFiles; findings: Diagnostic[] } {
  const findings: Diagnostic[] = []

  const file = (path: string): Sourced<unknown> | null => {
    const loaded = load(root, path)
    findings.push(...loaded.findings)
    return loaded.source
  }
  const folder = (path: string, known: (entry: Listed) => boolean = isSource): Sourced<unknown>[] => {
    const listed = readFolder(root, path)
    // git keeps no empty folder, so a missing one is one without files.
    if ('finding' in listed && listed.finding.code !== 'file-missing') findings.push(listed.finding)
    const names = 'value' in listed ? listed.value : []
    findings.push(...names.flatMap((entry) => stray(path, entry, known(entry), '<name>.yaml')))
    return names
      .filter(isSource)
      .map(({ name }) => file(`${path}/${name}`))
      .filter((source) => source !== null)
  }

  const top = readFolder(root, 'policy')
  if ('finding' in top) {
    const { finding } = top
    const missing = finding.code === 'file-missing'
    const place = startOf('policy')
    findings.push(
      missing ? { code: 'workspace-missing', severity: 'error', place, args: { folder: root } } : finding,
    )
    const proof = { ledger: null, snapshots: new Map(), published: null }
    return {
      files: {
        mehrs: null,
        versions: [],
        consultations: [],
        responses: [],
        conclusions: [],
        ledger: null,
        attached: new Map(),
        proof,
      },
      findings,
    }
  }
  const expected = [...files, ...[...folders, record].map((name) => `${name}/`)].join(', ')
  findings.push(
    ...top.value.flatMap((entry) =>
      stray('policy', entry, [...files, ...folders, record].includes(entry.name), expected),
    ),
  )
  const proof = loadProof(root)
  findings.push(...proof.findings)
  const answered = foldersOfResponses(root)
  // The folder beside a consultation's file has the responses to it, and what is concluded from them.
  const beside = [...answered].flatMap((id) => folder(`${consultationFolder}/${id}`))
  const isConclusions = ({ file }: Sourced<unknown>) => file.endsWith(`/${conclusionsFile}`)
  const consultations = folder(consultationFolder, (entry) => isSource(entry) || answered.has(entry.name))
  const loaded = {
    mehrs: file('policy/mehrs.yaml'),
    versions: folder('policy/versions'),
    consultations,
    attached: attachedFiles(root, consultations),
    responses: beside.filter((source) => !isConclusions(source)),
    conclusions: beside.filter(isConclusions),
    ledger: file('policy/ledger.yaml'),
    proof: proof.proof,
  }
  return { files: loaded, findings }
}

const consultationFolder = 'policy/consultations'
const conclusionsFile = 'conclusions.yaml'

/** The folders that have the name of a consultation's file. */
function foldersOfResponses(root: string): ReadonlySet<string> {
  const listed = readFolder(root, consultationFolder)
  const entries = 'value' in listed ? listed.value : []
  const files = new Set(entries.filter(isSource).map(({ name }) => name))
  return new Set(entries.flatMap(({ name, folder }) => (folder && files.has(`${name}.yaml`) ? [name] : [])))
}

function isSource({ name, folder }: Listed): boolean {
  return !folder && name.endsWith('.yaml')
}

/** What is not read must not go unnoticed: a version saved as `7.2.yml` would be missing from all that is published. */
function stray(path: string, { name, folder }: Listed, known: boolean, expected: string): Diagnostic[] {
  if (known) return []
  const place = startOf(`${path}/${name}`)
  if (folder || !/\.(yml|ya?ml\.txt)$|\.yaml$/i.test(name)) {
    return [{ code: 'stray-file', severity: 'warning', place, args: { expected } }]
  }
  const right = name.replace(/\.(yml|ya?ml\.txt|yaml)$/i, '.yaml')
  return [{ code: 'wrong-extension', severity: 'error', place, args: { name: right } }]
}
