import type { AnyNode } from '../../model/tree.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, placeOf, texts } from './texts.js'

export const noteInNote: Rule<'note-in-note'> = {
  code: 'note-in-note',
  severity: 'error',
  summary: 'A footnote refers to a footnote.',
  why: 'Word has no footnotes in footnotes: what the inner one says would be missing there. Notes that refer to each other in a circle would never end.',
  fix: 'Say it in the first footnote, or refer to the second from the text.',
  message: ({ label }) => ({ message: `a footnote refers to the footnote ${label}`, found: label }),
  examples: [
    {
      name: 'Two footnotes that refer to each other',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Dig.[^deep]

              [^deep]: Not here.[^here]
                                ^^^^^^^
              [^here]: But deep.[^deep]
                                ^^^^^^^
      `,
    },
    {
      name: 'Two footnotes of one sentence',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Dig[^deep] here.[^here]

              [^deep]: Not here.
              [^here]: But deep.
      `,
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      const inNotes = nodesOf(text)
        .filter(({ type }) => type === 'footnoteDefinition')
        .flatMap(referencesIn)
      for (const node of inNotes) report(placeOf(text, node), { label: node.label ?? '' })
    }
  },
}

type Reference = AnyNode & { label?: string }

function referencesIn(node: AnyNode): Reference[] {
  if (node.type === 'footnoteReference') return [node]
  // A footnote in a footnote is met by itself.
  const inner = node.children?.filter(({ type }) => type !== 'footnoteDefinition') ?? []
  return inner.flatMap(referencesIn)
}
