import type { Conformance, ConformanceCase, ExpectedDecision } from '../generated/conformance.js'
import { shipped } from '../generated/package.js'
import { templates } from '../generated/templates.js'
import { renderMarkdown } from '../render/markdown/index.js'

/** The part of the README for programs in other languages: the examples that the package ships, word for word. */
export function languages({ cases }: Conformance): string {
  const { question, expected } = chosen(cases)
  return templates['package-languages.md']({
    count: cases.length,
    question: json(question),
    answer: json(briefly(expected)),
    python: shipped['examples/example.py'],
    java: shipped['examples/Example.java'],
    csharp: shipped['examples/Example.cs'],
  })
}

/** What the examples say of a decision: as much as a caller needs to act on it. */
export function briefly({ kind, version, stale, consecutive, escalatesAt }: ExpectedDecision) {
  return { kind, version, stale, consecutive: consecutive ?? 0, escalatesAt: escalatesAt ?? null }
}

type Decided = ConformanceCase & { expected: ExpectedDecision }

/** The first line of Appendix A that escalates; where none does, the first question that is decided. */
function chosen(cases: readonly ConformanceCase[]): Decided {
  const decided = cases.filter((entry): entry is Decided => 'kind' in entry.expected)
  const lines = decided.filter(({ rules }) => rules.includes('citation'))
  return lines.find(({ expected }) => expected.kind === 'escalate') ?? decided[0]!
}

/** A block of code whose fence is longer than any in it. */
function json(value: unknown): string {
  const code = { type: 'code', lang: 'json', value: JSON.stringify(value) } as const
  return renderMarkdown({ tree: { type: 'root', children: [code] } }).trimEnd()
}
