import type { Consultation, Mehrs, Version } from '../../../src/model/types.js'
import type { Sourced, Workspace } from '../../../src/model/workspace.js'
import { consultation, draft, full, ledger, mehrs, silent, version, workspace } from '../made-up.js'
import { hostile, withoutControls } from './texts.js'

/** Gives a text for a field: of one line, or Markdown. */
type Give = (kind: 'line' | 'markdown') => string

const sources = ['notice#2']

/** Addresses that pass the schema. */
const contact = '"><foreign>?bcc=foreign&body=x@zoo.example'
const url = 'https://zoo.example/"onclick="foreign\'//evil.example'

/** A workspace of which every field with free text says what `give` gives. */
function filled(
  give: Give,
): Parameters<typeof workspace>[0] & { mehrs: Mehrs; versions: Version[]; consultations: Consultation[] } {
  const line = () => give('line')
  const markdown = () => give('markdown')
  const policy: Mehrs = {
    ...mehrs,
    title: line(),
    shortTitle: line(),
    classification: line(),
    contact,
    notice: markdown(),
    cohorts: mehrs.cohorts.map((cohort) => ({ ...cohort, name: line() })),
    parties: mehrs.parties.map((party) => ({ ...party, name: line(), short: line(), url })),
    terms: mehrs.terms.map((term) => ({ ...term, name: line(), meaning: markdown() })),
    sources: mehrs.sources.map((source) => ({ ...source, title: line(), note: line(), url })),
  }
  const fields = (): Partial<Version> => ({
    sections: [{ id: 'cages', title: line(), text: markdown(), sources: [`notice#${oneLine(line())}`] }],
    checks: [
      { ...full, name: line(), meaning: markdown(), note: markdown() },
      { ...silent, name: line() },
    ],
    tables: [
      {
        id: 'all-codes',
        heading: line(),
        cohorts: 'all',
        columns: ['code', 'name', 'cohorts', 'meaning', 'escalate', 'note', 'sources'],
      },
      { id: 'aardvarks', heading: line(), cohorts: ['aardvark'], columns: ['retry', 'code', 'name'] },
    ],
  })
  const asked: Consultation = {
    ...consultation,
    title: line(),
    classification: line(),
    contact,
    introduction: markdown(),
    questions: consultation.questions.map((question) => ({
      ...question,
      label: line(),
      heading: line(),
      context: markdown(),
      text: markdown(),
    })),
    attachments: [
      { number: 1, title: line(), kind: 'response-template', sources },
      { number: 2, title: line(), kind: 'redline', sources },
    ],
    nextSteps: markdown(),
    responding: {
      ...consultation.responding,
      how: markdown(),
      confidentiality: markdown(),
      disclosure: markdown(),
    },
  }
  const planned = draft('1.1', { on: '2030-05-24', basis: 'planned', sources })
  return {
    mehrs: policy,
    versions: [version('1.0', fields()), { ...planned, ...fields() }],
    consultations: [asked],
    ledger: ledger([{ version: '1.0', why: line() }]),
  }
}

/**
 * A workspace with hostile texts in every field that takes one line, and for every third seed in those with Markdown
 * too, where only links are the author's own. The lines hold what the schema and the loader refuse (control
 * characters, line ends): no renderer relies on them.
 */
export function hostileWorkspace(seed: number): Workspace {
  const raw = filled(giver(seed, (text) => text))
  const loaded = workspace(filled(giver(seed, withoutControls)))
  const put = <T>(source: Sourced<T>, value: T): Sourced<T> => ({ ...source, value })
  return {
    mehrs: put(loaded.mehrs, raw.mehrs),
    versions: loaded.versions.map((source, index) => put(source, raw.versions[index]!)),
    consultations: loaded.consultations.map((source, index) => put(source, raw.consultations[index]!)),
    responses: [],
    conclusions: [],
    ledger: loaded.ledger,
  }
}

/** Whether the workspace of a seed has hostile Markdown. */
export function hasMarkdown(seed: number): boolean {
  return seed % 3 === 0
}

/** A workspace of the same form that means no harm; where it is rich, with every construct of Markdown. */
export function tameWorkspace(isRich: boolean): Workspace {
  let count = 0
  return workspace(
    filled((kind) => {
      count += 1
      if (kind === 'line') return `Tame ${count}${' and more'.repeat(count % 4)}`
      return isRich ? `Tame ${everyConstruct(count)}` : 'Tame *Markdown*'
    }),
  )
}

function everyConstruct(count: number): string {
  return ` *a${count}* **b** ~~c~~ \`d\` [e](https://author.example "f") ![g](https://author.example/h) <b>\n\n- i\n- [x] j\n\n${count}. k\n\n> l\n\n| m | n |\n|:--|--:|\n| o | p |\n\n    q\n\n---\n\nr\\\ns [t][u] &amp;\n\n[u]: https://author.example/${count}\n\n##### v\n\n<p>w</p>`
}

function giver(seed: number, clean: (text: string) => string): Give {
  const random = randomOf(seed)
  const draw = () => hostile[Math.floor(random() * hostile.length)]![1]
  return (kind) => {
    const text = random() < 0.7 ? draw() : `${draw()} ${draw()}`
    if (kind === 'line') return clean(text)
    // What an author writes as Markdown may lead to the author's own places; quotes of data would have to be right.
    const own = withoutControls(text)
      .replaceAll('evil.example', 'author.example')
      .replace(/([{}])(?=\1)/g, '$1 ')
    return hasMarkdown(seed) ? `Markdown ${own}` : 'Tame *Markdown*'
  }
}

/** Numbers from 0 up to, not including, 1; always the same for one seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The place in a source that a citation names: the schema lets no line end into it. */
function oneLine(text: string): string {
  return text.replace(/\s/g, ' ')
}
