import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadYamlFile } from '../../../src/load/index.js'
import { type DiagnosticJson, toJson } from '../../../src/validate/describe.js'
import { validateSchema } from '../../../src/validate/schema/index.js'

const policy = join(import.meta.dirname, '../../fixtures/workspaces/made-up/policy')
const files = {
  mehrs: 'mehrs.yaml',
  version: 'versions/1.0.yaml',
  consultation: 'consultations/Aardvark_May_2042.yaml',
  ledger: 'ledger.yaml',
} as const
type Kind = keyof typeof files

const folder = mkdtempSync(join(tmpdir(), 'mehrs-schema-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is said of a made-up file in which `from` stands as `to`. */
function findings(kind: Kind, from: string, to: string): DiagnosticJson[] {
  const text = readFileSync(join(policy, files[kind]), 'utf8')
  expect(text).toContain(from)
  writeFileSync(
    join(folder, 'made-up.yaml'),
    text.replace(from, () => to),
  )
  return validateSchema(kind, loadYamlFile(folder, 'made-up.yaml').source!).map(toJson)
}

interface Case {
  name: string
  kind: Kind
  from: string
  to: string
  /** All that is said: one thing that is wrong is told once. */
  said: string[]
  suggestion?: string
}

const cases: Case[] = [
  {
    name: 'a misspelt key',
    kind: 'version',
    from: 'occurrence: unspecified',
    to: 'occurence: unspecified',
    said: ['15:5 unknown-key: unexpected key "occurence" in a check; did you mean "occurrence"?'],
    suggestion: 'occurrence',
  },
  {
    name: 'a key that there is not',
    kind: 'version',
    from: 'status: published',
    to: 'status: published\nparade: daily',
    said: ['4:1 unknown-key: unexpected key "parade" in a version'],
  },
  {
    name: 'a key deep inside',
    kind: 'version',
    from: 'basis: stated',
    to: 'basis: stated, bases: 1',
    said: ['6:47 unknown-key: unexpected key "bases" in an effective date'],
  },
  {
    name: 'a key named __proto__',
    kind: 'version',
    from: 'status: published',
    to: 'status: published\n__proto__: {}',
    said: ['4:1 unknown-key: unexpected key "__proto__" in a version'],
  },
  {
    name: 'a key that is missing in an item',
    kind: 'version',
    from: '    name: Snoring\n',
    to: '',
    said: ['11:5 missing-key: the key "name" is missing in a check'],
  },
  {
    name: 'a key that is missing in a group',
    kind: 'version',
    from: 'on: 2042-03-15, ',
    to: '',
    said: ['6:3 missing-key: the key "on" is missing in an effective date'],
  },
  {
    name: 'a key that is missing at the top',
    kind: 'version',
    from: 'version: "1.0"\n',
    to: '',
    said: ['2:1 missing-key: the key "version" is missing in a version'],
  },
  {
    name: 'a version that is a number',
    kind: 'version',
    from: 'version: "1.0"',
    to: 'version: 7.10',
    said: ['2:10 needs-quotes: 7.10 without quotes is the number 7.1, not text'],
    suggestion: '"7.10"',
  },
  {
    name: 'a version that looks the same as a number',
    kind: 'version',
    from: 'version: "1.0"',
    to: 'version: 7.1',
    said: ['2:10 needs-quotes: 7.1 without quotes is a number, not text: 7.10 would become 7.1'],
    suggestion: '"7.1"',
  },
  {
    name: 'a title that is a truth value',
    kind: 'version',
    from: 'name: Snoring',
    to: 'name: true',
    said: ['12:11 needs-quotes: true without quotes is the value true, not text'],
    suggestion: '"true"',
  },
  {
    name: 'text where a list belongs',
    kind: 'version',
    from: 'cohorts: [aardvark]',
    to: 'cohorts: aardvark',
    said: ['13:14 wrong-type: unexpected the text "aardvark"; expected a list'],
    suggestion: '[aardvark]',
  },
  {
    name: 'a list where text belongs',
    kind: 'version',
    from: 'name: Snoring',
    to: 'name: [Snoring]',
    said: ['12:11 wrong-type: unexpected a list; expected text'],
    suggestion: 'Snoring',
  },
  {
    name: 'a list that is empty',
    kind: 'version',
    from: 'cohorts: [aardvark]',
    to: 'cohorts: []',
    said: ['13:14 out-of-range: this is empty; expected at least 1 entry'],
  },
  {
    name: 'a list that names something twice',
    kind: 'version',
    from: 'cohorts: [aardvark]',
    to: 'cohorts: [aardvark, badger, "aardvark"]',
    said: ['13:33 duplicate-item: "aardvark" stands in this list a second time'],
  },
  {
    name: 'a list without what it must hold',
    kind: 'version',
    from: 'columns: [code, name, cohorts, retry, escalate]',
    to: 'columns: [name]',
    said: ['28:61 missing-item: the list lacks "code"'],
  },
  {
    name: 'a value that was not filled in',
    kind: 'version',
    from: 'name: Snoring',
    to: 'name:',
    said: ['12:10 wrong-type: unexpected nothing; expected text'],
  },
  {
    name: 'a text that is empty',
    kind: 'version',
    from: 'name: Snoring',
    to: 'name: ""',
    said: ['12:11 out-of-range: this is empty; expected at least 1 character'],
  },
  {
    name: 'a text that is too long',
    kind: 'version',
    from: 'name: Snoring',
    to: 'name: zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
    said: ['12:11 out-of-range: unexpected 201 characters; expected at most 200 characters'],
  },
  {
    name: 'an id that is too long',
    kind: 'version',
    from: 'id: purpose',
    to: 'id: zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
    said: ['9:11 out-of-range: unexpected 65 characters; expected at most 64 characters'],
  },
  {
    name: 'a word that is not allowed',
    kind: 'version',
    from: 'retry: unspecified',
    to: 'retry: sometimes',
    said: [
      '16:12 not-allowed: unexpected the text "sometimes"; expected "expected", "not-expected" or "unspecified"',
    ],
  },
  {
    name: 'a word that is nearly allowed',
    kind: 'version',
    from: 'retry: unspecified',
    to: 'retry: Unspecifed',
    said: [
      '16:12 not-allowed: unexpected the text "Unspecifed"; expected "expected", "not-expected" or "unspecified"; did you mean "unspecified"?',
    ],
    suggestion: 'unspecified',
  },
  {
    name: 'a code in small letters',
    kind: 'version',
    from: 'code: ZZ001',
    to: 'code: zz001',
    said: ['11:11 wrong-form: unexpected "zz001"; expected something like "MA534"; did you mean "ZZ001"?'],
    suggestion: 'ZZ001',
  },
  {
    name: 'an id in words',
    kind: 'version',
    from: 'id: purpose',
    to: 'id: Our Purpose',
    said: [
      '9:11 wrong-form: unexpected "Our Purpose"; expected something like "moc-secure"; did you mean "our-purpose"?',
    ],
    suggestion: 'our-purpose',
  },
  {
    name: 'a title of two lines',
    kind: 'version',
    from: 'title: Purpose',
    to: 'title: "Pur\\rpose\\u2028"',
    said: ['9:27 wrong-form: unexpected "Pur\rpose\u2028"; did you mean "Pur pose"?'],
    suggestion: 'Pur pose',
  },
  {
    name: 'a code that is none',
    kind: 'version',
    from: 'code: ZZ001',
    to: 'code: zzz',
    said: ['11:11 wrong-form: unexpected "zzz"; expected something like "MA534"; did you mean "ZZZ"?'],
    suggestion: 'ZZZ',
  },
  {
    name: 'a number in quotes',
    kind: 'version',
    from: 'escalate: unspecified',
    to: 'escalate: { afterConsecutive: "3", as: x, attributedTo: y }',
    said: ['17:35 wrong-type: unexpected the text "3"; expected a whole number'],
    suggestion: '3',
  },
  {
    name: 'a number that is too small',
    kind: 'version',
    from: 'escalate: unspecified',
    to: 'escalate: { afterConsecutive: 0, as: x, attributedTo: y }',
    said: ['17:35 out-of-range: unexpected 0; expected at least 1'],
  },
  {
    name: 'a number that is not whole',
    kind: 'version',
    from: 'escalate: unspecified',
    to: 'escalate: { afterConsecutive: 2.5, as: x, attributedTo: y }',
    said: ['17:35 wrong-type: unexpected the number 2.5; expected a whole number'],
  },
  {
    name: 'a choice: the group was meant',
    kind: 'version',
    from: 'escalate: unspecified',
    to: 'escalate: { afterConsecutive: 3, as: x, atributedTo: y }',
    said: ['17:45 unknown-key: unexpected key "atributedTo" in an escalation; did you mean "attributedTo"?'],
    suggestion: 'attributedTo',
  },
  {
    name: 'a choice: the word was meant',
    kind: 'version',
    from: 'escalate: unspecified',
    to: 'escalate: unspecifed',
    said: [
      '17:15 no-choice: unexpected the text "unspecifed"; expected "unspecified", a group with the keys as, attributedTo or a list; did you mean "unspecified"?',
    ],
    suggestion: 'unspecified',
  },
  {
    name: 'a choice: none of them',
    kind: 'version',
    from: 'escalate: unspecified',
    to: 'escalate: [3]',
    said: [
      '17:15 out-of-range: unexpected 1 entry; expected at least 2 entries',
      '17:16 wrong-type: unexpected the number 3; expected a group with the keys as, attributedTo',
    ],
  },
  {
    name: 'a choice: a word for a list',
    kind: 'version',
    from: 'cohorts: all',
    to: 'cohorts: some',
    said: ['28:47 no-choice: unexpected the text "some"; expected "all" or a list'],
  },
  {
    name: 'a choice: the list was meant',
    kind: 'version',
    from: 'cohorts: all',
    to: 'cohorts: ["A B"]',
    said: ['28:48 wrong-form: unexpected "A B"; expected something like "moc-secure"; did you mean "a-b"?'],
    suggestion: 'a-b',
  },
  {
    name: 'a date where a group belongs',
    kind: 'version',
    from: 'effective: { on: 2042-03-15, basis: stated, sources: [handbook] }',
    to: 'effective: 2042-03-15',
    said: [
      '6:14 no-choice: unexpected the text "2042-03-15"; expected "unstated" or a group with the keys on, basis, sources',
    ],
  },
  {
    name: 'a text of the wrong kind in a choice',
    kind: 'version',
    from: 'meaning: unspecified',
    to: 'meaning: 3',
    said: ['14:14 needs-quotes: 3 without quotes is a number, not text'],
    suggestion: '"3"',
  },
  {
    name: 'a constant of another value',
    kind: 'mehrs',
    from: 'timeZone: Europe/London',
    to: 'timeZone: Europe/Paris',
    said: ['8:11 not-allowed: unexpected the text "Europe/Paris"; expected "Europe/London"'],
  },
  {
    name: 'a time without quotes that YAML takes for text',
    kind: 'consultation',
    from: 'at: "16:00"',
    to: 'at: 4pm',
    said: ['10:33 wrong-form: unexpected "4pm"; expected something like "16:00"'],
  },
  {
    name: 'a digest that is none',
    kind: 'ledger',
    from: '    digest: "sha256:',
    to: '    digest: "md5:',
    said: [expect.stringMatching(/^13:13 wrong-form: unexpected "md5:/)],
  },
  {
    name: '30 February',
    kind: 'version',
    from: '2042-03-15',
    to: '2042-02-30',
    said: ['6:20 no-such-date: the date "2042-02-30" is not in the calendar'],
  },
  {
    name: 'month and day swapped',
    kind: 'version',
    from: '2042-03-15',
    to: '2042-15-03',
    said: [
      '6:20 no-such-date: the date "2042-15-03" has its month and day swapped; did you mean "2042-03-15"?',
    ],
    suggestion: '2042-03-15',
  },
  {
    name: 'a date with slashes',
    kind: 'version',
    from: '2042-03-15',
    to: '15/03/2042',
    said: [
      '6:20 no-such-date: the date "15/03/2042" is not written as YYYY-MM-DD; did you mean "2042-03-15"?',
    ],
    suggestion: '2042-03-15',
  },
  {
    name: 'a date with slashes, American',
    kind: 'version',
    from: '2042-03-15',
    to: '03/15/2042',
    said: [
      '6:20 no-such-date: the date "03/15/2042" is not written as YYYY-MM-DD; did you mean "2042-03-15"?',
    ],
    suggestion: '2042-03-15',
  },
  {
    name: 'a date without zeros',
    kind: 'version',
    from: '2042-03-15',
    to: '2042-3-5',
    said: ['6:20 no-such-date: the date "2042-3-5" is not written as YYYY-MM-DD; did you mean "2042-03-05"?'],
    suggestion: '2042-03-05',
  },
  {
    name: 'a date in words',
    kind: 'version',
    from: '2042-03-15',
    to: '15 March 2042',
    said: [
      '6:20 no-such-date: the date "15 March 2042" is not written as YYYY-MM-DD; did you mean "2042-03-15"?',
    ],
    suggestion: '2042-03-15',
  },
  {
    name: 'a date with a time',
    kind: 'version',
    from: '2042-03-15',
    to: '2042-03-15T00:00',
    said: [
      '6:20 no-such-date: the date "2042-03-15T00:00" is not written as YYYY-MM-DD; did you mean "2042-03-15"?',
    ],
    suggestion: '2042-03-15',
  },
  {
    name: 'a date that is none',
    kind: 'version',
    from: '2042-03-15',
    to: 'soon',
    said: ['6:20 no-such-date: the date "soon" is not written as YYYY-MM-DD'],
  },
  {
    name: 'a date that is a number',
    kind: 'version',
    from: '2042-03-15',
    to: '20420315',
    said: ['6:20 wrong-type: unexpected the number 20420315; expected a date as YYYY-MM-DD'],
  },
]

it.each(cases)('$name', ({ kind, from, to, said, suggestion }) => {
  const found = findings(kind, from, to)
  expect(
    found.map(({ start, code, message }) => `${start.line}:${start.column} ${code}: ${message}`),
  ).toEqual(said)
  expect(found[0]?.suggestion).toBe(suggestion)
  expect(found[0]?.fix).toBeTruthy()
})

it.each(Object.keys(files) as Kind[])('says nothing of a valid %s', (kind) => {
  expect(findings(kind, '', '')).toEqual([])
})

it('tells of each thing that is wrong, also beside others', () => {
  const text =
    'version: 1.0\nstatus: final\nparade: daily\ndates: { published: { on: 2042-02-30 }, effective: never }\n'
  writeFileSync(join(folder, 'made-up.yaml'), text)
  const found = validateSchema('version', loadYamlFile(folder, 'made-up.yaml').source!).map(toJson)
  expect(found.map(({ code, start }) => `${code} ${start.line}:${start.column}`).sort()).toEqual([
    'missing-key 1:1',
    'missing-key 1:1',
    'missing-key 1:1',
    'missing-key 1:1',
    'missing-key 4:10',
    'needs-quotes 1:10',
    'no-choice 4:52',
    'no-such-date 4:27',
    'not-allowed 2:9',
    'unknown-key 3:1',
  ])
})

it('says what may stand instead of an unknown key', () => {
  const [found] = findings('version', 'basis: stated', 'basis: stated, bases: 1')
  expect(found?.fix).toBe('Take it away, or use one of: on, basis, sources.')
})

describe('the JSON of a finding', () => {
  it('has what tools ask for, and nothing undefined', () => {
    expect(findings('version', 'occurrence:', 'occurence:')).toEqual([
      {
        code: 'unknown-key',
        severity: 'error',
        message: 'unexpected key "occurence" in a check; did you mean "occurrence"?',
        file: 'made-up.yaml',
        start: { line: 15, column: 5 },
        end: { line: 15, column: 14 },
        found: 'occurence',
        expected:
          'code, name, cohorts, meaning, occurrence, retry, notBefore, escalate, formerlyReportedAs, note, handling, values or sources',
        suggestion: 'occurrence',
        fix: 'Write "occurrence", or take the key away.',
        docs: 'mehrs explain unknown-key',
      },
    ])
  })

  it('has the other places that the finding speaks of', () => {
    const [found] = findings('version', 'cohorts: [aardvark]', 'cohorts: [aardvark, aardvark]')
    expect(found?.related).toEqual([
      {
        file: 'made-up.yaml',
        start: { line: 13, column: 15 },
        end: { line: 13, column: 23 },
        label: 'it stands here first',
      },
    ])
  })
})
