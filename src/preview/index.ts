/** The pages live: a server on loopback that shows what the sources make, and forms that edit them. */
export { type Preview, type PreviewOptions, startPreview } from './server.js'
