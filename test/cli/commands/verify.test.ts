import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/model/types.js'
import { publishedAnchorOf, sealed } from '../../../src/record/index.js'
import { validWorkspace } from '../../support/record.js'
import { mehrs } from '../harness.js'

const root = mkdtempSync(join(tmpdir(), 'mehrs-verify-'))
afterAll(() => rmSync(root, { recursive: true }))
cpSync(join(import.meta.dirname, '../../fixtures/workspaces/made-up'), root, { recursive: true })
const { value } = validWorkspace(root).ledger

/** What is kept of a ledger with other events, in each way in which it is published. */
function keep(name: string, ledger: Ledger): Record<'manifest' | 'installed' | 'packed', string> {
  const kept = join(root, name)
  mkdirSync(join(kept, 'package'), { recursive: true })
  const { events, ...anchor } = publishedAnchorOf(ledger)
  writeFileSync(join(kept, 'manifest.json'), JSON.stringify({ ledger: { ...anchor, events } }))
  writeFileSync(join(kept, 'package/package.json'), '{}')
  writeFileSync(join(kept, 'package/data.json'), JSON.stringify({ ledger: anchor }))
  execFileSync('tar', ['czf', 'policy.tgz', 'package'], { cwd: kept })
  return {
    manifest: join(kept, 'manifest.json'),
    installed: join(kept, 'package'),
    packed: join(kept, 'policy.tgz'),
  }
}

const verify = async (against: string) => {
  const { code, stdout, stderr } = await mehrs(['--root', root, 'verify', '--against', against])
  return { code, said: (stdout.split('\n')[1] ?? '').replace(against, 'it') + stderr }
}

describe.each(['manifest', 'installed', 'packed'] as const)('verify --against, %s', (way) => {
  const same = keep(`same-${way}`, value)
  const other = keep(
    `other-${way}`,
    sealed({ ...value, entries: value.entries.map((entry) => ({ ...entry, why: 'Other.' })) }),
  )
  const longer = keep(`longer-${way}`, sealed({ ...value, entries: [...value.entries, ...value.entries] }))

  it('proves what continues it, and says where the ledger does not', async () => {
    expect(await verify(same[way])).toEqual({
      code: 0,
      said: expect.stringContaining('it continues it: the 1 events'),
    })
    expect(await verify(other[way])).toEqual({
      code: 1,
      said: expect.stringContaining(
        way === 'manifest'
          ? 'event 1 was another one than published 1.0 on 2042-03-01'
          : 'event 1, or one before it, was another one (the manifest.json of the same build says which)',
      ),
    })
    expect(await verify(longer[way])).toEqual({
      code: 1,
      said: expect.stringContaining('that had 2 events, and the ledger has 1: it was cut short'),
    })
  })
})

it.each([
  ['a package that was cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  ['something else', () => Buffer.from('Wombats.')],
])('verify --against refuses %s', async (_, change) => {
  const { packed } = keep('damaged', value)
  writeFileSync(packed, change(readFileSync(packed)))
  expect(await verify(packed)).toEqual({
    code: 2,
    said: expect.stringContaining('does not say which ledger it was made from'),
  })
})
