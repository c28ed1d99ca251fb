import { randomInt } from 'node:crypto'
import { renderMarkdown } from '../../../src/render/markdown/index.js'
import { fuzz } from './run.js'

/** `npm run office:fuzz [COUNT [SEED]]`: random redlines in LibreOffice, as of each night; exit 1 where one is not exact. */

const [count = 500, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number)
console.log(`${count} redlines, seed ${seed}`)
const failures = fuzz(count, seed)
for (const { number, before, after, side, expected, found } of failures) {
  console.log(`\n== redline ${number}, ${side}: LibreOffice reads`)
  console.log(JSON.stringify(found))
  console.log('instead of')
  console.log(JSON.stringify(expected))
  console.log('-- before')
  console.log(renderMarkdown({ tree: before }))
  console.log('-- after')
  console.log(renderMarkdown({ tree: after }))
}
console.log(`\n${failures.length === 0 ? 'All are exact' : `${failures.length} readings are not exact`}.`)
process.exitCode = failures.length === 0 ? 0 : 1
