import { createHash } from 'node:crypto'
import { difference } from '../../edit/difference.js'
import { type Data, type Edit, EditRefused, edited } from '../../edit/yaml.js'
import { readBytes } from '../../load/disk.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Mehrs } from '../../model/types.js'
import type { Path, Sourced } from '../../model/workspace.js'
import { whyFrozen } from '../../validate/frozen.js'
import { type Answer, seeOther, textAnswer } from '../answer.js'
import { OWN } from '../frame.js'
import { isToken } from '../guard.js'
import type { Sources, State } from '../sources.js'
import { inWords, judged } from './judging.js'
import { differing } from './lines.js'
import { address, conflictOf, type EditPage, type FormView, formPage, formsPage } from './page.js'
import { type Growing, type Kind, listAt, type Thing, thingAt, thingsIn } from './things.js'
import { typed } from './typed.js'

export interface Editor {
  get(query: URLSearchParams): EditPage
  post(query: URLSearchParams, body: URLSearchParams): Promise<EditPage | Answer>
  /** The address of the form for what a finding is about; null where there is none. */
  formAt(finding: Diagnostic): string | null
}

export interface EditorOptions {
  root: string
  token: string
  sources: Sources
  /** Puts a source in the place of what stands there, all or nothing. */
  save(file: string, bytes: Uint8Array): Promise<void>
  /** Has the sources read anew, and open pages told. */
  changed(): void
}

/** What a form is about: a thing of a source, or a place in a list for a new one. */
interface Subject {
  source: Sourced<unknown>
  kind: Kind
  thing: Thing | null
  list: Growing | null
  index: number
}

/** One change that can be taken back. */
interface Done {
  file: string
  before: string
  after: string
  what: string
}

const words: Record<string, string> = {
  saved: 'Saved.',
  added: 'Added.',
  removed: 'Removed.',
  moved: 'Moved.',
  undone: 'Undone: the file is as it was before.',
  same: 'There is nothing to save: the file says this already.',
}

/** So many texts are remembered, to say what was changed in a file since its form was opened. */
const remembered = 50

