import type { Run } from '../sequences/diff.js'

/** What the tidying asks of a sequence: which units are equal, which are words, and where it reads well to cut. */
export interface Units {
  a: Int32Array
  b: Int32Array
  /** Whether a unit carries meaning: a word or a picture, not white space or punctuation. */
  isWord(value: number): boolean
  /** How well a cut between two units reads (0 and up); -1 stands for the end of the text. */
  seam(before: number, after: number): number
  /** 1 for a unit that opens a bracket, -1 for one that closes one, else 0. */
  bracket(value: number): number
}

/** Islands of up to this many equal words between edits are drawn into one edit. */
const ISLAND = 2
/** What it is worth to close the gap to another edit: more than any seam. */
const CLOSED = 100

/** Makes the runs of a diff fit to be read: edits stand where a writer would put them, and crumbs between them are absorbed. */
export function tidy(runs: Run[], units: Units): Run[] {
  return closeBrackets(absorb(slide(runs, units), units), units)
}

/**
 * A pure insertion or deletion whose end equals what stands before it can as well stand earlier (and the other
 * way round). Each goes where it closes a gap to a neighbouring edit, or else where the cut reads best.
 */
function slide(runs: readonly Run[], units: Units): Run[] {
  const result = withRoom(runs)
  for (let index = 1; index < result.length; index += 2) {
    const { a, b } = result[index]!
    const side = a[0] === a[1] ? 'b' : b[0] === b[1] ? 'a' : null
    if (side) move(result, index, bestShift(result, index, side, units))
  }
  return join(result)
}

/** A copy in which every edit stands between two equal runs, at the ends between empty ones. */
function withRoom(runs: readonly Run[]): Run[] {
  const result = runs.map(({ equal, a, b }): Run => ({ equal, a: [...a], b: [...b] }))
  const [first, last] = [result[0], result.at(-1)]
  if (last && !last.equal) result.push({ equal: true, a: [last.a[1], last.a[1]], b: [last.b[1], last.b[1]] })
  if (first && !first.equal) result.unshift({ equal: true, a: [0, 0], b: [0, 0] })
  return result
}

/** How many units to the right (or left, below 0) an edit of one side reads best. */
function bestShift(runs: readonly Run[], index: number, side: 'a' | 'b', units: Units): number {
  const [start, end] = runs[index]![side]
  const size = ({ a }: Run) => a[1] - a[0]
  const room = { left: size(runs[index - 1]!), right: size(runs[index + 1]!) }
  const sequence = units[side]
  const at = (place: number) => (place >= 0 && place < sequence.length ? sequence[place]! : -1)
  let best = { shift: 0, worth: worth(0) }
  for (let shift = 0; shift > -room.left && at(start + shift - 1) === at(end + shift - 1); shift -= 1) {
    consider(shift - 1)
  }
  for (let shift = 0; shift < room.right && at(start + shift) === at(end + shift); shift += 1) {
    consider(shift + 1)
  }
  return best.shift

  function worth(shift: number): number {
    const closesLeft = index > 1 && shift === -room.left
    const closesRight = index < runs.length - 2 && shift === room.right
    if (shift !== 0 && (closesLeft || closesRight)) return CLOSED
    return (
      units.seam(at(start + shift - 1), at(start + shift)) + units.seam(at(end + shift - 1), at(end + shift))
    )
  }

  function consider(shift: number): void {
    const value = worth(shift)
    if (value > best.worth) best = { shift, worth: value }
  }
}

function move(runs: readonly Run[], index: number, shift: number): void {
  const [before, run, after] = [runs[index - 1]!, runs[index]!, runs[index + 1]!]
  for (const side of ['a', 'b'] as const) {
    run[side] = [run[side][0] + shift, run[side][1] + shift]
    before[side] = [before[side][0], run[side][0]]
    after[side] = [run[side][1], after[side][1]]
  }
}

/** Draws islands of a few equal words into the edits around them, where these both take away and put in. */
function absorb(runs: Run[], units: Units): Run[] {
  const counts = { a: countWords(units.a, units), b: countWords(units.b, units) }
  const result: Run[] = []
  for (const run of runs) {
    result.push(run)
    while (isIsland(result, counts)) {
      const [left, , right] = result.splice(-3) as [Run, Run, Run]
      result.push({ equal: false, a: [left.a[0], right.a[1]], b: [left.b[0], right.b[1]] })
    }
  }
  return result
}

function isIsland(runs: Run[], counts: Record<'a' | 'b', Int32Array>): boolean {
  const [left, island, right] = runs.slice(-3)
  if (!right || right.equal || !island!.equal) return false
  const words = (side: 'a' | 'b', run: Run) => counts[side][run[side][1]]! - counts[side][run[side][0]]!
  const size = words('a', island!)
  const sides = [left!, right].map((run) => ({ out: words('a', run), into: words('b', run) }))
  const replaces = sides.some(({ out }) => out > 0) && sides.some(({ into }) => into > 0)
  if (size === 0) return replaces
  return replaces && size <= ISLAND && sides.every(({ out, into }) => size < out + into)
}

/** How many words stand before each place of a sequence: an edit that grows need not be counted again. */
function countWords(sequence: Int32Array, { isWord }: Units): Int32Array {
  const counts = new Int32Array(sequence.length + 1)
  for (let index = 0; index < sequence.length; index += 1) {
    counts[index + 1] = counts[index]! + (isWord(sequence[index]!) ? 1 : 0)
  }
  return counts
}

/** Where both sides of an edit open a bracket, it takes in the closing one right after it; and the other way round. */
function closeBrackets(runs: Run[], units: Units): Run[] {
  const depth = (side: 'a' | 'b', [start, end]: [number, number]) => {
    let sum = 0
    for (let index = start; index < end; index += 1) sum += units.bracket(units[side][index]!)
    return sum
  }
  runs.forEach((run, index) => {
    const open = Math.min(depth('a', run.a), depth('b', run.b))
    const shut = Math.max(depth('a', run.a), depth('b', run.b))
    const [before, after] = [runs[index - 1], runs[index + 1]]
    if (run.equal) return
    if (after && open > 0 && units.bracket(units.a[after.a[0]]!) === -1) take(run, after, 1)
    if (before && shut < 0 && units.bracket(units.a[before.a[1] - 1]!) === 1) take(run, before, 0)
  })
  return join(runs)
}

/** Moves one unit from an equal run beside an edit into it: the first (1) of the run after, the last (0) of the one before. */
function take(edit: Run, equal: Run, end: 0 | 1): void {
  const step = end === 1 ? 1 : -1
  for (const side of ['a', 'b'] as const) {
    edit[side][end] += step
    equal[side][1 - end]! += step
  }
}

/** Drops equal runs that a shift emptied, and makes one of the edits on either side. */
function join(runs: Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (run.a[0] === run.a[1] && run.b[0] === run.b[1]) continue
    if (last && !last.equal && !run.equal)
      result[result.length - 1] = { equal: false, a: [last.a[0], run.a[1]], b: [last.b[0], run.b[1]] }
    else result.push(run)
  }
  return result
}
