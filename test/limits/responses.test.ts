import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { crafted } from '../respond/crafted.js'

/**
 * What the files cost that are made to cost much: none more than 192 MB, and the aim is 2 s of the processor. How long
 * each took is told, and not asserted, as a machine's caches are shared.
 */
const most = { seconds: 2, megabytes: 192 }

interface Cost {
  name: string
  became: string[]
  seconds: number
  megabytes: number
}

it('200 crafted files are read or refused, each for little', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-crafted-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  crafted.forEach(({ file, make }, index) => {
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}-${file}`), make())
  })
  const child = join(import.meta.dirname, 'responses-child.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', child, folder], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  const costs = stdout
    .trim()
    .split('\n')
    .map((line): Cost => JSON.parse(line))
  expect(costs).toHaveLength(crafted.length)
  const slow = costs.flatMap(({ seconds }, index) =>
    seconds > most.seconds ? [`${crafted[index]!.name} ${seconds.toFixed(1)} s`] : [],
  )
  console.info(
    slow.length > 0 ? `over ${most.seconds} s of the processor: ${slow.join(', ')}` : 'none took long',
  )
  let before = 0
  const large = costs.flatMap(({ megabytes }, index) => {
    const grown = megabytes - before
    before = Math.max(before, megabytes)
    return grown > most.megabytes ? [`${crafted[index]!.name} ${grown.toFixed(0)} MB`] : []
  })
  expect(large).toEqual([])
})
