import type { Root } from 'mdast'
import { formatDay, isDay } from './calendar.js'
import type { AnyNode } from './tree.js'
import type { Consultation, Mehrs, Version } from './types.js'

/**
 * `{{path}}` in a text quotes data, so that prose need not repeat it. A path names own properties only, step by
 * step; entries of a list are found by their `id`, `code` or `cohort`. Nothing of the text is ever run.
 */

/** What a text may quote: fields by name. */
export type Scope = Readonly<Record<string, unknown>>

/** Why a reference cannot be printed. */
export type ReferenceProblem =
  | { problem: 'malformed' }
  /** There is no `step` where the path has one; `names` are the ones that there are. */
  | { problem: 'unknown'; step: string; names: string[] }
  | { problem: 'not-printable' }

/** A reference as it stands in a string: `{{path}}`, or braces that have no partner. */
export interface Reference {
  path: string | null
  start: number
  end: number
}

/** What a version's text may quote. */
export function versionScope(mehrs: Mehrs, version: Version): Scope {
  const { status, basedOn, dates, checks } = version
  return {
    mehrs,
    version: version.version,
    status,
    ...(basedOn === undefined ? {} : { basedOn }),
    dates,
    checks: checks.map((check) => ({ ...check, cohorts: names(check.cohorts, mehrs) })),
  }
}

/** What a consultation's text may quote: itself, the version in force as `base`, and all of the proposed one. */
export function consultationScope(
  mehrs: Mehrs,
  consultation: Consultation,
  base: Version,
  proposed: Version,
): Scope {
  return { ...versionScope(mehrs, proposed), consultation, base: versionScope(mehrs, base) }
}

type Resolved = { text: string } | ReferenceProblem

/** What was found in each scope: a text can quote one thing ten thousand times. */
const known = new WeakMap<Scope, Map<string, Resolved>>()

/** The words for the data at `path`, or why there are none. */
export function resolveReference(path: string, scope: Scope): Resolved {
  const inScope = known.get(scope) ?? new Map<string, Resolved>()
  known.set(scope, inScope)
  const found = inScope.get(path) ?? lookUp(path, scope)
  inScope.set(path, found)
  return found
}

function lookUp(path: string, scope: Scope): Resolved {
  if (!/^[\w-]+(\.[\w-]+)*$/.test(path)) return { problem: 'malformed' }
  let value: unknown = scope
  for (const step of path.split('.')) {
    const found = field(value, step)
    if (found === undefined) return { problem: 'unknown', step, names: fieldNames(value) }
    value = found
  }
  const text = print(value)
  return text === null ? { problem: 'not-printable' } : { text }
}

/** Every `{{…}}` in `text`, in order, unpaired braces included. */
export function findReferences(text: string): Reference[] {
  return Array.from(text.matchAll(/\{\{([^{}]*)\}\}|\{\{|\}\}/g), ({ 0: match, 1: path, index }) => ({
    path: path?.trim() ?? null,
    start: index,
    end: index + match.length,
  }))
}

/**
 * A copy of `tree` in which each `{{path}}` of its text, not of its code, is replaced by what it quotes.
 * Positions stay those of the source.
 * @throws {Error} where one does not resolve: validation refuses such a text.
 */
export function resolveReferences(tree: Root, scope: Scope): Root {
  return resolveNode(tree, scope) as Root
}

function resolveNode(node: AnyNode, scope: Scope): AnyNode {
  if (node.type === 'text') return { ...node, value: resolveText(node.value ?? '', scope) }
  return node.children ? { ...node, children: node.children.map((child) => resolveNode(child, scope)) } : node
}

function resolveText(text: string, scope: Scope): string {
  let end = 0
  let resolved = ''
  for (const reference of findReferences(text)) {
    const found = resolveReference(reference.path ?? '', scope)
    if (!('text' in found)) throw new Error(`unresolved reference in: ${text}`)
    resolved += text.slice(end, reference.start) + found.text
    end = reference.end
  }
  return resolved + text.slice(end)
}

function field(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.find((entry) => nameOf(entry) === name)
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function fieldNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(nameOf).filter((name) => typeof name === 'string')
  return isObject(value) ? Object.keys(value) : []
}

function nameOf(entry: unknown): unknown {
  return isObject(entry) ? (entry.id ?? entry.code ?? entry.cohort) : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Dates as `24 May 2022`; what is dated as its date, with the time where there is one; lists with commas. */
function print(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : unquoting(value)
  if (Array.isArray(value)) {
    const parts = value.map(print)
    return parts.includes(null) || parts.length === 0 ? null : parts.join(', ')
  }
  if (!isObject(value) || typeof value.on !== 'string') return null
  const { on, at } = value
  return typeof at === 'string' ? `${at} on ${formatDay(on)}` : formatDay(on)
}

/** A text that quotes data itself has no words until that is resolved; following it could go round in a circle. */
function unquoting(text: string): string | null {
  return findReferences(text).length === 0 ? text : null
}

function names(ids: readonly string[], mehrs: Mehrs): string[] {
  return ids.map((id) => mehrs.cohorts.find((cohort) => cohort.id === id)?.name ?? id)
}
