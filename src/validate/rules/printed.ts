import { partsOf, rowsOf } from '../../compose/appendix.js'
import { columnOf } from '../../compose/columns.js'
import type { Place } from '../../model/place.js'
import { findReferences, resolveReference, type Scope } from '../../model/references.js'
import { hasDefinitions } from '../../model/terms.js'
import type { AnyNode } from '../../model/tree.js'
import type { Version } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import { nodesOf, type PolicyText, placeOf, spansIn, texts } from './texts.js'

/** How much a publication prints, bit by bit and without making it: quotations and notes can make much of little. */

/** Some characters of a document, and where they come from. */
export interface Printed {
  characters: number
  place(): Place
}

/** A version, or a consultation, as it is printed. */
export interface PrintedDocument {
  /** `version 2.0`. */
  name: string
  printed(): Iterable<Printed>
}

export function printedDocuments(workspace: Workspace): PrintedDocument[] {
  const fields = texts(workspace)
  const of = (source: Sourced<unknown>) => fields.filter((text) => text.source === source)
  const notice = of(workspace.mehrs).find(({ path }) => path[0] === 'notice')
  const terms = of(workspace.mehrs).filter(({ path }) => path[0] === 'terms')
  // Of a file with an error it may not be there; then nothing is composed.
  if (!notice) return []
  return [
    ...workspace.versions.map((version, index) => ({
      name: `version ${version.value.version}`,
      printed: () =>
        ofVersion(workspace, version, [
          ...[notice, ...(hasDefinitions(version.value) ? terms : [])].map((text) => ({
            ...text,
            scopes: () => [text.scopes()[index]!],
          })),
          ...of(version),
        ]),
    })),
    ...workspace.consultations.map((source) => ({
      name: `consultation ${source.value.id}`,
      printed: () => ofTexts(of(source)),
    })),
  ]
}

function* ofVersion(
  { mehrs }: Workspace,
  version: Sourced<Version>,
  fields: readonly PolicyText[],
): Generator<Printed> {
  const inTables = new Map<string, PolicyText>()
  for (const text of fields) {
    if (text.path[0] === 'checks') inTables.set(text.path.join('/'), text)
    else yield* ofText(text)
  }
  const { tables, checks } = version.value
  const known = new Map<string, number>()
  for (const [at, view] of tables.entries()) {
    for (const [index, check] of checks.entries()) {
      const parts = rowsOf(view, check).flatMap(({ cohorts }) =>
        view.columns.flatMap((column) =>
          partsOf(check, column, cohorts).map((part) => ({ ...part, column })),
        ),
      )
      for (const { column, path: below, check: said } of parts) {
        const path: Path = ['checks', index, ...below]
        const key = path.join('/')
        const text = inTables.get(key)
        // A cell is more than its words: an empty one takes its room, too.
        let characters = known.get(key) ?? CELL
        if (!known.has(key)) {
          if (text) {
            for (const part of ofText(text)) {
              characters += part.characters
              yield part
            }
          } else characters += columnOf(column, mehrs.value).text(said, mehrs.value).length
          known.set(key, characters)
          if (text) continue
        }
        yield { characters, place: () => version.at(['tables', at]) }
      }
    }
  }
}

const CELL = 16

function* ofTexts(fields: readonly PolicyText[]): Generator<Printed> {
  for (const text of fields) yield* ofText(text)
}

/** A text as it reads, with what it quotes, and each footnote for each reference to it. */
function* ofText(text: PolicyText): Generator<Printed> {
  const nodes = nodesOf(text)
  const notes = new Map<string, number>()
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue
    const said = nodesOfNote(node).reduce((sum, inner) => sum + charactersOf(inner, text.scopes()[0]), 0)
    notes.set((node as Labelled).identifier!, said)
  }
  for (const node of nodes) {
    const place = () => placeOf(text, node)
    if (node.type === 'footnoteReference') {
      yield { characters: notes.get((node as Labelled).identifier!) ?? 0, place }
    }
    if (node.value === undefined) continue
    const quoted =
      node.type === 'text' && node.value.includes('{{') ? spansIn(text, node, findReferences) : []
    const braces = quoted.reduce((sum, { found }) => sum + found.end - found.start, 0)
    yield { characters: node.value.length - braces, place }
    for (const { found, place } of quoted) {
      yield { characters: charactersQuoted(found.path, text.scopes()[0]), place: () => place }
    }
  }
}

type Labelled = AnyNode & { identifier?: string }

function nodesOfNote(node: AnyNode): AnyNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOfNote)]
}

function charactersOf({ value }: AnyNode, scope: Scope | undefined): number {
  if (value === undefined) return 0
  return findReferences(value).reduce((sum, { path }) => sum + charactersQuoted(path, scope), value.length)
}

function charactersQuoted(path: string | null, scope: Scope | undefined): number {
  const found = scope && path !== null ? resolveReference(path, scope) : undefined
  return found && 'text' in found ? found.text.length : 0
}
