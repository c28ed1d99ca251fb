import { join } from 'node:path'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeRedline } from '../../../src/compose/index.js'
import { loadWorkspace } from '../../../src/load/index.js'
import { accept, reject, type Side } from '../../../src/model/accept.js'
import type { Document } from '../../../src/model/document.js'
import type { Workspace } from '../../../src/model/workspace.js'
import { redline } from '../../../src/redline/index.js'
import { renderHtml } from '../../../src/render/html/index.js'
import { formats } from '../../../src/render/index.js'
import { renderMarkdown } from '../../../src/render/markdown/index.js'
import { documentOf, parse } from './sample.js'

const before = `# Aardvarks

They may dig *deep* holes by day, and {++ is no mark here.

## Burrows

Each burrow has one door.

A burrow is dry.

- warm
- dark

| Code | What | Limit |
| - | - | - |
| ZZ001 | digs | 1 |
| ZZ002 | sleeps | 2 |

## Food

Ants.[^1]

\`\`\`
eat(ants)
\`\`\`

[^1]: And termites.
`

const after = `# Aardvarks

They must dig *very deep* holes by night, and {++ is no mark here.

## Food

Ants.[^1]

\`\`\`
eat(ants)
eat(termites)
\`\`\`

### Water

Little.

## Burrows

Each burrow has two doors.

- warm
- quiet
- dark

| Code | What | Limit |
| - | - | - |
| ZZ001 | digs | 3 |
| ZZ003 | snores | 2 |

[^1]: And many termites.
`

const documents: Record<string, Document> = {}

beforeAll(() => {
  const { tree, changes, untracked } = redline(parse(before), parse(after), {
    files: { from: 'a.md', to: 'b.md' },
  })
  documents.markdown = documentOf(tree, { from: 'a.md', to: 'b.md', changes, untracked })
  const { files } = loadWorkspace(join(import.meta.dirname, '../../..')) as unknown as { files: Workspace }
  const [from, to] = files.versions
  documents.policy = composeRedline(files, from!, to!)
})

describe.each(['markdown', 'policy'])('a redline of %s', (name) => {
  it.each(formats.filter((format) => !['docx', 'pdf'].includes(format.name)))(
    'shows every change in $name',
    async ({ render }) => {
      const document = documents[name]!
      const output = await render(document)
      expect(document.redline!.changes.length).toBeGreaterThan(5)
      for (const { id } of document.redline!.changes) expect(output).toContain(id)
    },
  )

  it('has a place for every change on the page, and no other', () => {
    const document = documents[name]!
    const anchors = Array.from(renderHtml(document).matchAll(/ id="change\/([^"]*)"/g), ([, id]) => id)
    expect(anchors.sort()).toEqual(document.redline!.changes.map(({ id }) => id).sort())
  })

  it.each<Side>(['old', 'new'])('holds the %s text as HTML', (side) => {
    const { tree } = documents[name]!
    const clean = renderHtml(documentOf(take(tree, side)))
    expect(words(withoutMarks(article(renderHtml(documents[name]!)), side))).toEqual(words(article(clean)))
  })

  it.each<Side>(['old', 'new'])('holds the %s text as Markdown', (side) => {
    const { tree } = documents[name]!
    const resolved = parse(resolve(renderMarkdown(documents[name]!), side))
    expect(wordsOf(resolved)).toEqual(wordsOf(take(tree, side)))
  })
})

function take(tree: Root, side: Side): Root {
  return side === 'new' ? accept(tree) : reject(tree)
}

function article(html: string): string {
  return html.slice(html.indexOf('<article>'), html.indexOf('</article>'))
}

/** What the page shows once its changes are accepted or rejected: the elements of one side go, innermost first. */
function withoutMarks(html: string, side: Side): string {
  const gone = side === 'new' ? /<del\b(?:(?!<del\b).)*?<\/del>/gs : /<ins\b(?:(?!<ins\b).)*?<\/ins>/gs
  let rest = html.replace(/<(span class="spoken"|small class="note")>.*?<\/(span|small)>/gs, '')
  while (gone.test(rest)) rest = rest.replace(gone, '')
  return rest
}

function words(html: string): string[] {
  return html
    .replace(/<\/?(ins|del|em|strong|a|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
}

/** CriticMarkup as any simple tool resolves it: by its delimiters alone. */
function resolve(markdown: string, side: Side): string {
  return markdown
    .replace(/\{>>.*?<<\}/gs, '')
    .replace(/\{~~(.*?)~>(.*?)~~\}/gs, side === 'new' ? '$2' : '$1')
    .replace(side === 'new' ? /\{--.*?--\}/gs : /\{\+\+.*?\+\+\}/gs, '')
    .replace(/\{\+\+|\+\+\}|\{--|--\}/g, '')
}

function wordsOf(tree: Root): string[] {
  return tree.children.flatMap((block) => textOf(block, { includeHtml: false }).split(/\s+/)).filter(Boolean)
}
