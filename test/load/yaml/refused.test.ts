import { expect, it } from 'vitest'
import { loadYaml, told } from '../harness.js'

/** Files that are not what a source may be, and all that is said of each. */
const files: Record<string, { text: string; said: string[] }> = {
  'a key twice, at the top and inside': {
    text: 'cohort: Aardvark\nretry:\n  code: ZZ001\n  code: ZZ002\ncohort: Badger\n',
    said: [
      '4:3 error duplicate-key: the key "code" stands here a second time',
      '5:1 error duplicate-key: the key "cohort" stands here a second time',
    ],
  },
  'the same key, written in two ways': {
    text: 'retry: 1\n"retry": 2\n',
    said: ['2:1 error duplicate-key: the key "retry" stands here a second time'],
  },
  'an anchor and its alias': {
    text: 'a: &x Aardvark\nb: *x\n',
    said: [
      '1:4 error yaml-alias: the anchor "&x" is not used here: what a file says stands where it is said',
      '2:4 error yaml-alias: the alias "*x" is not used here: what a file says stands where it is said',
    ],
  },
  'a merge key': {
    text: 'a:\n  <<: { b: 1 }\n',
    said: [
      '2:3 error yaml-alias: the merge key "<<" is not used here: what a file says stands where it is said',
    ],
  },
  'tags, of YAML and of its own': {
    text: 'a: !!binary aGk=\nb: !aardvark 3\n',
    said: [
      '1:4 error yaml-tag: the tag "!!binary" is not used here',
      '2:4 error yaml-tag: the tag "!aardvark" is not used here',
    ],
  },
  'a directive that would make yes true': {
    text: '%YAML 1.1\n---\na: yes\n',
    said: ['1:1 error yaml-directive: the directive "%YAML 1.1" is not used here'],
  },
  'two documents': {
    text: 'a: 1\n---\nb: 2\n',
    said: ['2:1 error yaml-several-documents: a second document starts here, after "---" or "..."'],
  },
  'tabs, told once': {
    text: 'a:\n\tb: 1\nc:\n\td: 2\n',
    said: ['2:1 error yaml-tab: a tab cannot indent in YAML: 2 lines from here on are indented by tabs'],
  },
  'a no-break space as indentation, after a dash and after a colon': {
    text: 'a:\n \u00a0b: 1\nc:\n  -\u00a0d\ne:\u00a01\n',
    said: ['2:2', '4:4', '5:3'].map(
      (place) =>
        `${place} error yaml-space: the character U+00A0 stands here: it looks like a space, and YAML takes it for a letter`,
    ),
  },
  'an unresolved merge': {
    text: 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> badger\n',
    said: [
      '2:1 error merge-conflict: an unresolved merge: git left both sides here, between lines of "<", "=" and ">"',
    ],
  },
  'quotation marks of a word processor': {
    text: 'a: “Aardvark”\nb: “Aardvark: asleep”\n',
    said: [
      '2:4 error typographic-quotes: these are the quotation marks of a word processor (“): they quote nothing in YAML, and would be printed',
    ],
  },
  'a list without the colon of its key, told once': {
    text: 'a: 1\nsources\n  - id: x\n    title: y\n  - id: z\n',
    said: ['2:1 error yaml-syntax: this line has no ": " after its key'],
  },
  'no space after a dash, told once': {
    text: 'a:\n  -code: x\n    name: y\n    note: z\n',
    said: ['2:3 error yaml-syntax: a "-" without a space after it starts no item of a list'],
  },
  'the dash of Word and the bullet of Markdown': {
    text: 'a:\n  – code: x\n    name: y\n',
    said: ['2:3 error yaml-syntax: this is no "-", and starts no item of a list'],
  },
  'an asterisk for a dash': {
    text: 'a:\n  * code\n',
    said: ['2:3 error yaml-syntax: this is no "-", and starts no item of a list'],
  },
  'an equals sign for a colon': {
    text: 'a = 1\nb: 2\n',
    said: ['1:3 error yaml-syntax: this is no ":", and ends no key'],
  },
  'no dash before a second item': {
    text: 'a:\n  - code: x\n    name: y\n    code: z\n    name: y\n',
    said: [
      '4:5 error duplicate-key: the key "code" stands here a second time, and so does another one below it',
    ],
  },
  'a # in a text that goes on': {
    text: 'a: the device was in mode #2, which\n  is rare\nb: 1\n',
    said: [
      '1:27 error cut-by-comment: the text ends before the "#": "#2, which" is a comment, and no reader sees it',
    ],
  },
  nothing: { text: '', said: ['1:1 error empty-file: the file is empty'] },
  'only space': { text: ' \n\n', said: ['1:1 error empty-file: the file is empty'] },
  'only comments': {
    text: '# Aardvark\n\n# Badger\n',
    said: ['1:1 error empty-file: the file holds nothing but comments'],
  },
  'a list': {
    text: '# Aardvark\n- a\n- b\n',
    said: ['2:1 error not-a-mapping: the file holds a list where keys with values should be'],
  },
  text: {
    text: 'Cohort Aardvark\n',
    said: ['1:1 error not-a-mapping: the file holds text where keys with values should be'],
  },
  'a quoted reference without quotes around it': {
    text: 'a: {{checks.ZZ001.name}}\n',
    said: ['1:5 error yaml-key-not-text: a key has to be text'],
  },
  'a quotation mark without its partner': {
    text: 'a: "Aardvark\nb: 1\nc: 2\n',
    said: ['1:4 error yaml-syntax: this quotation mark is not closed'],
  },
  'a quotation mark that is only escaped': {
    text: 'a: "Aardvark\\"\n',
    said: ['1:4 error yaml-syntax: this quotation mark is not closed'],
  },
  'an apostrophe that is only doubled': {
    text: "a: 'Aardvark''",
    said: ['1:4 error yaml-syntax: this quotation mark is not closed'],
  },
  'an apostrophe in single quotes': {
    text: "a: 'it's'\n",
    said: ['1:8 error yaml-syntax: something follows the end of a value in quotes or brackets'],
  },
  'a colon in plain text': {
    text: 'note: Beware: aardvarks\nretry: expected\n',
    said: ['1:13 error yaml-syntax: a second ": " where only one can stand'],
  },
  'a key without its colon': {
    text: 'a: 1\nretry expected\nb: 2\n',
    said: ['2:1 error yaml-syntax: this line has no ": " after its key'],
  },
  'a key one column to the left': {
    text: 'a:\n  - id: x\n   text: y\n',
    said: ['3:1 error yaml-syntax: the indentation does not fit the lines above'],
  },
  'a key one column to the right': {
    text: 'a:\n  id: x\n   text: y\n  b: z\n',
    said: ['3:4 error yaml-syntax: the indentation does not fit the lines above'],
  },
  'a key less indented than its neighbours': {
    text: 'a:\n  - id: x\n  text: y\n',
    said: ['3:1 error yaml-syntax: the indentation does not fit the lines above'],
  },
  'an open bracket': {
    text: 'a: [1, 2\nb: 3\n',
    said: ['2:1 error yaml-syntax: a bracket that was opened above is not closed before this line'],
  },
  'two commas': {
    text: 'a: { b: 1,, c: 2 }\n',
    said: ['1:11 error yaml-syntax: a comma is missing here, or one too many'],
  },
  'a list beside its key': {
    text: 'a: - b\n',
    said: ['1:4 error yaml-syntax: a list cannot start beside a key'],
  },
  'characters that YAML keeps for itself': {
    text: 'a: @aardvark\nb: `code`\n',
    said: [
      '1:4 error yaml-syntax: a value cannot start with this character',
      '2:4 error yaml-syntax: a value cannot start with this character',
    ],
  },
  'an escape that there is not': {
    text: 'a: "C:\\qux"\n',
    said: ['1:7 error yaml-syntax: this is not an escape that YAML knows'],
  },
  'text beside the bar': {
    text: 'a: |Aardvark\n  text\n',
    said: ['1:5 error yaml-syntax: something follows "|" or ">" on its line'],
  },
  'a text that loses its indentation': {
    text: 'a: |\n    x\n  y\nb: 1\n',
    said: ['3:1 error yaml-syntax: the indentation does not fit the lines above'],
  },
  'a control character by an escape': {
    text: 'a: "b\\0c"\n',
    said: [
      '1:6 error control-character: the text holds U+0000 through an escape: no publication can carry that character',
    ],
  },
  'half a character by an escape': {
    text: 'a:\n  - "\\ud83d"\n',
    said: [
      '2:6 error control-character: the text holds U+D83D through an escape: no publication can carry that character',
    ],
  },
}

