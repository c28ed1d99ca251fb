/** The names that the package needs, found by the same code as in data that is supplied. */
export { namesIn } from './runtime/names.js'
