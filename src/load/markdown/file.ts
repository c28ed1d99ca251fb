import type { Root } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.js'
import { withDeadline } from '../deadline.js'
import { decode } from '../decode.js'
import { fileName, readBytes, startOf } from '../disk.js'
import { deadline } from '../limits.js'
import { guard } from './guard.js'
import { parseMarkdownFile } from './parse.js'

/** Loads one Markdown file, `path` being absolute or relative to `root`. Its front matter stays one `yaml` node. */
export function loadMarkdownFile(root: string, path: string): { tree: Root | null; findings: Diagnostic[] } {
  const bytes = readBytes(root, path)
  if ('finding' in bytes) return { tree: null, findings: [bytes.finding] }
  const file = fileName(root, path)
  const { source, findings } = decode(file, bytes.value)
  if (!source) return { tree: null, findings }
  const { text, place } = source
  const at = { language: 'Markdown', place: startOf(file) } as const
  const outcome = withDeadline(deadline(text.length), at, () =>
    guard()(text, place, () => parseMarkdownFile(text)),
  )
  const read = 'finding' in outcome ? outcome : outcome.value
  return 'finding' in read
    ? { tree: null, findings: [...findings, read.finding] }
    : { tree: read.tree, findings }
}
