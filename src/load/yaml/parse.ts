import { Composer, type CST, type Document, isMap, isScalar, type Node, Parser } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Sourced } from '../../model/workspace.js'
import { type Whereabouts, withDeadline } from '../deadline.js'
import { startOf } from '../disk.js'
import { deadline } from '../limits.js'
import { parseMarkdown } from '../markdown/parse.js'
import type { SourceText } from '../text.js'
import { lost } from './lost.js'
import { refuse } from './refuse.js'
import { badSigns } from './signs.js'
import { sourced } from './sourced.js'
import { syntaxFindings } from './syntax.js'
import { checkTexts } from './texts.js'
import { readTree } from './tree.js'

/** What a file was read as; null where an error leaves nothing that could be relied on. */
export interface Loaded {
  source: Sourced<unknown> | null
  findings: Diagnostic[]
}

/** Parses a YAML file that holds one mapping. Each step is safe because of the ones before it. */
export function parseYaml(text: SourceText, markdown = parseMarkdown): Loaded {
  const at: Whereabouts = { language: 'YAML', place: startOf(text.file) }
  const outcome = withDeadline(deadline(text.text.length), at, (): Loaded => {
    Object.assign(at, { language: 'YAML', place: startOf(text.file) })
    const bad = badSigns(text)
    if (bad.length > 0) return { source: null, findings: bad }
    const tokens = [...new Parser().parse(text.text)]
    const refused = refuse(tokens, text)
    if (refused.length > 0) return { source: null, findings: refused }
    const document = composed(tokens, text.text.length)
    const wrong = syntaxFindings(document.errors, text)
    if (wrong.length > 0) return { source: null, findings: wrong }
    const root = document.contents as Node | null
    if (!isMap(root)) return { source: null, findings: [notAMapping(root, text)] }
    const { value, entry, findings } = readTree(root, text)
    if (findings.some(({ code }) => code !== 'duplicate-key')) return { source: null, findings }
    const source = sourced(text, value, entry, markdown)
    const texts = checkTexts(entry, source, (path) => {
      at.language = 'Markdown'
      at.place = source.at(path)
    })
    return {
      source: texts.length > 0 ? null : source,
      findings: [...findings, ...lost(entry, text), ...texts, ...cutOff(text)],
    }
  })
  return 'value' in outcome ? outcome.value : { source: null, findings: [outcome.finding] }
}

/** The errors of a file can be 50,000, and where in the program each was found says nothing: to note it took half the time. */
function composed(tokens: readonly CST.Token[], end: number): Document.Parsed {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    const composer = new Composer({ uniqueKeys: false, prettyErrors: false, keepSourceTokens: true })
    const [document] = composer.compose(tokens, true, end)
    return document as Document.Parsed
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** No error by itself: some editors write no line end. */
function cutOff({ text, place }: SourceText): Diagnostic[] {
  if (text.endsWith('\n')) return []
  return [{ code: 'cut-off', severity: 'note', place: place(text.length), args: { missing: [] } }]
}

function notAMapping(root: Node | null, text: SourceText): Diagnostic {
  const empty = root === null || (isScalar(root) && root.source === '')
  if (empty) {
    const args = { comments: text.text.includes('#') }
    return { code: 'empty-file', severity: 'error', place: startOf(text.file), args }
  }
  const place = text.place(root.range![0], root.range![0] + 1)
  const args = { found: isScalar(root) ? 'text' : 'a list' } as const
  return { code: 'not-a-mapping', severity: 'error', place, args }
}
