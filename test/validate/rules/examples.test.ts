import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../../src/load/index.js'
import type { Place } from '../../../src/model/place.js'
import type { NewEvent } from '../../../src/record/index.js'
import { validate, validateSources } from '../../../src/validate/index.js'
import { rules } from '../../../src/validate/rules/index.js'
import { writeRecord } from '../../support/record.js'
import { type ExampleMark, exampleWorkspace, inFolder, putFile } from './example-workspace.js'

/** A rule's examples are its tests: each finds what its marks say, and no rule finds anything else in it. */
describe.each(Object.values(rules))('$code', (rule) => {
  it('has examples of what it refuses and of what it accepts', () => {
    const refused = rule.examples.map(({ text }) => /^ *\^+$/m.test(text))
    expect(new Set(refused)).toEqual(new Set([true, false]))
  })

  it.each(rule.examples)('$name', ({ text, also, issued, concluded }) => {
    const { files, marks } = exampleWorkspace(text)
    const { workspace, findings: all } = issued
      ? inFolder(exampleWorkspace(issued).files, (root) => {
          writeRecord(root, { on: '2042-05-17', sources: ['handbook'] }, life(concluded === true))
          for (const [file, words] of files) if (file !== 'policy/ledger.yaml') putFile(root, file, words)
          return validate(loadWorkspace(root))
        })
      : inFolder(files, (root) => validateSources(loadWorkspace(root)))
    const findings = all.filter(({ code }) => !also?.some((other) => other === code))
    const shown = new Set(marks.map(({ file }) => file))
    const related = findings
      .flatMap((finding) => finding.related ?? [])
      .filter(({ place }) => shown.has(place.file))

    expect(workspace).not.toBeNull()
    expect(findings.map(({ code, place }) => ({ code, ...spot(place) }))).toEqual(
      spots(marks, '^').map((mark) => ({ code: rule.code, ...mark })),
    )
    expect(unique(related.map(({ place }) => spot(place)))).toEqual(spots(marks, '~'))
  })
})

/** A version that is in force, and the consultation on the next one, which took place. */
function life(isConcluded: boolean): NewEvent[] {
  const shared = { why: 'Made up.', sources: ['handbook'] }
  const about = { version: '1.1', consultation: 'Aardvark_May_2042', ...shared }
  return [
    {
      action: 'published',
      version: '1.0',
      on: '2042-03-01',
      effective: { on: '2042-03-15' },
      appealWindow: 14,
      ...shared,
    },
    { action: 'opened', on: '2042-05-01', ...about },
    { action: 'closed', on: '2042-05-10', ...about },
    ...(isConcluded ? [{ action: 'concluded' as const, on: '2042-05-17', ...about }] : []),
  ]
}

function spots(marks: readonly ExampleMark[], wanted: ExampleMark['kind']) {
  return unique(marks.filter(({ kind }) => kind === wanted).map(({ kind: _, ...mark }) => mark))
}

function unique(list: ReturnType<typeof spot>[]) {
  const byPlace = new Map(list.map((entry) => [JSON.stringify(entry), entry]))
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...byPlace.values()].sort((a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column)
}

/** One `^` marks where something begins that ends on another line. */
function spot({ file, start, end }: Place) {
  return {
    file,
    line: start.line,
    column: start.column,
    length: start.line === end.line ? end.column - start.column : 1,
  }
}
