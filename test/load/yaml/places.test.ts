import type { Heading, Link, Nodes } from 'mdast'
import { expect, it } from 'vitest'
import type { Sourced } from '../../../src/model/workspace.js'
import { loadYaml } from '../harness.js'

const text = `# Made up.
version: "1.0"
checks:
  - code: ZZ001
    cohorts: [aardvark, "badger"]
    note:
  - { code: ZZ002 }
last: |
  Text.

`

const source = (): Sourced<unknown> => loadYaml(text).source!

it.each([
  [['version'], 'value', '2:10-2:15'],
  [['version'], 'key', '2:1-2:8'],
  [['checks'], 'key', '3:1-3:7'],
  [['checks'], 'value', '4:3-7:20'],
  [['checks', 0], 'value', '4:5-6:10'],
  [['checks', 0, 'cohorts', 1], 'value', '5:25-5:33'],
  [['checks', 0, 'note'], 'value', '6:10-6:10'],
  [['checks', 1, 'code'], 'key', '7:7-7:11'],
  [['last'], 'value', '8:7-9:8'],
  // What is not there is where the nearest that is there stands.
  [['checks', 0, 'retry'], 'value', '4:5-6:10'],
  [['checks', 7, 'code'], 'key', '3:1-3:7'],
  [['nowhere'], 'key', '2:1-9:8'],
] as const)('%j, %s: %s', (path, part, place) => {
  const { start, end } = source().at(path, part)
  expect(`${start.line}:${start.column}-${end.line}:${end.column}`).toBe(place)
})

/** One Markdown text in each style of YAML, and the place of its heading, word, code and link. */
const styles: Record<string, { yaml: string; places: string[] }> = {
  literal: {
    yaml: 'text: |\n  # 😀 é\n\n  See *it*, `a`\n  and [b](c).\n',
    places: ['heading 2:3-2:9', 'emphasis 4:7-4:11', 'inlineCode 4:13-4:16', 'link 5:7-5:13'],
  },
  'literal with its own indentation': {
    yaml: 'a:\n  - text: |2-\n        # 😀 é\n\n        See *it*, `a`\n        and [b](c).',
    places: ['heading 3:9-3:15', 'emphasis 5:13-5:17', 'inlineCode 5:19-5:22', 'link 6:13-6:19'],
  },
  folded: {
    yaml: 'text: >-\n  # 😀 é\n\n\n  See *it*, `a`\n  and\n  [b](c).\n',
    places: ['heading 2:3-2:9', 'emphasis 5:7-5:11', 'inlineCode 5:13-5:16', 'link 7:3-7:9'],
  },
  'folded, with lines that keep their ends': {
    yaml: 'text: >\n  Word\n  word\n\n  - *a*\n    [b](c)\n  - d\n',
    places: ['list 5:3-7:6', 'emphasis 5:5-5:8', 'link 6:5-6:11'],
  },
  plain: {
    yaml: 'text: See *it*,\n  `a` and\n\n\n  [b](c).\n',
    places: ['emphasis 1:11-1:15', 'inlineCode 2:3-2:6', 'link 5:3-5:9'],
  },
  'single-quoted': {
    yaml: "text: 'It''s *it*,\n  `a`\n\n  and [b''](c)'\n",
    places: ['emphasis 1:14-1:18', 'inlineCode 2:3-2:6', 'link 4:7-4:15'],
  },
  'double-quoted': {
    yaml: 'text: "# \\U0001F600 \\u00e9\\n\\nSee *\\x69t*, \\\n  `a`\n  and [\\"b\\"](c)."\n',
    places: ['heading 1:8-1:27', 'emphasis 1:35-1:42', 'inlineCode 2:3-2:6', 'link 3:7-3:17'],
  },
}

it.each(Object.entries(styles))('Markdown in a %s scalar', (_, { yaml, places }) => {
  const { source } = loadYaml(yaml)
  const path = yaml.startsWith('a:') ? ['a', 0, 'text'] : ['text']
  const found = [...marked(source!.markdown(path))].map(
    ({ type, position }) =>
      `${type} ${position!.start.line}:${position!.start.column}-${position!.end.line}:${position!.end.column}`,
  )
  expect(found).toEqual(places)
})

function* marked(node: Nodes): Generator<Nodes> {
  if (['heading', 'emphasis', 'inlineCode', 'link', 'code', 'list'].includes(node.type)) yield node
  if ('children' in node) for (const child of node.children) yield* marked(child)
}

it('keeps the offsets of the text, for `within`', () => {
  const { source } = loadYaml('text: "See\\n\\n[x](y)"\n')
  const tree = source!.markdown(['text'])
  const link = (tree.children[1] as Heading).children[0] as Link
  const { start, end } = link.position!
  expect([start.offset, end.offset]).toEqual([5, 11])
  expect(source!.within(['text'], 5, 11)).toEqual({
    file: 'made-up.yaml',
    start: { line: 1, column: 15 },
    end: { line: 1, column: 21 },
  })
})

it('parses each text once', () => {
  const { source } = loadYaml('text: Some *text*.\n')
  expect(source!.markdown(['text'])).toBe(source!.markdown(['text']))
})
