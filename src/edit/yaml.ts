import { parseDocument } from 'yaml'
import type { Path } from '../model/workspace.js'
import type { Edit } from './edit.js'
import { made } from './made.js'
import { linesFed } from './raw.js'
import { EditRefused } from './refused.js'
import { splice } from './splice.js'
import { type Data, options } from './write.js'

export type { Edit } from './edit.js'
export { EditRefused } from './refused.js'
export type { Data } from './write.js'

/**
 * The text with the edits made, one after the other. It may have a byte order mark and any line ends: they stay, and
 * new lines end as most do.
 * @throws EditRefused where a path leads nowhere, or the text cannot hold what is meant without more being changed.
 */
export function edited(raw: string, edits: readonly Edit[]): string {
  let before = raw
  let document = edits.length > 0 ? parsed(linesFed(raw).text) : null
  for (const edit of edits) {
    const { text, restore } = linesFed(before)
    if (!document) throw new EditRefused('the file cannot be read')
    const wanted = JSON.stringify(meant(document.toJS() as Data, edit))
    const next = made({ text, document }, edit)
      .map((splices) => ({ splices, read: parsed(splice(text, splices)) }))
      // The proof of every edit: what is read is what was meant.
      .find(({ read }) => read && JSON.stringify(read.toJS()) === wanted)
    if (!next) throw new EditRefused(`cannot change ${edit.path.join('.') || 'this'} in place`)
    before = restore(next.splices)
    document = next.read
  }
  return before
}

function parsed(text: string) {
  const document = parseDocument(text, { ...options, keepSourceTokens: true })
  return document.errors.length > 0 ? null : document
}

/** The data as it is to be after the edit, in the order in which the text has it. */
function meant(data: Data, edit: Edit): Data {
  if (edit.kind === 'replace' || edit.kind === 'remove') {
    const step = edit.path.at(-1)!
    return within(data, edit.path.slice(0, -1), (owner) => {
      if (Array.isArray(owner))
        return owner.toSpliced(step as number, 1, ...(edit.kind === 'replace' ? [edit.value] : []))
      const entries = Object.entries(owner as object)
      return Object.fromEntries(
        edit.kind === 'replace'
          ? entries.map(([key, value]) => [key, key === step ? edit.value : value])
          : entries.filter(([key]) => key !== step),
      )
    })
  }
  return within(data, edit.path, (owner) => {
    if (edit.kind === 'move') {
      const list = [...(owner as Data[])]
      list.splice(edit.to, 0, ...list.splice(edit.from, 1))
      return list
    }
    if (edit.index !== undefined) return (owner as Data[]).toSpliced(edit.index, 0, edit.value)
    const entries = Object.entries(owner as { [key: string]: Data })
    const index =
      edit.after === undefined ? entries.length : entries.findIndex(([key]) => key === edit.after) + 1
    return Object.fromEntries(entries.toSpliced(index, 0, [edit.key, edit.value]))
  })
}

function within(data: Data, [step, ...rest]: Path, change: (owner: Data) => Data): Data {
  if (step === undefined) return change(data)
  if (Array.isArray(data))
    return data.map((value, index) => (index === step ? within(value, rest, change) : value))
  return Object.fromEntries(
    Object.entries((data ?? {}) as { [key: string]: Data }).map(([key, value]) => [
      key,
      key === step ? within(value, rest, change) : value,
    ]),
  )
}
