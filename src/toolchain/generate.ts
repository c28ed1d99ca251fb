/**
 * Makes what is derived from schemas and templates, when the toolchain itself is built:
 * types (committed: src/generated/*.ts), the licences of others (committed), standalone validators, precompiled templates, the house style of Word files
 * and the verbatim part of the runtime package (not committed).
 * `--check` writes nothing and exits 1 where a committed file is stale; without a house style that does, there is
 * nothing to write, and it exits 1 too.
 */

import { generateHouse, housePath, readHouseFile } from './house/index.js'
import { generateLicences } from './licences.js'
import { generatePackage } from './package.js'
import { save } from './save.js'
import { generateTemplates } from './templates.js'
import { generateTypes } from './types.js'
import { generateValidators } from './validators.js'

const { house, problems } = readHouseFile()
if (!house) {
  process.stderr.write(`${housePath} does not do:\n${problems.map((one) => `- ${one}\n`).join('')}`)
  process.exit(1)
}

const check = process.argv.includes('--check')
const stale = await save(
  [
    ...(await generateTypes()),
    ...(await generateValidators()),
    ...generateTemplates(),
    ...generateHouse(house),
    ...(await generatePackage()),
    ...generateLicences(),
  ],
  check,
)
if (check && stale.length > 0) {
  process.stderr.write(`stale: ${stale.join(', ')}\nRun \`npm run generate\` and commit the result.\n`)
  process.exitCode = 1
}