it.each(Object.entries(files))('%s', (_, { text, said }) => {
  expect(told(loadYaml(text).findings)).toEqual(said)
})

it('reads on where only a key stands twice, and keeps the first', () => {
  const { source } = loadYaml('a: 1\na: 2\n')
  expect(source?.value).toEqual({ a: 1 })
})

it('says where the first of two keys stands', () => {
  const [finding] = loadYaml('a: 1\nb: 2\na: 3\n').findings
  expect(finding?.related).toEqual([
    {
      place: { file: 'made-up.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      label: 'it stands here first',
    },
  ])
})

it('lists the first of many findings of a kind, and counts the others', () => {
  const { findings } = loadYaml(`a: &x 1\n${'b: *x\n'.repeat(5000)}`)
  expect(findings).toHaveLength(21)
  expect(told(findings).at(-1)).toBe(
    '20:4 note more-findings: 4,981 more findings of these kinds in the file',
  )
})

it('takes every word of a core schema for what it is, and __proto__ for a key', () => {
  const { source } = loadYaml('a: 7.10\nb: 2022-03-25\nc: no\nd: ~\ne: 0o17\nconstructor: 1\n__proto__: 2\n')
  expect(JSON.stringify(source?.value)).toBe(
    '{"a":7.1,"b":"2022-03-25","c":"no","d":null,"e":15,"constructor":1,"__proto__":2}',
  )
  expect(source?.written(['a'])).toBe('7.10')
})

it('takes quotes that are closed', () => {
  const { source } = loadYaml('a: \'\'\nb: ""\nc: \'\'\'\'\nd: "\\""\ne: "\\\\"\n')
  expect(source?.value).toEqual({ a: '', b: '', c: "'", d: '"', e: '\\' })
})
