import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/**
 * Finds what only this benchmark needs, which `npm run bench:runtime` installs beside it: the toolchain is not to depend
 * on it. By the working folder, that of the project, since what is measured is bundled elsewhere.
 */
export const peers = createRequire(resolve('test/bench/runtime/package.json'))
