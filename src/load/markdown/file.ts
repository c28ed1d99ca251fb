import type { Root } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.js'
import { withDeadline } from '../deadline.js'
import { decode } from '../decode.js'
import { fileName, readBytes, startOf } from '../disk.js'
import { deadline } from '../limits.js'
import { tooMuchText, tooMuchTree } from './guard.js'
import { parseMarkdownFile } from './parse.js'

/** Loads one Markdown file, `path` being absolute or relative to `root`. Its front matter stays one `yaml` node. */
export function loadMarkdownFile(root: string, path: string): { tree: Root | null; findings: Diagnostic[] } {
  const read = readBytes(root, path)
  if ('finding' in read) return { tree: null, findings: [read.finding] }
  const file = fileName(root, path)
  const { source, findings } = decode(file, read.value)
  if (!source) return { tree: null, findings }
  const before = tooMuchText(source.text, source.place)
  if (before) return { tree: null, findings: [...findings, before] }
  const at = { language: 'Markdown', place: startOf(file) } as const
  const outcome = withDeadline(deadline(source.text.length), at, () => parseMarkdownFile(source.text))
  if ('finding' in outcome) return { tree: null, findings: [...findings, outcome.finding] }
  const after = tooMuchTree(outcome.value, source.place)
  return after ? { tree: null, findings: [...findings, after] } : { tree: outcome.value, findings }
}
