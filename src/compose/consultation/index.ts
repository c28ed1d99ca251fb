/** What goes into the pack of a consultation. */
export { attachmentName } from './names.js'
export { composePack, type PackDocument } from './pack.js'
export { closing } from './tables.js'
export { consultedVersions } from './texts.js'
