export { replayDocument } from './document.js'
export { sayReplay } from './pretty.js'
export { replay } from './replay.js'
