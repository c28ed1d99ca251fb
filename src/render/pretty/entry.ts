import type { Change, ChangeKind, Untracked } from '../../model/change.js'
import type { Terminal } from '../format.js'
import { changeSentence } from '../summary.js'
import type { Evidence, Line, Run } from '../telling/evidence.js'
import { type Piece, type Style, wrap } from './wrap.js'

const signs: Record<ChangeKind, string> = { inserted: '+', deleted: '-', changed: '~', moved: '>' }

const lineLooks = {
  kept: { sign: '  ', style: 'plain' },
  inserted: { sign: '+ ', style: 'new' },
  deleted: { sign: '- ', style: 'old' },
  changed: { sign: '~ ', style: 'plain' },
} as const

/** How many characters of unchanged text are shown on each side of an edit. */
const CONTEXT = 48

/** A change: where it is, what it is, and what was there and is there now. */
export function entry(change: Change, evidence: Evidence | undefined, terminal: Terminal): string {
  const label = `${signs[change.kind]} ${change.where.label}`
  const facts = [change.kind, change.impact, change.id].join(' · ')
  const { blocks, lines, notes } = evidence ?? { blocks: [], lines: [], notes: [], move: null }
  const shown = [...blocks.map((runs) => edits(runs, terminal)), ...changedLines(lines, terminal)]
  return [
    wrap([{ text: label, style: 'strong' }], terminal, { first: '', next: '  ' }),
    wrap([{ text: facts, style: 'quiet' }], terminal, { first: '  ', next: '  ' }),
    wrap([{ text: changeSentence(change), style: 'quiet' }], terminal, { first: '  ', next: '  ' }),
    ...notes.map((note) => wrap([{ text: note, style: 'plain' }], terminal, indent('  '))),
    ...(shown.length > 0 ? shown : sides(change, terminal)),
  ].join('\n')
}

export function untrackedEntry({ reason, before, after }: Untracked, terminal: Terminal): string {
  const head = wrap([{ text: `! not marked: ${reason}`, style: 'strong' }], terminal, {
    first: '',
    next: '  ',
  })
  return [head, ...sides({ before, after }, terminal)].join('\n')
}

/** The old and the new text, whole; once where they are the same. */
function sides({ before, after }: Pick<Change, 'before' | 'after'>, terminal: Terminal): string[] {
  const lines = (text: string | null, style: Style, sign: string) =>
    (text ?? undefined)
      ?.split('\n')
      .map((line) =>
        wrap([{ text: line.trimStart(), style }], terminal, indent(`${sign}${/^ */.exec(line)![0]}`)),
      ) ?? []
  if (before === after) return lines(before, 'plain', '  ')
  return [...lines(before, 'old', '- '), ...lines(after, 'new', '+ ')]
}

/** One block with the edits in it: in colour, or in the brackets that `git diff --word-diff` uses. */
function edits(runs: readonly Run[], terminal: Terminal, start = indent('  ')): string {
  const pieces = runs.map(({ kind, text }, index): Piece => {
    if (kind === 'deleted') return { text: terminal.color ? text : `[-${text}-]`, style: 'old' }
    if (kind === 'inserted') return { text: terminal.color ? text : `{+${text}+}`, style: 'new' }
    if (kind === 'told') return { text: ` (${text})`, style: 'strong' }
    return { text: shorten(text, index > 0, index < runs.length - 1), style: 'plain' }
  })
  return wrap(pieces, terminal, start)
}

/** The lines of a literal block that changed, with the one before and after them. */
function changedLines(lines: readonly Line[], terminal: Terminal): string[] {
  const isNear = (index: number) =>
    lines.slice(Math.max(0, index - 1), index + 2).some(({ kind }) => kind !== 'kept')
  return lines
    .filter((_, index) => isNear(index))
    .map(({ kind, runs }) => {
      const { sign, style } = lineLooks[kind]
      if (kind === 'changed') return edits(runs, terminal, indent(sign))
      return wrap([{ text: runs[0]!.text, style }], terminal, indent(sign))
    })
}

function indent(sign: string): { first: string; next: string } {
  return { first: `    ${sign}`, next: '      ' }
}

/** Unchanged text without its middle, or without the side on which no edit stands. Never cuts a word. */
function shorten(text: string, editBefore: boolean, editAfter: boolean): string {
  const kept = (editBefore ? CONTEXT : 0) + (editAfter ? CONTEXT : 0)
  if (text.length <= kept + CONTEXT / 2) return text
  const start = editBefore ? text.slice(0, CONTEXT).replace(/\S+$/, '') : ''
  const end = editAfter ? text.slice(-CONTEXT).replace(/^\S+/, '') : ''
  return `${start}…${end}`
}
