import { loadMessages } from '../load/messages.js'
import type { Diagnostic, DiagnosticArgs, DiagnosticCode, Prose, Severity } from '../model/diagnostic.js'
import type { Place, Point } from '../model/place.js'
import { recordMessages } from '../record/messages.js'
import { ruleMessages } from './rules/index.js'
import { schemaMessages } from './schema/messages.js'

/** How each kind of finding is told. The types of the tables make them complete. */
const messages: { [Code in DiagnosticCode]: (args: DiagnosticArgs[Code]) => Prose } = {
  ...loadMessages,
  ...schemaMessages,
  ...recordMessages,
  ...ruleMessages,
}

/** What a finding says to a person, in British English. */
export function describe({ code, args }: Diagnostic): Prose {
  // A code and its arguments belong together; TypeScript cannot follow that through the look-up.
  const message = messages[code] as (args: Diagnostic['args']) => Prose
  return message(args)
}

/** A finding as the formats for machines give it. */
export interface DiagnosticJson extends Prose {
  code: DiagnosticCode
  severity: Severity
  file: string
  start: Point
  end: Point
  related?: { file: string; start: Point; end: Point; label: string }[]
  /** The command that explains the code. */
  docs: string
}

export function toJson(diagnostic: Diagnostic): DiagnosticJson {
  const { code, severity, place, related } = diagnostic
  const { message, ...more } = describe(diagnostic)
  return {
    code,
    severity,
    message,
    ...flat(place),
    ...more,
    ...(related && { related: related.map(({ place, label }) => ({ ...flat(place), label })) }),
    docs: `mehrs explain ${code}`,
  }
}

/** Copies, so that what is handed out shares nothing with the finding. */
function flat({ file, start, end }: Place): Place {
  return { file, start: { ...start }, end: { ...end } }
}
