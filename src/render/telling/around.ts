import type { Run } from './evidence.js'

/** How many words of what stays are shown on each side of an edit. */
const WORDS = 8

/** The passages of a text in which edits are, each with the words around it; never a part of a word. */
export function around(runs: readonly Run[]): Run[][] {
  const passages: Run[][] = [[]]
  runs.forEach((run, index) => {
    const passage = passages.at(-1)!
    // What is said of words stands behind them: they are shown whole.
    if (run.kind !== 'kept' || runs[index + 1]?.kind === 'told') {
      passage.push(run)
      return
    }
    const words = run.text.match(/\s*\S+\s*/g) ?? [run.text]
    const [before, after] = [index > 0 ? WORDS : 0, index < runs.length - 1 ? WORDS : 0]
    if (words.length <= before + after) passage.push(run)
    else {
      const head = words.slice(0, before).join('').trimEnd()
      const tail = words
        .slice(words.length - after)
        .join('')
        .trimStart()
      if (before > 0) passage.push({ kind: 'kept', text: `${head} …` })
      if (after > 0) {
        const start: Run = { kind: 'kept', text: `… ${after === 0 ? '' : tail}` }
        if (before > 0) passages.push([start])
        else passage.push(start)
      }
    }
  })
  return passages.filter((passage) => passage.some(({ kind }) => kind !== 'kept'))
}