/** The forms: what they show, and what becomes of what is sent. Nothing is kept but the texts of this run. */
export function editor({ root, token, sources, save, changed }: EditorOptions): Editor {
  const opened = new Map<string, string>()
  const done: Done[] = []

  const read = (file: string): string | null => {
    const found = readBytes(root, file)
    if ('finding' in found) return null
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.value)
    // What is no UTF-8 could not be written back.
    return Buffer.from(text).equals(found.value) ? text : null
  }
  const remember = (text: string): string => {
    const name = digestOf(text)
    opened.delete(name)
    opened.set(name, text)
    if (opened.size > remembered) opened.delete(opened.keys().next().value!)
    return name
  }
  const undoable = (): string | null => done.at(-1)?.what ?? null
  const state = (): State => {
    changed()
    return sources.state()
  }

  const listing = (now: State, said: FormView['said']): EditPage =>
    formsPage(
      sourcesOf(now).map((source) => ({ ...source, frozen: frozenIn(now, source.file) })),
      { root, token, said, undo: undoable() },
    )
  const missing = (now: State, text: string, status = 404): EditPage => ({
    ...listing(now, { text, isBad: true }),
    status,
  })

  /** A form as it is before anything was typed. */
  const view = (now: State, subject: Subject, raw: string): FormView => {
    const { source, kind, thing, list, index } = subject
    const frozen = frozenIn(now, source.file)
    return {
      file: source.file,
      root,
      token,
      mehrs: mehrsOf(now),
      kind,
      thing,
      list,
      index,
      value: thing?.value ?? kind.item!.blank,
      opened: remember(raw),
      judgement: frozen.length > 0 ? { wrong: new Map(), elsewhere: [], frozen, mayBeSaved: false } : null,
      difference: null,
      conflict: null,
      said: null,
      undo: undoable(),
    }
  }

  const put = async (file: string, before: string, after: string, what: string): Promise<void> => {
    await save(file, Buffer.from(after))
    done.push({ file, before, after, what })
    changed()
  }

  const undo = async (now: State): Promise<EditPage | Answer> => {
    const last = done.at(-1)
    if (!last) return missing(now, 'There is nothing to undo.', 409)
    const text = read(last.file)
    if (text !== last.after) {
      const conflict = {
        theirs: differing(last.after, text ?? ''),
        yours: differing(last.after, last.before),
      }
      const page = missing(now, `${last.what} cannot be undone: the file was changed meanwhile.`, 409)
      return { ...page, content: [...conflictOf({ root, file: last.file }, conflict), ...page.content] }
    }
    await save(last.file, Buffer.from(last.before))
    done.pop()
    changed()
    return seeOther(`${OWN}/edit?done=undone`)
  }

  const get = (query: URLSearchParams): EditPage => {
    const now = state()
    const told = words[query.get('done') ?? '']
    const said = told === undefined ? null : { text: told, isBad: false }
    const file = query.get('file')
    if (file === null) return listing(now, said)
    const subject = subjectOf(now, query, null)
    const raw = subject && read(file)
    if (!subject || raw === null) return missing(now, unreachable(now, file))
    return formPage({ ...view(now, subject, raw), said })
  }

  const post = async (query: URLSearchParams, body: URLSearchParams): Promise<EditPage | Answer> => {
    if (!isToken(body.get('~token'), token))
      return textAnswer('This form is of another run of the preview. Open it again.', 403)
    const now = state()
    const action = body.get('~action') ?? 'save'
    if (action === 'undo') return undo(now)
    const file = query.get('file') ?? ''
    const subject = subjectOf(now, query, body.get('~key'))
    const raw = subject && read(file)
    if (!subject || raw === null) return missing(now, unreachable(now, file), 409)
    const form = view(now, subject, raw)
    const { thing, list, kind } = subject
    const value =
      action === 'save' || action === 'check' ? typed(kind.fields, body, thing?.value ?? {}) : form.value
    const wanted = change(subject, action, value)
    if (!wanted) return textAnswer('The form knows no such action.', 400)
    const base = opened.get(body.get('~opened') ?? '') ?? null
    const filled = { ...form, value, opened: body.get('~opened') ?? '' }
    try {
      const isSame = digestOf(raw) === body.get('~opened')
      const mine = edited(isSame ? raw : (base ?? raw), wanted.edits)
      if (!isSame) {
        const from = base ?? raw
        const conflict = { theirs: differing(from, raw), yours: differing(from, mine) }
        return formPage({ ...filled, conflict })
      }
      if (mine === raw)
        return action === 'check'
          ? formPage(filled)
          : formPage({ ...filled, said: { text: words.same!, isBad: false } })
      const judgement = judged(
        now,
        file,
        mine,
        wanted.after === null ? null : { path: wanted.after, fields: kind.fields },
      )
      const shown = { ...filled, judgement, difference: differing(raw, mine) }
      if (action === 'check') return formPage(shown)
      if (!judgement.mayBeSaved) {
        const text =
          judgement.frozen.length > 0
            ? `Nothing was written: ${judgement.frozen.map(inWords).join(' ')}`
            : 'Nothing was written: what is said below has to be put right first.'
        return formPage({ ...shown, said: { text, isBad: true } })
      }
      await put(
        file,
        raw,
        mine,
        `${wanted.what} ${kind.name.toLowerCase()}${thing?.kind.item ? ` ${thing.title}` : ''}`,
      )
      const to = wanted.after ?? list!.path
      return seeOther(
        wanted.after === null ? `${OWN}/edit?done=${wanted.done}` : address(file, to, { done: wanted.done }),
      )
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error
      const text = `Nothing was written: ${error.message}. The file is laid out so that this cannot be changed without changing more of it; change it in an editor.`
      return formPage({ ...filled, said: { text, isBad: true } })
    }
  }

  return { get, post, formAt: (finding) => formAt(sources.state(), finding) }
}

