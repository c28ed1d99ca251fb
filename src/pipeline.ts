import { composePolicy, composeRedline, documentId, versionName } from './compose/index.js'
import { emitConsultation, emitData, emitManifest, emitReadme } from './emit/index.js'
import type { Manifest } from './generated/manifest.js'
import type { Document } from './model/document.js'
import { type Output, toBytes } from './model/output.js'
import type { Workspace } from './model/workspace.js'
import { formats } from './render/index.js'
import { emitSite } from './site/index.js'

/**
 * The whole way from policy to publication, file by file. Before it, `loadWorkspace` (src/load) reads the sources
 * and `validate` (src/validate) makes a workspace of them; after it, `replaceFolder` (src/cli/write) puts the
 * files on disk. In between nothing reads a disk, a clock or an environment: same sources, same bytes.
 */
export async function* publish(
  workspace: Workspace,
  toolchain: Manifest['toolchain'],
): AsyncGenerator<Output> {
  const made: Output[] = []
  for await (const output of contents(workspace)) {
    made.push(output)
    yield output
  }
  for (const output of emitSite(workspace, made)) {
    made.push(output)
    yield output
  }
  const readme = emitReadme(workspace, made)
  yield readme
  yield emitManifest(workspace, [...made, readme], toolchain)
}

/** Every file but the two that list the others. */
async function* contents(workspace: Workspace): AsyncGenerator<Output> {
  for (const { path, document, versions } of publications(workspace)) {
    // The tables of a version as a spreadsheet are its Appendix A, which is made beside the document.
    const others = document.redline ? ['pretty'] : ['pretty', 'xlsx']
    for (const { extension, mediaType, render } of formats.filter(({ name }) => !others.includes(name))) {
      yield { path: `${path}.${extension}`, bytes: toBytes(await render(document)), mediaType, versions }
    }
  }
  yield* await emitData(workspace)
  for (const consultation of workspace.consultations) yield* emitConsultation(workspace, consultation)
}

/** Every version as a document, and as a redline of the version that it is based on. */
function publications(workspace: Workspace): { path: string; document: Document; versions: string[] }[] {
  return workspace.versions.flatMap((version) => {
    const { value } = version
    const id = documentId(value)
    const clean = {
      path: `${id}/${id}`,
      document: composePolicy(workspace, version),
      versions: [value.version],
    }
    const base = workspace.versions.find((other) => other.value.version === value.basedOn)
    if (!base) return [clean]
    const folder = `redline-${versionName(base.value)}-to-${versionName(value)}`
    const document = composeRedline(workspace, base, version)
    return [clean, { path: `${folder}/redline`, document, versions: [base.value.version, value.version] }]
  })
}
