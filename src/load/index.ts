export { loadMarkdownFile } from './markdown/file.js'
export type { Proof } from './proof.js'
export { type LoadedFiles, loadWorkspace } from './workspace.js'
export { loadYamlFile, parseYamlBytes, rememberingLoader } from './yaml/file.js'
