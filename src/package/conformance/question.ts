import { Temporal } from 'temporal-polyfill'
import type { Ask } from '../../generated/conformance.js'
import type { Attempt } from './oracle.js'

/** A question as JSON has it: anything, until `wrongField` has passed it. */
export type Question = Readonly<Record<string, unknown>>

/** What is wrong in a question, as a path to it; null where nothing is. */
export function wrongField(ask: Ask, question: Question, cohorts: readonly string[]): string | null {
  if (ask === 'lookup') return typeof question.code === 'string' ? null : 'code'
  if (ask === 'policyInForce') return wrongInstant(question) ?? wrongOption(question)
  const cohort = cohorts.some((name) => name === question.cohort) ? null : 'cohort'
  if (ask === 'decide')
    return wrongTime(question) ?? cohort ?? wrongAttempts(question) ?? wrongOption(question)
  return cohort ?? wrongOption(question) ?? wrongStream(question.stream)
}

/** The attempts of a question that is right, each with its time. */
export function attemptsOf({ at, attempts, stream }: Question): Attempt[] {
  return ((attempts ?? stream) as unknown[]).map((attempt) => ({
    code: codeOf(attempt) as string | null,
    at: milliseconds(ownTime(attempt) ?? at)!,
  }))
}

/** The time of a question that is right. */
export function timeOf({ at }: Question): number {
  return milliseconds(at)!
}

function wrongInstant({ at }: Question): string | null {
  return milliseconds(at) === null ? 'at' : null
}

/** The time may be left out where every attempt has its own. */
function wrongTime(question: Question): string | null {
  const { at, attempts } = question
  const all = Array.isArray(attempts) ? attempts : []
  if (at === undefined && all.length > 0 && all.every((attempt) => ownTime(attempt) !== undefined))
    return null
  return wrongInstant(question)
}

function wrongOption({ allowDraft }: Question): string | null {
  return allowDraft === undefined || typeof allowDraft === 'boolean' ? null : 'allowDraft'
}

/** Attempts are oldest first, and none is later than the question. */
function wrongAttempts({ at, attempts }: Question): string | null {
  if (!Array.isArray(attempts) || attempts.length === 0) return 'attempts'
  const end = at === undefined ? Number.POSITIVE_INFINITY : milliseconds(at)!
  let latest = Number.NEGATIVE_INFINITY
  for (const [index, attempt] of attempts.entries()) {
    const field = `attempts[${index}]`
    const wrong = wrongAttempt(attempt, field)
    if (wrong) return wrong
    const own = ownTime(attempt)
    const time = own === undefined ? end : milliseconds(own)!
    if (time < latest || time > end) return `${field}.at`
    latest = time
  }
  return null
}

function wrongAttempt(attempt: unknown, field: string): string | null {
  if (attempt === null || typeof attempt === 'string') return null
  if (typeof attempt !== 'object') return field
  const code = codeOf(attempt)
  if (code !== null && typeof code !== 'string') return `${field}.code`
  const own = ownTime(attempt)
  return own === undefined || milliseconds(own) !== null ? null : `${field}.at`
}

/** Each attempt of a stream has its own time. */
function wrongStream(stream: unknown): string | null {
  for (const [index, attempt] of (stream as unknown[]).entries()) {
    const field = `stream[${index}]`
    if (typeof attempt !== 'object' || attempt === null) return field
    const wrong = wrongAttempt(attempt, field)
    if (wrong) return wrong
    if (ownTime(attempt) === undefined) return `${field}.at`
  }
  return null
}

function codeOf(attempt: unknown): unknown {
  return typeof attempt === 'object' && attempt !== null ? (attempt as Question).code : attempt
}

function ownTime(attempt: unknown): unknown {
  return typeof attempt === 'object' && attempt !== null ? (attempt as Question).at : undefined
}

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** An ISO 8601 date and time with its offset, in milliseconds since 1970-01-01T00:00:00Z; null for all else. */
function milliseconds(at: unknown): number | null {
  if (typeof at !== 'string' || !iso.test(at)) return null
  try {
    return Temporal.Instant.from(at.replace(/(\.\d{3})\d+/, '$1')).epochMilliseconds
  } catch {
    return null
  }
}
