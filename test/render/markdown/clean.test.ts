import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderMarkdown } from '../../../src/render/markdown/index.js'
import { runs } from '../../support/depth.js'
import { documentOf, paragraph, parse, row, text } from '../index/sample.js'

const fixture = `---
title: Aardvark
---

# Aardvarks

They dig *deep* **holes**, at [night](https://example.org/a "A title"), \`with --}\` claws[^1] or ~~not~~.

1. One
2. Two

   - [x] Nested \\{++ and \\~>

> A quote
> of two lines

| Code | What |
| :- | -: |
| ZZ001 | a \\| b |

\`\`\`js
if (a) { b }
\`\`\`

***

![A burrow][burrow] and a\\
break

[burrow]: https://example.org/burrow.png

[^1]: A note.
`

describe('Markdown of a clean document', () => {
  it('parses to the tree that it was made from', () => {
    const tree = parse(fixture)
    expect(bare(parse(renderMarkdown(documentOf(tree))))).toEqual(bare(tree))
  })

  it('parses to the text that it was made from, whatever the text says', () => {
    const signs = fc.constantFrom(
      ...'{}+-~<>=*_`[]()!#|\\&:;a1 .é\u202e'.split(''),
      '++}',
      '{--',
      '~>',
      '<script>',
    )
    const texts = fc.array(signs, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join('')}x`)
    fc.assert(
      fc.property(texts, texts, (outside, inCell) => {
        const cells = { type: 'table', align: [null], children: [row(null, 'Code'), row(null, inCell)] }
        const tree = { type: 'root', children: [paragraph(outside), cells] } as Root
        const [first, second] = parse(renderMarkdown(documentOf(tree))).children
        expect(flat(first!)).toBe(outside)
        expect(flat((second as AnyNode).children![1]!)).toBe(inCell)
      }),
      { numRuns: runs(500) },
    )
  })

  it('has an anchor for each clause, and for a row where a link leads to it', () => {
    const heading = { type: 'heading', depth: 2, children: [text('1 Burrows')], data: { id: 'burrows' } }
    const link = { type: 'link', url: '#ZZ001', children: [text('ZZ001')] }
    const table = {
      type: 'table',
      children: [row(null, 'Code'), row('ZZ001', 'ZZ001'), row('ZZ002', 'ZZ002')],
    }
    const tree = { type: 'root', children: [heading, paragraph('See ', link), table] } as Root
    const output = renderMarkdown(documentOf(tree))
    expect(output).toContain('## <a id="burrows"></a>1 Burrows\n')
    expect(output).toContain('| <a id="ZZ001"></a>ZZ001 |')
    expect(output).toContain('| ZZ002 |')
  })
})

/** Without positions, and without the fields that a parser leaves undefined. */
function bare(tree: AnyNode): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}

function flat(node: AnyNode): string {
  return node.value ?? (node.children ?? []).map(flat).join('')
}
