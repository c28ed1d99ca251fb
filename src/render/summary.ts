import { type Change, type ChangeKind, IMPACTS, type Impact, type Untracked } from '../model/change.js'
import { classes } from '../redline/classing/classes.js'

/** How many changes a redline has, in all and of each sort. */
export interface Summary {
  total: number
  byKind: Record<ChangeKind, number>
  byImpact: Record<Impact, number>
  /** Only the classes that occur, sorted. */
  byClass: Record<string, number>
  untracked: number
}

export function summarise(changes: readonly Change[], untracked: readonly Untracked[]): Summary {
  const count = (has: (change: Change) => boolean) => changes.filter(has).length
  const classes = [...new Set(changes.map((change) => change.class))].sort()
  return {
    total: changes.length,
    byKind: {
      inserted: count(({ kind }) => kind === 'inserted'),
      deleted: count(({ kind }) => kind === 'deleted'),
      changed: count(({ kind }) => kind === 'changed'),
      moved: count(({ kind }) => kind === 'moved'),
    },
    byImpact: {
      breaking: count(({ impact }) => impact === 'breaking'),
      compatible: count(({ impact }) => impact === 'compatible'),
      unassessed: count(({ impact }) => impact === 'unassessed'),
      editorial: count(({ impact }) => impact === 'editorial'),
    },
    byClass: Object.fromEntries(classes.map((name) => [name, count((change) => change.class === name)])),
    untracked: untracked.length,
  }
}

/** The summary in a sentence: `3 changes: 2 inserted, 1 changed. 1 breaking, 2 compatible.` */
export function summarySentence({ total, byKind, byImpact, untracked }: Summary): string {
  if (total + untracked === 0) return 'No changes.'
  const parts = [`${total} ${total === 1 ? 'change' : 'changes'}${total === 0 ? '' : `: ${counts(byKind)}`}.`]
  if (total > 0) parts.push(`${counts(byImpact)}.`)
  if (untracked > 0) parts.push(`${untracked} not marked.`)
  return parts.join(' ')
}

/** What each impact means, in the sentence that every publication of a redline explains it with. */
export const impactSentences: Record<Impact, string> = {
  breaking: 'Breaking: what is done today may be wrong under the new text.',
  compatible: 'Compatible: there is something new to do or to know, and what is done today stays right.',
  unassessed: 'Unassessed: the text differs, and only a reader can say what that does.',
  editorial:
    'Editorial: only the look or the numbering differs; that every word is the same was proved by comparing both texts.',
}

/** The sentences, the gravest impact first: all of them, or those that occur. */
export function explanation(occur: readonly Impact[] = IMPACTS): string {
  return IMPACTS.filter((impact) => occur.includes(impact))
    .map((impact) => impactSentences[impact])
    .join(' ')
}

/** What a change does, in the sentence of its class. */
export function changeSentence(change: Pick<Change, 'class'>): string {
  const known = classes as Record<string, { summary: string }>
  const found = known[change.class]
  if (!found) throw new Error(`unknown class ${change.class}`)
  return found.summary
}

function counts(by: Record<string, number>): string {
  return Object.entries(by)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
}
