import type { Place } from '../../model/place.js'
import { consultationScope, type Scope, versionScope } from '../../model/references.js'
import type { AnyNode } from '../../model/tree.js'
import type { Consultation, Mehrs, Section, Version } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'

/** The texts of a workspace, as rules go through them. */

/** A field of Markdown, and what it is printed in. */
export interface PolicyText {
  source: Sourced<unknown>
  path: Path
  /** The versions that print it, or for a consultation the one that it proposes. */
  versions: readonly Sourced<Version>[]
  /** For a consultation: the version that would change. */
  bases: readonly Sourced<Version>[]
  /** What `{{…}}` may quote: in each of the versions. */
  scopes: readonly Scope[]
}

/** Every Markdown field of the workspace. A consultation on versions that do not exist is printed in none. */
export function texts({ mehrs, versions, consultations }: Workspace): PolicyText[] {
  const scopes = versions.map(({ value }) => versionScope(mehrs.value, value))
  const find = (id: string) => versions.find(({ value }) => value.version === id)
  return [
    ...mehrsPaths(mehrs.value).map((path) => ({ source: mehrs, path, versions, bases: [], scopes })),
    ...versions.flatMap((version, index) => {
      const shared = { source: version, versions: [version], bases: [], scopes: [scopes[index]!] }
      return versionPaths(version.value, mehrs.value).map((path) => ({ ...shared, path }))
    }),
    ...consultations.flatMap((source) => {
      const [base, proposed] = [find(source.value.base), find(source.value.proposes)]
      const shared =
        base && proposed
          ? { versions: [proposed], bases: [base], scopes: [scopeOf(mehrs, source, base, proposed)] }
          : { versions: [], bases: [], scopes: [] }
      return consultationPaths(source.value).map((path) => ({ source, path, ...shared }))
    }),
  ]
}

function scopeOf(
  mehrs: Sourced<Mehrs>,
  consultation: Sourced<Consultation>,
  base: Sourced<Version>,
  proposed: Sourced<Version>,
): Scope {
  return consultationScope(mehrs.value, consultation.value, base.value, proposed.value)
}

function mehrsPaths({ terms, outcomes = [] }: Mehrs): Path[] {
  const meanings = Object.entries({ terms, outcomes }).flatMap(([list, entries]) =>
    entries.flatMap(({ meaning }, index): Path[] =>
      meaning === 'unspecified' ? [] : [[list, index, 'meaning']],
    ),
  )
  return [['notice'], ...meanings]
}

function versionPaths({ sections, checks }: Version, { columns = [] }: Mehrs): Path[] {
  const texts = columns.filter(({ type }) => type === 'text')
  return [
    ...sectionPaths(sections, []),
    ...checks.flatMap(({ meaning, note, values, handling }, index): Path[] => [
      ...(meaning === 'unspecified' ? [] : [['checks', index, 'meaning']]),
      ...(note === undefined ? [] : [['checks', index, 'note']]),
      ...(handling ?? []).flatMap((entry, place): Path[] =>
        entry.note === undefined ? [] : [['checks', index, 'handling', place, 'note']],
      ),
      ...texts.flatMap(({ id }): Path[] => {
        const value = values?.[id] ?? 'unspecified'
        return typeof value !== 'string' || value === 'unspecified' ? [] : [['checks', index, 'values', id]]
      }),
    ]),
  ]
}

function sectionPaths(sections: readonly Section[], above: Path): Path[] {
  return sections.flatMap((section, index) => {
    const path = [...above, 'sections', index]
    return [
      ...(section.text === undefined ? [] : [[...path, 'text']]),
      ...sectionPaths(section.sections ?? [], path),
    ]
  })
}

function consultationPaths({ questions }: Consultation): Path[] {
  return [
    ['introduction'],
    ...questions.flatMap((_, index): Path[] => [
      ['questions', index, 'context'],
      ['questions', index, 'text'],
    ]),
    ['nextSteps'],
    ['responding', 'how'],
    ['responding', 'confidentiality'],
    ['responding', 'disclosure'],
  ]
}

/**
 * Every node of a field's tree, parents first. Where the parser gives a node no position (around some bare web
 * addresses), it has that of its parent.
 */
export function nodesOf({ source, path }: PolicyText): AnyNode[] {
  return descendants(source.markdown(path), undefined)
}

function descendants(node: AnyNode, position: AnyNode['position']): AnyNode[] {
  const placed = node.position ? node : { ...node, position }
  return [placed, ...(node.children ?? []).flatMap((child) => descendants(child, placed.position))]
}

/** The place of a node in its file. */
export function placeOf({ source }: PolicyText, { position }: AnyNode): Place {
  const { start, end } = position!
  return {
    file: source.file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}

/** A stretch of a string. */
export interface Span {
  start: number
  end: number
}

/**
 * What `find` finds in the words of a node, each with its place. Where Markdown writes the words otherwise than
 * they read (an escape, an entity), that is the place of the node.
 */
export function spansIn<Found extends Span>(
  text: PolicyText,
  node: AnyNode,
  find: (words: string) => Found[],
): { found: Found; place: Place }[] {
  const offset = node.position!.start.offset!
  const written = find(writtenAs(text, node))
  const read = find(node.value ?? '')
  return read.map((found, index) => ({
    found,
    place:
      written.length === read.length
        ? text.source.within(text.path, offset + written[index]!.start, offset + written[index]!.end)
        : placeOf(text, node),
  }))
}

/** A node as its author wrote it in Markdown. */
function writtenAs({ source, path }: PolicyText, { position }: AnyNode): string {
  const field = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    source.value,
  )
  return String(field).slice(position!.start.offset, position!.end.offset)
}
