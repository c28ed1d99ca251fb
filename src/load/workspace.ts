import type { Diagnostic } from '../model/diagnostic.js'
import type { Sourced } from '../model/workspace.js'
import { type Listed, readFolder, startOf } from './disk.js'
import { loadProof, type Proof } from './proof.js'
import { loadYamlFile } from './yaml/file.js'

/** What stands under `policy/`, not yet checked by schema. A file that cannot be relied on is left out. */
export interface LoadedFiles {
  mehrs: Sourced<unknown> | null
  versions: Sourced<unknown>[]
  consultations: Sourced<unknown>[]
  ledger: Sourced<unknown> | null
  /** What the record is proved with: bytes, since it is letters that must not change. */
  proof: Proof
}

const files = ['mehrs.yaml', 'ledger.yaml']
const record = 'record'
const folders = ['versions', 'consultations']

/** Loads the workspace in the folder `root`: all of it, whatever is wrong with parts. Files come sorted by name. */
export function loadWorkspace(root: string): { files: LoadedFiles; findings: Diagnostic[] } {
  const findings: Diagnostic[] = []

  const file = (path: string): Sourced<unknown> | null => {
    const loaded = loadYamlFile(root, path)
    findings.push(...loaded.findings)
    return loaded.source
  }
  const folder = (path: string): Sourced<unknown>[] => {
    const listed = readFolder(root, path)
    // git keeps no empty folder, so a missing one is one without files.
    if ('finding' in listed && listed.finding.code !== 'file-missing') findings.push(listed.finding)
    const names = 'value' in listed ? listed.value : []
    findings.push(...names.flatMap((entry) => stray(path, entry, isSource(entry), '<name>.yaml')))
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
    return { files: { mehrs: null, versions: [], consultations: [], ledger: null, proof }, findings }
  }
  const expected = [...files, ...[...folders, record].map((name) => `${name}/`)].join(', ')
  findings.push(
    ...top.value.flatMap((entry) =>
      stray('policy', entry, [...files, ...folders, record].includes(entry.name), expected),
    ),
  )
  const proof = loadProof(root)
  findings.push(...proof.findings)
  const loaded = {
    mehrs: file('policy/mehrs.yaml'),
    versions: folder('policy/versions'),
    consultations: folder('policy/consultations'),
    ledger: file('policy/ledger.yaml'),
    proof: proof.proof,
  }
  return { files: loaded, findings }
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
