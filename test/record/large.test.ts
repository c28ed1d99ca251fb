import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { loadWorkspace } from '../../src/load/index.js'
import { validate } from '../../src/validate/index.js'
import { writeLargeRecord } from '../support/large-record.js'

it('a long life, version after version and consultation after consultation, is in order', () => {
  const root = mkdtempSync(join(tmpdir(), 'mehrs-large-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeLargeRecord(root, 4, 2)
  const { workspace, findings } = validate(loadWorkspace(root))
  expect(findings).toEqual([])
  expect(workspace!.versions.map(({ value }) => value.status)).toEqual(Array(4).fill('published'))
  expect(workspace!.record!.conclusions('Zoo_4')).not.toBeNull()
})