/** What an action is to do to the data, where the thing is then (null for nowhere), and how it is called. */
function change(
  { thing, list, index }: Subject,
  action: string,
  value: { readonly [key: string]: Data },
): { edits: Edit[]; after: Path | null; what: string; done: string } | null {
  if (action === 'save' || action === 'check') {
    if (thing)
      return {
        edits: difference(thing.value, value, thing.path),
        after: thing.path,
        what: 'the change of',
        done: 'saved',
      }
    const edit: Edit = { kind: 'insert', path: list!.path, index, value }
    return { edits: [edit], after: [...list!.path, index], what: 'the new', done: 'added' }
  }
  if (!thing || !list) return null
  const from = thing.path.at(-1) as number
  if (action === 'remove')
    return {
      edits: [{ kind: 'remove', path: thing.path }],
      after: null,
      what: 'the removal of',
      done: 'removed',
    }
  const to = action === 'up' ? from - 1 : action === 'down' ? from + 1 : -1
  if (to < 0 || to >= list.things.length) return null
  return {
    edits: [{ kind: 'move', path: list.path, from, to }],
    after: [...list.path, to],
    what: 'the move of',
    done: 'moved',
  }
}

/** @param key The key of the thing that the form was opened for: it may stand elsewhere in its list by now. */
function subjectOf(now: State, query: URLSearchParams, key: string | null): Subject | null {
  const source = sourcesOf(now).find(({ file }) => file === query.get('file'))
  if (!source) return null
  const path = (query.get('path') ?? '').split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const add = query.get('add')
  if (add !== null) {
    const list = listAt(source, path)
    const index = Math.min(Number(add) || 0, list?.things.length ?? 0)
    return list && { source, kind: list.kind, thing: null, list, index }
  }
  const found = thingAt(source, path)
  const known = found?.thing.kind.item?.key
  if (!found || known === undefined || key === null || String(found.thing.value[known] ?? '') === key)
    return found && { source, kind: found.thing.kind, thing: found.thing, list: found.list, index: 0 }
  const elsewhere = found.list?.things.find(({ value }) => String(value[known] ?? '') === key)
  return elsewhere ? { source, kind: elsewhere.kind, thing: elsewhere, list: found.list, index: 0 } : null
}

function sourcesOf({ loaded: { files } }: State): Sourced<unknown>[] {
  return [...files.versions.toReversed(), ...files.consultations, files.mehrs].filter(
    (source) => source !== null,
  )
}

function mehrsOf({ loaded }: State): Mehrs {
  const { cohorts, terms, parties } = (loaded.files.mehrs?.value ?? {}) as Partial<Mehrs>
  return { cohorts: cohorts ?? [], terms: terms ?? [], parties: parties ?? [] } as unknown as Mehrs
}

function frozenIn({ workspace }: State, file: string): Diagnostic[] {
  return workspace ? whyFrozen(workspace, file) : []
}

function unreachable(now: State, file: string): string {
  const known = sourcesOf(now).some((source) => source.file === file)
  return known
    ? 'There is no such thing in the file any more.'
    : `${file} cannot be read now: the findings say why. Nothing was written.`
}

function formAt(now: State, { place }: Diagnostic): string | null {
  const source = sourcesOf(now).find(({ file }) => file === place.file)
  if (!source) return null
  const { single, lists } = thingsIn(source)
  const holding = [...single, ...lists.flatMap(({ things }) => things)].filter(({ path }) => {
    const { start, end } = source.at(path)
    return start.line <= place.start.line && place.start.line <= end.line
  })
  const innermost = holding.toSorted((a, b) => b.path.length - a.path.length)[0]
  return innermost ? address(source.file, innermost.path) : null
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
