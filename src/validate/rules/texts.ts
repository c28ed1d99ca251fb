import { citables } from '../../model/citable.js'
import type { Place } from '../../model/place.js'
import { consultationScope, type Scope, versionScope } from '../../model/references.js'
import type { AnyNode } from '../../model/tree.js'
import type { Conclusions, Consultation, Mehrs, Version } from '../../model/types.js'
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
  /** What `{{…}}` may quote: in each of the versions. Made when asked for: it takes cohorts and dates, which a file with an error may lack. */
  scopes(): readonly Scope[]
}

/** Every Markdown field of the workspace. A consultation on versions that do not exist is printed in none. */
export function texts({ mehrs, versions, consultations, conclusions }: Workspace): PolicyText[] {
  const own = versions.map(({ value }) => once(() => [versionScope(mehrs.value, value)]))
  const scopes = once(() => own.flatMap((scope) => scope()))
  const columns = isSound(mehrs.value, 'columns') ? (mehrs.value.columns ?? []) : []
  const ownTexts = columns.filter(({ type }) => type === 'text').map(({ id }) => id)
  const find = (id: string) => versions.find(({ value }) => value.version === id)
  return [
    ...mehrsPaths(mehrs.value).map((path) => ({ source: mehrs, path, versions, bases: [], scopes })),
    ...versions.flatMap((version, index) => {
      const shared = {
        source: version,
        versions: [version],
        bases: [],
        scopes: own[index]!,
      }
      return versionPaths(version.value, ownTexts).map((path) => ({ ...shared, path }))
    }),
    ...consultations.flatMap((source) => {
      const { id, base: from, proposes } = source.value
      const [base, proposed] = [find(from), find(proposes)]
      const shared =
        base && proposed
          ? {
              versions: [proposed],
              bases: [base],
              scopes: once(() => [scopeOf(mehrs, source, base, proposed)]),
            }
          : { versions: [], bases: [], scopes: () => [] }
      const concluded = conclusions.filter(({ value }) => value.consultation === id)
      return [
        ...consultationPaths(source.value).map((path) => ({ source, path, ...shared })),
        ...concluded.flatMap((source) =>
          conclusionPaths(source.value).map((path) => ({ source, path, ...shared })),
        ),
      ]
    }),
  ]
}

/** Looked up often, and what was found is remembered for each scope: so it stays one. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function scopeOf(
  mehrs: Sourced<Mehrs>,
  consultation: Sourced<Consultation>,
  base: Sourced<Version>,
  proposed: Sourced<Version>,
): Scope {
  return consultationScope(mehrs.value, consultation.value, base.value, proposed.value)
}

/** Of a file with an error, what is sound is gone through. */
function isSound(mehrs: Mehrs, key: keyof Mehrs): boolean {
  return Object.keys(mehrs).includes(key)
}

function mehrsPaths(mehrs: Mehrs): Path[] {
  const meanings = (['terms', 'outcomes'] as const).flatMap((list) =>
    ((isSound(mehrs, list) && mehrs[list]) || []).flatMap(({ meaning }, index): Path[] =>
      meaning === 'unspecified' ? [] : [[list, index, 'meaning']],
    ),
  )
  return [...(isSound(mehrs, 'notice') ? [['notice']] : []), ...meanings]
}

/** @param ownTexts The ids of the document's own columns of text. */
function versionPaths({ sections, checks }: Version, ownTexts: readonly string[]): Path[] {
  return [
    ...citables(sections).flatMap(({ source, path }) =>
      source.text === undefined ? [] : [[...path, 'text']],
    ),
    ...checks.flatMap(({ meaning, note, values, handling }, index): Path[] => [
      ...(meaning === 'unspecified' ? [] : [['checks', index, 'meaning']]),
      ...(note === undefined ? [] : [['checks', index, 'note']]),
      ...(handling ?? []).flatMap((entry, place): Path[] =>
        entry.note === undefined ? [] : [['checks', index, 'handling', place, 'note']],
      ),
      ...ownTexts.flatMap((id): Path[] => {
        const value = values?.[id] ?? 'unspecified'
        return typeof value !== 'string' || value === 'unspecified' ? [] : [['checks', index, 'values', id]]
      }),
    ]),
  ]
}

function consultationPaths({ questions, corrections = [] }: Consultation): Path[] {
  return [
    ['introduction'],
    ...questions.flatMap((_, index): Path[] => [
      ['questions', index, 'context'],
      ['questions', index, 'text'],
    ]),
    ...corrections.map((_, index): Path => ['corrections', index, 'why']),
    ['nextSteps'],
    ['responding', 'how'],
    ['responding', 'confidentiality'],
    ['responding', 'disclosure'],
  ]
}

function conclusionPaths({ introduction, conclusions, comments, exemptions = [] }: Conclusions): Path[] {
  return [
    ...(introduction === undefined ? [] : [['introduction']]),
    ...conclusions.map((_, index): Path => ['conclusions', index, 'text']),
    ...(comments ? [['comments', 'text']] : []),
    ...exemptions.map((_, index): Path => ['exemptions', index, 'why']),
  ]
}

/**
 * Every node of a field's tree, parents first. Where the parser gives a node no position (around some bare web
 * addresses), it has that of its parent.
 */
export function nodesOf({ source, path }: PolicyText): readonly AnyNode[] {
  const tree = source.markdown(path)
  const known = nodes.get(tree) ?? descendants(tree, undefined)
  nodes.set(tree, known)
  return known
}

/** Every rule goes through them. */
const nodes = new WeakMap<AnyNode, readonly AnyNode[]>()

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
export function writtenAs({ source, path }: PolicyText, { position }: AnyNode): string {
  const field = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    source.value,
  )
  return String(field).slice(position!.start.offset, position!.end.offset)
}
