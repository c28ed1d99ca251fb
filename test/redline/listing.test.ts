import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { composeMarkdown } from '../../src/compose/index.js'
import { redline } from '../../src/redline/index.js'
import { parse } from '../support/trees.js'

function changes(before: string, after: string) {
  return redline(parse(before), parse(after)).changes
}

function labels(before: string, after: string): string[] {
  return changes(before, after).map(({ where }) => where.label)
}

describe('the label of a change', () => {
  it('says the headings above where titles repeat, and only there', () => {
    const text = (word: string) =>
      `# Aardvark\n\n## Fields\n\nOne ${word}.\n\n# Beaver\n\n## Fields\n\nTwo ${word}.\n\n## Notes\n\nThree ${word}.`
    expect(labels(text('old'), text('new'))).toEqual([
      'Aardvark › Fields › paragraph 1',
      'Beaver › Fields › paragraph 1',
      'Notes › paragraph 1',
    ])
  })

  it('holds no HTML, and neither does the id', () => {
    const text = (word: string) =>
      `## <a name="fees"></a>Fees\n\n| A<br>B | C |\n|-|-|\n| <i>x</i> | ${word} |`
    expect(changes(text('1'), text('2')).map(({ id, where }) => [id, where.label])).toEqual([
      ['fees/table-1/row-1/column-2', 'Fees › table 1 › x › C'],
    ])
  })
})

describe('what came or went', () => {
  it('keeps its lines', () => {
    const added =
      '# New\n\nText.\n\n- One\n  - Two\n- [x] Three\n\n3. Four\n\n| A | B |\n|-|-|\n| 1 | 2 |\n| 3 |\n'
    const [change] = changes('Text before.', `Text before.\n\n${added}`)
    expect(change!.after).toBe('New\nText.\n- One\n  - Two\n- [x] Three\n3. Four\nA | B\n1 | 2\n3')
    expect(change!.before).toBeNull()
  })
})

describe('a line of code that was edited', () => {
  const fence = (code: string) => `\`\`\`\n${code}\n\`\`\``

  it('shows the edit inside it', () => {
    const { tree, changes } = redline(parse(fence('retry: a\nafter: 3')), parse(fence('retry: a\nafter: 4')))
    expect((tree as Root).children[0]!.data!.lines).toEqual([
      { kind: 'kept', text: 'retry: a' },
      {
        kind: 'changed',
        pieces: [
          { kind: 'kept', text: 'after: ' },
          { kind: 'deleted', text: '3' },
          { kind: 'inserted', text: '4' },
        ],
      },
    ])
    expect(changes[0]!.edits).toEqual([{ before: '3', after: '4' }])
  })

  it('shows its indentation', () => {
    const [change] = changes(fence('  a: b'), fence('    a: b'))
    expect(change!.edits).toEqual([{ before: '  ', after: '    ' }])
  })

  it('is two lines where they share too little', () => {
    const [change] = changes(fence('a: b\nopen the gate\nc: d'), fence('a: b\nring every bell\nc: d'))
    expect(change!.edits).toEqual([{ before: 'open the gate\n', after: 'ring every bell\n' }])
  })
})

describe('footnotes', () => {
  it('have one label each in the tree, and get their old ones back', () => {
    const before = 'A.[^1]\n\nB.[^2]\n\n[^1]: Of the first.\n\n[^2]: Of the second.'
    const after = 'B.[^1]\n\n[^1]: Of the second.'
    const { tree, changes } = redline(parse(before), parse(after))
    const labels = tree.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? node.identifier : [],
    )
    expect(labels).toEqual(['1-was', '1'])
    expect(changes.map(({ kind, before, edits }) => [kind, before, edits])).toEqual([
      ['deleted', 'A.[^1]', []],
      ['deleted', 'Of the first.', []],
    ])
  })
})

describe('the title of a Markdown document', () => {
  it.each([
    ['its front matter says it', '---\ntitle: "Fees: all"\n---\n\n# Heading', 'Fees: all'],
    ['over several lines', '---\na: 1\ntitle: >\n  Fees\n  of all\n---\n\n# Heading', 'Fees of all'],
    ['else its first heading, without HTML', '---\ntitle: [a]\n---\n\n# <a id="x"></a>Heading', 'Heading'],
    ['else its file', 'Text.', 'a.md'],
  ])('%s', (_, text, title) => {
    expect(composeMarkdown(parse(text), 'some/a.md').meta.title).toBe(title)
  })
})
