import { composeMarkdown } from '../../src/compose/index.js'
import type { Document } from '../../src/model/document.js'
import { redline } from '../../src/redline/index.js'
import { compare, loadScenario } from './gallery.js'
import { parse } from './trees.js'

/** The redline of a scenario of the gallery, as a document to be rendered. */
export function redlined(scenario: string): Document {
  const { before, after } = loadScenario(scenario)
  const { tree, changes, untracked } = compare(before, after)
  const { meta } = after.document
  return { meta, tree, redline: { from: before.file, to: after.file, changes, untracked } }
}

/** The redline of two texts. */
export function redlinedTexts(before: string, after: string): Document {
  const { tree, changes, untracked } = redline(parse(before), parse(after))
  const { meta } = composeMarkdown(tree, 'after.md')
  return { meta, tree, redline: { from: 'before.md', to: 'after.md', changes, untracked } }
}

/** A document of many sections with a bit of everything, and the same a year later. */
export function largePair(): { before: string; after: string } {
  const sections = Array.from({ length: 60 }, (_, index) => section(index))
  return {
    before: sections.map(([old]) => old).join('\n'),
    after: sections
      .toSpliced(7, 1)
      .map(([, now]) => now)
      .join('\n'),
  }
}

function section(index: number): [before: string, after: string] {
  const odd = index % 2 === 1
  const text = (limit: number, more: string) => `## Cohort ${index}

The keeper of cohort ${index} **must** report ${limit} failures by [mail](mailto:zoo${index}@zoo.example).[^n${index}]

${odd ? '1.' : '-'} Close gate ${index}
${odd ? '2.' : '-'} Count the animals${more}

| Code | Retries | Notes |
| - | -: | - |
| ZZ${index}1 | ${limit} | none |
| ZZ${index}2 | 5 | see \`gate-${index}\`${more} |

\`\`\`
retry(${limit})
\`\`\`

[^n${index}]: Since ${2000 + limit}.
`
  return [text(3, ''), index % 3 === 0 ? text(4, ` of house ${index}`) : text(3, '')]
}
