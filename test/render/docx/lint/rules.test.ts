import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint, rules } from '../../../support/docx-lint/index.js'
import { body, sample } from '../../../support/docx-lint/sample.js'

/** Each rule of the lint catches what it is there for. */

/** The sample with some parts replaced, and without those that are null. */
function changed(changes: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...sample, ...changes }).flatMap(([path, part]) =>
      part === null ? [] : [[path, part]],
    ),
  )
}

describe('the lint of Word files', () => {
  it('finds nothing in a file that keeps every rule, nor in what the bad ones are made from', () => {
    expect(lint(sample)).toEqual([])
    expect(lint(changed(body('')))).toEqual([])
  })

  it('has every rule that there is a file for', () => {
    const files = readdirSync(new URL('../../../support/docx-lint/rules/', import.meta.url))
    expect(new Set(rules).size).toBe(files.length)
  })

  for (const { name, bad } of rules) {
    describe(name, () => {
      it.each(Object.entries(bad))('catches: %s', (_, changes) => {
        expect(lint(changed(changes)).filter((found) => found.endsWith(`(${name})`))).not.toEqual([])
      })

      it('has something to catch', () => {
        expect(Object.keys(bad)).not.toEqual([])
      })
    })
  }
})
