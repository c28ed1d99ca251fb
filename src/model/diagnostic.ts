import type { LoadArgs } from './diagnostics/load.js'
import type { RecordArgs } from './diagnostics/record.js'
import type { RuleArgs } from './diagnostics/rules.js'
import type { SchemaArgs } from './diagnostics/schema.js'
import type { Place } from './place.js'

/** Every kind of finding there is, with the arguments that its message needs. The set is closed. */
export type DiagnosticArgs = LoadArgs & SchemaArgs & RecordArgs & RuleArgs

export type DiagnosticCode = keyof DiagnosticArgs

/** An `error` stops a build; a `warning` asks for a look; a `note` tells. */
export type Severity = 'error' | 'warning' | 'note'

/** A finding about a file, as data. `validate/describe.ts` makes prose of it. */
export type Diagnostic = {
  [Code in DiagnosticCode]: {
    code: Code
    severity: Severity
    place: Place
    args: DiagnosticArgs[Code]
    /** Further places that the message speaks of: where the first of two stands. */
    related?: { place: Place; label: string }[]
  }
}[DiagnosticCode]

/** What a diagnostic says to a person. `fix` is the way out; `suggestion` a value to put there. */
export interface Prose {
  message: string
  found?: string
  expected?: string
  suggestion?: string
  fix?: string
}
