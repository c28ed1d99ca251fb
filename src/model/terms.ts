import { citables } from './citable.js'
import { escalationsOf } from './escalation.js'
import { numberSections } from './numbering.js'
import type { Mehrs, Term, Version } from './types.js'

/** A term in a text, from `start` up to, not including, `end`. */
export interface TermMention {
  term: Term
  start: number
  end: number
}

/** Finds terms in words, whatever their case, in the singular and with an `s` or `es`; of two at one place the longer one. */
export function termFinder(terms: readonly Term[]): (words: string) => TermMention[] {
  if (terms.length === 0) return () => []
  const longest = terms.toSorted((a, b) => b.name.length - a.name.length)
  const names = longest.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${names.map((name) => `(${name})`).join('|')})(?:e?s)?(?![\\p{L}\\p{N}_])`,
    'giu',
  )
  return (words) =>
    Array.from(words.matchAll(pattern), ({ 0: found, index: start, ...groups }) => {
      const at = longest.findIndex((_, group) => (groups as Record<number, string>)[group + 1] !== undefined)
      return { term: longest[at]!, start, end: start + found.length }
    })
}

/** Whether a version has a clause that defines the terms that it uses. */
export function hasDefinitions({ sections }: Version): boolean {
  return numberSections(sections).some(({ section }) => section.generated === 'definitions')
}

/**
 * The terms that a version uses: in its words, as what an escalation is for, or in the meaning of a term that it uses.
 * In the order of their names.
 */
export function usedTerms({ terms }: Mehrs, version: Version): Term[] {
  const find = termFinder(terms)
  const used = new Set<Term>()
  const take = (words: string) => {
    for (const { term } of find(words)) {
      if (used.has(term)) continue
      used.add(term)
      take(term.meaning)
    }
  }
  for (const words of wordsOf(version)) take(words)
  const named = new Set(version.checks.flatMap(outcomesOf))
  for (const term of terms) if (named.has(term.id)) take(term.name)
  return [...used].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

function wordsOf({ sections, checks }: Version): string[] {
  return [
    ...citables(sections).flatMap(({ source }) => [
      ...('title' in source ? [source.title] : []),
      source.text ?? '',
    ]),
    ...checks.flatMap(({ name, meaning, note, values, handling }) => [
      name,
      meaning,
      note ?? '',
      ...Object.values(values ?? {}).map(String),
      ...(handling ?? []).map(({ note }) => note ?? ''),
    ]),
  ]
}

function outcomesOf({ escalate, handling }: Version['checks'][number]): string[] {
  return [escalate, ...(handling ?? []).map((entry) => entry.escalate)].flatMap((said = 'unspecified') =>
    escalationsOf(said).map(({ as }) => as),
  )
}
