import type { Output } from '../model/output.js'
import type { Workspace } from '../model/workspace.js'
import { emitPackage } from '../package/index.js'
import { emitAppendices } from './appendix/index.js'
import { emitDates } from './dates/index.js'
import { emitEditorSchemas } from './editor/index.js'

/** What is published as data beside the documents, in the order in which it is made. */
const emitters: readonly ((workspace: Workspace) => Output[] | Promise<Output[]>)[] = [
  emitAppendices,
  emitDates,
  emitEditorSchemas,
  emitPackage,
]

/** The tables, the dates and the runtime package. README and manifest come last, over all outputs: `emitReadme`, then `emitManifest`. */
export async function emitData(workspace: Workspace): Promise<Output[]> {
  return (await Promise.all(emitters.map((emit) => emit(workspace)))).flat()
}

export { appendixDocument } from './appendix/document.js'
export { appendices } from './appendix/index.js'
export { disclosureCsv } from './consultation/disclosure.js'
export { emitConsultation, packOf } from './consultation/index.js'
export { emitManifest } from './manifest.js'
export { type Publication, publications } from './publications.js'
export { emitReadme } from './readme.js'
