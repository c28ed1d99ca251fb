import type { Document } from '../../model/document.js'
import type { Terminal } from '../format.js'
import { explanation, summarise, summarySentence } from '../summary.js'
import { evidenceOf } from '../telling/evidence.js'
import { entry, untrackedEntry } from './entry.js'
import { wrap } from './wrap.js'

/** A redline for a terminal: an entry for each change, then what could not be marked, then the summary. */
export function renderPretty({ tree, redline }: Document, terminal: Terminal): string {
  if (!redline) throw new Error('only a redline can be rendered as a list of changes')
  const { from, to, changes, untracked } = redline
  const evidence = evidenceOf(tree)
  const occur = changes.map(({ impact }) => impact)
  const sums = [summarySentence(summarise(changes, untracked)), explanation(occur)].filter(Boolean)
  const paragraphs = [
    wrap([{ text: `From ${from} to ${to}`, style: 'strong' }], terminal),
    ...changes.map((change) => entry(change, evidence.get(change.id), terminal)),
    ...untracked.map((difference) => untrackedEntry(difference, terminal)),
    wrap([{ text: sums.join(' '), style: 'plain' }], terminal),
  ]
  return `${paragraphs.join('\n\n')}\n`
}
