import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace, loadYamlFile } from '../../src/load/index.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { validate, validateSources, validateVersion } from '../../src/validate/index.js'
import { exampleWorkspace, fixtureFiles, inFolder } from './rules/example-workspace.js'

const project = join(import.meta.dirname, '../..')
const madeUp = join(import.meta.dirname, '../fixtures/workspaces/made-up')

const brief = (findings: readonly Diagnostic[]) =>
  findings.map(({ code, place }) => `${place.file}:${place.start.line}:${place.start.column} ${code}`)

/** The findings in the made-up workspace, overlaid with `text`. */
function check(text: string) {
  return inFolder(exampleWorkspace(text).files, (root) => validateSources(loadWorkspace(root)))
}

describe('validate', () => {
  it('finds in the real policy the two labels that the source misprints, and nothing else', () => {
    const { workspace, findings } = validate(loadWorkspace(project))
    expect(workspace?.versions.map(({ value }) => value.version)).toEqual(['7.0', '7.1'])
    expect(findings).toMatchObject([
      { code: 'label-month', severity: 'warning', args: { found: 'March 2022', opened: 'April 2022' } },
      { code: 'label-month', severity: 'warning', args: { found: 'March 2022', opened: 'April 2022' } },
    ])
  })

  it('finds nothing in the made-up workspace', () => {
    expect(validate(loadWorkspace(madeUp)).findings).toEqual([])
  })

  it('puts versions in the order of their numbers and findings in the order of their places', () => {
    const { workspace, findings } = check(`# policy/versions/2.10.yaml
version: "2.10"
checks:
  - { code: ZZ001, cohorts: [walrus], sources: [hearsay], … }
  - { code: ZZ001, cohorts: [badger], … }
# policy/versions/2.9.yaml
version: "2.9"
basedOn: "3.0"
`)
    expect(workspace?.versions.map(({ value }) => value.version)).toEqual([
      '1.0',
      '1.1',
      '2.0',
      '2.9',
      '2.10',
    ])
    expect(brief(findings)).toEqual([
      'policy/versions/2.10.yaml:4:30 unknown-cohort',
      'policy/versions/2.10.yaml:4:49 unknown-source',
      'policy/versions/2.10.yaml:5:13 duplicate-check-code',
      'policy/versions/2.9.yaml:3:10 base-not-earlier',
      'policy/versions/2.9.yaml:3:10 unknown-version',
    ])
  })

  it('asks no rule about a file that its schema refuses', () => {
    const { workspace, findings } = check(`# policy/versions/2.0.yaml
status: finished
checks:
  - { code: ZZ001, cohorts: [walrus], … }
`)
    expect(workspace).toBeNull()
    expect(findings.map(({ place }) => place)).toMatchObject([
      { file: 'policy/versions/2.0.yaml', start: { line: 2, column: 9 } },
    ])
  })

  it('asks the rules about the other files all the same', () => {
    const faulty = (mehrs: string) =>
      check(`# policy/mehrs.yaml
${mehrs}
# policy/versions/2.0.yaml
sections:
  - { id: purpose, text: "<b> {{dates.efective}}", … }
checks:
  - { code: ZZ001, cohorts: [walrus], sources: [hearsay], … }
`)
    const inVersion = [
      'policy/versions/2.0.yaml:3:27 raw-html',
      'policy/versions/2.0.yaml:3:31 unresolved-reference',
      'policy/versions/2.0.yaml:5:30 unknown-cohort',
      'policy/versions/2.0.yaml:5:49 unknown-source',
    ]
    expect(brief(faulty('onwer: zoo').findings)).toEqual(['policy/mehrs.yaml:2:1 unknown-key', ...inVersion])
    expect(brief(faulty('contact: nobody').findings)).toEqual([
      'policy/mehrs.yaml:2:10 wrong-form',
      ...inVersion,
    ])
    // What cohorts there are cannot be said, so nothing is said of them.
    expect(brief(faulty('cohorts: aardvark').findings)).toEqual([
      'policy/mehrs.yaml:2:10 wrong-type',
      'policy/versions/2.0.yaml:3:27 raw-html',
      'policy/versions/2.0.yaml:5:49 unknown-source',
    ])
  })

  it('takes an optional key that a faulty file does not have for left out, unless a key of it may be misspelt', () => {
    const faulty = (mehrs: string) =>
      check(`# policy/mehrs.yaml
${mehrs}
# policy/versions/2.0.yaml
checks:
  - { code: Z1, … }
`)
    expect(brief(faulty('contact: nobody').findings)).toEqual([
      'policy/mehrs.yaml:2:10 wrong-form',
      'policy/versions/2.0.yaml:3:13 code-shape',
    ])
    expect(brief(faulty('coeds: {}').findings)).toEqual(['policy/mehrs.yaml:2:1 unknown-key'])
  })

  it('tells a key with the wrong indentation once', () => {
    const { findings } = check(`# policy/consultations/Aardvark_May_2042.yaml
dates:
  opened: 2042-05-01
  closes: { on: 2042-05-10, at: "16:00" }
  sources: [handbook]
concludesBy: 2042-05-17
`)
    expect(brief(findings)).toEqual(['policy/consultations/Aardvark_May_2042.yaml:6:1 misplaced-key'])
  })

  it('tells a file that was cut off once', () => {
    const files = new Map(fixtureFiles())
    const version = 'policy/versions/2.0.yaml'
    files.set(version, files.get(version)!.slice(0, 420))
    const { findings } = inFolder(files, (root) => validate(loadWorkspace(root)))
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error cut-off'])
  })

  it('knows a published version by its data, not by how its file is laid out', () => {
    const version = 'policy/versions/1.0.yaml'
    const checkAs = (change: (text: string) => string) => {
      const files = new Map(fixtureFiles())
      files.set(version, change(files.get(version)!))
      return brief(inFolder(files, (root) => validateSources(loadWorkspace(root))).findings)
    }
    const statusLast = (text: string) =>
      `${text.replace('status: published\n', '# Published.\n')}\nstatus:   'published'\n`
    expect(checkAs(statusLast)).toEqual([])
    expect(checkAs((text) => text.replace('heading: Codes', 'heading: All codes'))).toEqual([
      'policy/ledger.yaml:13:13 ledger-digest',
    ])
  })

  it('lists the first hundred findings of a kind in a file, and counts the rest', () => {
    const checks = Array.from({ length: 103 }, (_, i) => `  - { code: ZZ${100 + i}, cohorts: [walrus], … }`)
    const { findings } = check(`# policy/versions/2.0.yaml\nchecks:\n${checks.join('\n')}\n`)
    expect(findings).toHaveLength(101)
    expect(findings.at(-1)).toMatchObject({
      code: 'more-findings',
      place: { start: { line: 103 } },
      args: { count: 3 },
    })
  })

  it('finds the exact place of what a block, a quotation or an escape holds', () => {
    const { findings } = check(`# policy/versions/2.0.yaml
sections:
  - id: purpose
    title: "A \\u202E title"
    sources: [handbook]
    text: >
      Folded words,
      then {{nothing.here}} and

      - in a list, wrapped
        after ZZ404;
      - 'ZZ405' &amp; **ZZ406**
`)
    expect(brief(findings)).toEqual([
      'policy/versions/2.0.yaml:4:15 deceptive-character',
      'policy/versions/2.0.yaml:8:12 unresolved-reference',
      'policy/versions/2.0.yaml:11:15 unlisted-code',
      'policy/versions/2.0.yaml:12:10 unlisted-code',
      'policy/versions/2.0.yaml:12:25 unlisted-code',
    ])
  })
})

describe('validateVersion', () => {
  const { workspace } = validate(loadWorkspace(madeUp))
  const checkFile = (text: string) =>
    inFolder(exampleWorkspace(`# policy/versions/2.0.yaml\n${text}`).files, (root) =>
      validateVersion(loadYamlFile(root, 'policy/versions/2.0.yaml').source!, workspace!),
    )

  it('takes a version under any name and on any base', () => {
    const { version, findings } = checkFile(
      'version: "9.9"\nbasedOn: "9.8"\nchecks:\n  - { code: ZZ001, formerlyReportedAs: ZZ700, … }\n',
    )
    expect(version?.value.version).toBe('9.9')
    expect(findings).toEqual([])
  })

  it('holds it to the rules that need no other version', () => {
    const { findings } = checkFile('checks:\n  - { code: ZZ001, cohorts: [walrus], note: "<b>", … }\n')
    expect(brief(findings)).toEqual([
      'policy/versions/2.0.yaml:3:30 unknown-cohort',
      'policy/versions/2.0.yaml:3:46 raw-html',
    ])
  })

  it('gives no version where the schema refuses it', () => {
    const { version, findings } = checkFile('version: 2.0\n')
    expect(version).toBeNull()
    expect(findings).not.toEqual([])
  })
})
