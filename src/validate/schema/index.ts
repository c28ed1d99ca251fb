import {
  conclusions,
  consultation,
  ledger,
  mehrs,
  receivedResponse,
  responseRecord,
  schemas,
  version,
} from '../../generated/validators.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Sourced } from '../../model/workspace.js'
import { causes, type SchemaError } from './causes.js'
import { wrongDate } from './dates.js'
import { formatted } from './formats.js'
import { misplaced } from './misplaced.js'
import { oddNumbers } from './numbers.js'
import { translate } from './translate.js'

const validators = {
  mehrs,
  version,
  consultation,
  conclusions,
  ledger,
  'response-record': responseRecord,
  'received-response': receivedResponse,
}

export type Kind = keyof typeof validators
export const kinds = Object.keys(validators) as Kind[]

/** What is wrong with a file by the JSON Schema of its kind; nothing where it can be taken for one. */
export function validateSchema(kind: Kind, source: Sourced<unknown>): Diagnostic[] {
  const base = `${kind}.schema.json`
  const validator = validators[kind]
  const errors = validator(source.value) ? [] : ((validator.errors ?? []) as SchemaError[])
  const { findings, rest } = misplaced(causes(errors), source)
  return [
    ...findings,
    ...rest.map((error) => translate(error, source, base)),
    ...wrongDates(source, base),
    ...oddNumbers(source, errors),
  ]
}

function wrongDates(source: Sourced<unknown>, base: string): Diagnostic[] {
  const findings: Diagnostic[] = []
  for (const { path, text, format } of formatted(source.value, schemas[base]!, base)) {
    const args = format === 'date' ? wrongDate(text) : null
    if (args) findings.push({ code: 'no-such-date', severity: 'error', place: source.at(path), args })
  }
  return findings
}
