import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'vitest'
import { proof } from '../support/depth.js'

/** The manifest of everything that is emitted, made in a process with that time zone and locale. */
function manifestUnder(TZ: string, LANG: string): string {
  const here = (path: string) => JSON.stringify(join(import.meta.dirname, path))
  const script = `
    import { emitData, emitManifest, emitReadme } from ${here('../../src/emit/index.ts')}
    import { workspace } from ${here('../support/made-up.ts')}
    const there = workspace()
    const outputs = await emitData(there)
    outputs.push(emitReadme(there, outputs))
    const { bytes } = emitManifest(there, outputs, { name: 'made-up', version: '0' })
    process.stdout.write(bytes)`
  return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    env: { ...process.env, TZ, LANG, LC_ALL: LANG },
    encoding: 'utf8',
  })
}

proof('makes the same bytes in every time zone and locale', () => {
  const there = manifestUnder('UTC', 'C')
  expect(there).toContain('effective-dates.ics')
  expect(manifestUnder('Asia/Tokyo', 'tr_TR.UTF-8')).toBe(there)
  expect(manifestUnder('America/St_Johns', 'ar_EG.UTF-8')).toBe(there)
})
