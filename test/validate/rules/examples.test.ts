import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../../src/load/index.js'
import type { Place } from '../../../src/model/place.js'
import { validateSources } from '../../../src/validate/index.js'
import { rules } from '../../../src/validate/rules/index.js'
import { type ExampleMark, exampleWorkspace, inFolder } from './example-workspace.js'

/** A rule's examples are its tests: each finds what its marks say, and no rule finds anything else in it. */
describe.each(Object.values(rules))('$code', (rule) => {
  it('has examples of what it refuses and of what it accepts', () => {
    const refused = rule.examples.map(({ text }) => /^ *\^+$/m.test(text))
    expect(new Set(refused)).toEqual(new Set([true, false]))
  })

  it.each(rule.examples)('$name', ({ text, also }) => {
    const { files, marks } = exampleWorkspace(text)
    const { workspace, findings: all } = inFolder(files, (root) => validateSources(loadWorkspace(root)))
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
