import { isDay } from '../../model/calendar.js'
import type { Consultation, Version } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { didYouMean } from '../args.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'

/** Options that every command of the record has. */
export const dryRun = {
  about: 'Write nothing: show what would be added to the record, and what would go out.',
} as const

export const why = { value: 'TEXT', about: 'The reason, as an auditor is to read it.' } as const

export const source = {
  value: 'ID',
  about:
    'Where it is known from: the id of a source in policy/mehrs.yaml. Without it, the sources of the version or the consultation.',
} as const

/** @throws Refusal for what is no day of the calendar. */
export function readDay(option: string, text: string): string {
  if (isDay(text)) return text
  throw new Refusal(said`${option}: '${text}' is no date. Write a day, such as 2022-05-24.`)
}

/** @throws Refusal where there is no such version. */
export function findVersion({ versions }: Workspace, name: string): Sourced<Version> {
  const found = versions.find(({ value }) => value.version === name)
  if (found) return found
  const names = versions.map(({ value }) => value.version)
  throw new Refusal(said`there is no version ${name} in policy/versions${didYouMean(name, names)}`)
}

/** @throws Refusal where there is no such consultation. */
export function findConsultation({ consultations }: Workspace, name: string): Sourced<Consultation> {
  const found = consultations.find(({ value }) => value.id === name)
  if (found) return found
  const names = consultations.map(({ value }) => value.id)
  throw new Refusal(said`there is no consultation ${name} in policy/consultations${didYouMean(name, names)}`)
}

/** What an event cites. */
export function cited(given: string | undefined, otherwise: readonly string[]): string[] {
  return given === undefined ? [...otherwise] : [given]
}

/** What a command that records an event ends with. */
export const recorded: [code: 0 | 1, meaning: string][] = [
  [0, 'recorded, or with --dry-run could be'],
  [1, 'the sources have errors, or would have'],
]
