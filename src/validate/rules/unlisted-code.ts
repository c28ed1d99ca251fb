import { codeShapes } from '../../model/codes.js'
import type { Place } from '../../model/place.js'
import type { Version } from '../../model/types.js'
import type { Sourced } from '../../model/workspace.js'
import { stringsIn } from './data.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, spansIn, texts } from './texts.js'
import { type LookUp, lookUpIn, unknownProse } from './unknown.js'

export const unlistedCode: Rule<'unlisted-code'> = {
  code: 'unlisted-code',
  severity: 'error',
  summary: 'A text speaks of a check code that is not in the table.',
  why: 'A reader who looks the code up in Appendix A finds nothing: the text has a slip, or the table lacks a check. A text may speak of a code that an earlier version had.',
  fix: 'Correct the code or add the check. Something else that only looks like a code can be written apart: `ISO 9001`, or its pattern declared under `codes.external` in mehrs.yaml.',
  message: (args) => unknownProse('Appendix A has no check', args),
  examples: [
    {
      name: 'A slip in a clause',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              After ZZ001, and
              after **ZZ010**, wait.
                      ^^^^^
      `,
    },
    {
      name: 'A former code that neither this version nor its base lists',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, formerlyReportedAs: ZZ998, … }
                                               ^^^^^
      `,
    },
    {
      name: 'Codes as mehrs.yaml declares them: a slip',
      text: yaml`
        # policy/mehrs.yaml
        codes: { patterns: ["ZZ[0-9]{3}", "N[0-9][A-Z]"], sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - { code: N2C, note: Unlike N3C and XY1234., … }
                                      ^^^
      `,
    },
    {
      name: 'A reference to another document',
      text: yaml`
        # policy/mehrs.yaml
        codes: { patterns: ["[A-Z]{2}[0-9]{2,3}"], external: ["GT[0-9]{2}"], sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ01, note: As GT01 of the handbook., … }
      `,
    },
    {
      name: 'A code that an earlier version had',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
        checks:
          - { code: ZZ001, … }
          - { code: ZZ997, … }
        # policy/versions/2.0.yaml
        version: "2.0"
        checks:
          - { code: ZZ001, note: Before version 2.0 there was ZZ997., … }
      `,
      also: ['uncovered-change'],
    },
    {
      name: 'A code that only a later version has',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
        checks:
          - { code: ZZ001, note: Unlike ZZ997., … }
                                        ^^^^^
        # policy/versions/2.0.yaml
        version: "2.0"
        checks:
          - { code: ZZ001, … }
          - { code: ZZ997, … }
      `,
      also: ['uncovered-change'],
    },
    {
      name: 'A former code that the base lists, and codes that are in the table',
      text: yaml`
        # policy/versions/2.0.yaml
        basedOn: "1.0"
        checks:
          - { code: ZZ001, note: Unlike ZZ002., … }
          - { code: ZZ002, formerlyReportedAs: ZZ999, … }
      `,
    },
  ],
  check(workspace, report) {
    const { mehrs, versions, consultations } = workspace
    const shapes = codeShapes(mehrs.value)
    const find = (id: string | undefined) => versions.find(({ value }) => value.version === id)
    // Versions are in numeric order: a text may tell of what was.
    const upTo = (printed: readonly Sourced<Version>[]) =>
      versions.slice(0, Math.max(...printed.map((version) => versions.indexOf(version)), -1) + 1)
    const lookUps = new Map<string, LookUp>()
    const look = (code: string, tables: readonly Sourced<Version>[], place: () => Place) => {
      const key = tables.map(({ file }) => file).join()
      const lookUp = lookUps.get(key) ?? lookUpIn(codesOf(tables))
      lookUps.set(key, lookUp)
      const unknown = tables.length === 0 || shapes.isExternal(code) ? null : lookUp(code)
      if (unknown) report(place(), unknown)
    }
    for (const text of texts(workspace)) {
      for (const node of nodesOf(text)) {
        if (node.type !== 'text' && node.type !== 'inlineCode') continue
        for (const { found, place } of spansIn(text, node, shapes.find)) {
          look(found.code, upTo([...text.bases, ...text.versions]), () => place)
        }
      }
    }
    const titled = [
      ...versions.map((source) => ({ source, tables: upTo([source]) })),
      ...consultations.map((source) => {
        const [base, proposed] = [find(source.value.base), find(source.value.proposes)]
        return { source, tables: base && proposed ? upTo([base, proposed]) : [] }
      }),
    ]
    for (const { source, tables } of titled) {
      for (const { path, text } of stringsIn(source.value)) {
        if (!titles.has(path.at(-1)!)) continue
        for (const { code, start, end } of shapes.find(text)) {
          look(code, tables, () => source.within(path, start, end))
        }
      }
    }
    for (const version of versions) {
      const { basedOn } = version.value
      const base = find(basedOn)
      const tables = base ? [version, base] : basedOn === undefined ? [version] : []
      version.value.checks.forEach(({ formerlyReportedAs: code }, index) => {
        if (code !== undefined) look(code, tables, () => version.at(['checks', index, 'formerlyReportedAs']))
      })
    }
  },
}

function codesOf(tables: readonly Sourced<Version>[]): Set<string> {
  return new Set(tables.flatMap(({ value }) => value.checks.map(({ code }) => code)))
}

/** The keys of plain strings that are printed as headings. */
const titles: ReadonlySet<string | number> = new Set(['title', 'heading', 'name'])
