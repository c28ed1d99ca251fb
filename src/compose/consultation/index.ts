/** What goes into the pack of a consultation. */
export { attachmentFiles, attachmentName } from './names.js'
export { attachedFiles, composePack, type PackDocument } from './pack.js'
export { closing } from './tables.js'
export { consultedVersions } from './texts.js'
