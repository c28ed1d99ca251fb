import { escalationsOf } from '../../model/escalation.js'
import { handlingsOf } from '../../model/handling.js'
import type { Escalation, Version } from '../../model/types.js'
import type { Path } from '../../model/workspace.js'

/** Every rule of escalation of a version, those for single cohorts included, each with its path in the file. */
export function escalationRules({ checks }: Version): { rule: Escalation; path: Path }[] {
  return checks.flatMap((check, index) =>
    handlingsOf(check).flatMap(({ handling: { escalate }, path }) => {
      if (escalate === undefined) return []
      const at = ['checks', index, ...path, 'escalate']
      return escalationsOf(escalate).map((rule, place) => {
        return { rule, path: Array.isArray(escalate) ? [...at, place] : at }
      })
    }),
  )
}
