import { emitConsultation, emitData, emitManifest, emitReadme, publications } from './emit/index.js'
import type { Manifest } from './generated/manifest.js'
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
  for (const { path, compose, versions } of publications(workspace)) {
    const document = compose()
    // The tables of a version as a spreadsheet are its Appendix A, which is made beside the document.
    const others = document.redline ? ['pretty'] : ['pretty', 'xlsx']
    for (const { extension, mediaType, render } of formats.filter(({ name }) => !others.includes(name))) {
      yield { path: `${path}.${extension}`, bytes: toBytes(await render(document)), mediaType, versions }
    }
  }
  yield* await emitData(workspace)
  for (const consultation of workspace.consultations) yield* emitConsultation(workspace, consultation)
}
