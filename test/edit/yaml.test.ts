import { expect, it } from 'vitest'
import { type Edit, EditRefused, edited } from '../../src/edit/yaml.js'

const text = `# The head stays.
version: "1.0"   # in double quotes
base: '0.9'

# About the dates.
dates:
  # Not yet.
  published: unstated
  effective: { on: 2042-03-15,   basis: stated }   # by the book

checks:
  - code: ZZ001 # the first

    # Goes with the key below.
    formerly: ZZ999
    note: |
      Two lines,
      kept.
  - { code: ZZ002, formerly: ZZ999 }
`

it.each<[string, Edit, [from: string, to: string]]>([
  ['a value in its quotes', { kind: 'replace', path: ['version'], value: '1.10' }, ['"1.0"', '"1.10"']],
  ['a value in other quotes', { kind: 'replace', path: ['base'], value: "it's" }, ["'0.9'", "'it''s'"]],
  [
    'a value without quotes',
    { kind: 'replace', path: ['dates', 'published'], value: 'soon' },
    ['unstated', 'soon'],
  ],
  [
    'a value that needs quotes',
    { kind: 'replace', path: ['dates', 'published'], value: '7.1' },
    ['unstated', '"7.1"'],
  ],
  [
    'a map by a value',
    { kind: 'replace', path: ['dates', 'effective'], value: 'unstated' },
    ['{ on: 2042-03-15,   basis: stated }', 'unstated'],
  ],
  [
    'a key with the comment right above it',
    { kind: 'remove', path: ['checks', 0, 'formerly'] },
    ['    # Goes with the key below.\n    formerly: ZZ999\n', ''],
  ],
  ['a key of one line', { kind: 'remove', path: ['checks', 1, 'formerly'] }, [', formerly: ZZ999 }', ' }']],
  ['the first key of one line', { kind: 'remove', path: ['checks', 1, 'code'] }, ['{ code: ZZ002, ', '{ ']],
  [
    'a key after another',
    { kind: 'insert', path: [], after: 'version', key: 'basedOn', value: '0.9' },
    ['# in double quotes\n', '# in double quotes\nbasedOn: "0.9"\n'],
  ],
])('changes %s, and no other byte', (_, edit, [from, to]) => {
  expect(edited(text, [edit])).toBe(text.replace(from, to))
})

it('makes one edit after the other', () => {
  const edits: Edit[] = [
    { kind: 'remove', path: ['checks', 0, 'formerly'] },
    { kind: 'replace', path: ['version'], value: '2.0' },
  ]
  const changed = edited(text, edits)
  expect(changed).toContain('version: "2.0"   # in double quotes')
  expect(changed).not.toContain('Goes with')
})

it.each<[string, Edit]>([
  ['is not there', { kind: 'remove', path: ['dates', 'withdrawn'] }],
  ['leads through what is no map', { kind: 'replace', path: ['version', 'on'], value: 'x' }],
])('refuses a path that %s', (_, edit) => {
  expect(() => edited(text, [edit])).toThrow(EditRefused)
})
