import type { LineEdit } from '../../model/tree.js'
import { diff } from '../sequences/diff.js'
import { intern } from '../sequences/intern.js'

/** The lines of two literal blocks as one list: what is deleted before what is inserted in its place. */
export function mergeLines(from: string, to: string): LineEdit[] {
  const lexicon = new Map<string, number>()
  const [old, now] = [from.split('\n'), to.split('\n')]
  const number = (line: string) => intern(lexicon, line)
  const [a, b] = [Int32Array.from(old, number), Int32Array.from(now, number)]
  const texts = [...lexicon.keys()]
  const edits = (kind: LineEdit['kind'], lines: readonly string[]) =>
    lines.map((text): LineEdit => ({ kind, text }))
  return diff(a, b, (id) => (texts[id]!.trim() === '' ? 0 : 1)).flatMap((run) =>
    run.equal
      ? edits('kept', now.slice(...run.b))
      : [...edits('deleted', old.slice(...run.a)), ...edits('inserted', now.slice(...run.b))],
  )
}
