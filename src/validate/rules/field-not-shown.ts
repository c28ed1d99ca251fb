import { shownCohorts, shows } from '../../compose/columns.js'
import { checkIn } from '../../model/handling.js'
import type { Check, TableView, Version } from '../../model/types.js'
import { type Rule, yaml } from './rule.js'

export const fieldNotShown: Rule<'field-not-shown'> = {
  code: 'field-not-shown',
  severity: 'error',
  summary: 'The tables of Appendix A do not show what the runtime package acts on.',
  why: 'The package decides by the cohorts, the retry, the interval and the escalation of a check. What no table prints is consulted on by nobody, and a reader of the document cannot know it.',
  fix: 'Add the column to a table that shows the check. Or give the reason under `notShown`, by the name of the field: it is printed below the tables.',
  message: ({ field, codes }) =>
    codes.length === 0
      ? {
          message: `the tables show \`${field}\` of every check; there is no need for a reason`,
          fix: 'Remove it.',
        }
      : { message: `no table shows \`${field}\` of ${list(codes)}, on which the package acts` },
  examples: [
    {
      name: 'A table without the column',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, retry: expected, escalate: { afterConsecutive: 3, as: asleep, attributedTo: keeper }, … }
        tables:
        ^^^^^^
          - { id: all-codes, heading: All codes, cohorts: all, columns: [code, cohorts, retry] }
      `,
    },
    {
      name: 'A table that leaves out a cohort in which it is otherwise',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark, badger]
            meaning: unspecified
            occurrence: unspecified
            retry: unspecified
            escalate: unspecified
            handling:
              - { cohort: badger, retry: expected, sources: [handbook] }
            sources: [handbook]
        tables:
        ^^^^^^
          - { id: aardvark-codes, heading: Aardvarks, cohorts: [aardvark], columns: [code, cohorts, retry] }
      `,
    },
    {
      name: 'A reason that is not needed',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, retry: expected, escalate: unspecified, … }
        tables:
          - { id: all-codes, heading: All codes, cohorts: all, columns: [code, cohorts, retry] }
        notShown: { escalate: The handbook says it. }
                              ^^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'A reason; a table for one cohort, which says which; nothing specified that could be shown',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark], retry: expected, escalate: unspecified, … }
        tables:
          - { id: aardvark-codes, heading: Aardvarks, cohorts: [aardvark], columns: [code] }
        notShown: { retry: The handbook says it. }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      for (const field of ['cohorts', 'retry', 'notBefore', 'escalate'] as const) {
        const reason = version.value.notShown?.[field]
        const codes = hidden(version.value, field)
        if (codes.length > 0 && reason === undefined) report(version.at(['tables'], 'key'), { field, codes })
        if (codes.length === 0 && reason !== undefined)
          report(version.at(['notShown', field]), { field, codes })
      }
    }
  },
}

type Told = 'retry' | 'notBefore' | 'escalate'

/** The codes of the checks that specify a field and are in no table that tells it. A check in no table is another rule's. */
function hidden({ checks, tables }: Version, field: 'cohorts' | Told): string[] {
  return checks
    .filter((check) => tables.some((view) => shows(view, check)))
    .filter((check) => (field === 'cohorts' ? !tellsCohorts(tables, check) : !isTold(tables, check, field)))
    .map(({ code }) => code)
}

/** Where a field may be otherwise in some cohorts, a table tells it of the cohorts that it is for. */
function isTold(tables: readonly TableView[], check: Check, field: Told): boolean {
  const telling = tables.filter(({ columns }) => columns.includes(field))
  const isTo = (cohort: string) => telling.some((view) => shownCohorts(view, check).includes(cohort))
  const specified = check.cohorts.filter(
    (cohort) => (checkIn(check, cohort)[field] ?? 'unspecified') !== 'unspecified',
  )
  if (check.handling) return specified.every(isTo)
  return specified.length === 0 || check.cohorts.some(isTo)
}

/** Tables for one cohort each tell the cohorts of a check by showing it. */
function tellsCohorts(tables: readonly TableView[], check: Check): boolean {
  const alone = tables.flatMap(({ cohorts }) => (cohorts !== 'all' && cohorts.length === 1 ? cohorts : []))
  const isColumn = tables.some((view) => shows(view, check) && view.columns.includes('cohorts'))
  return isColumn || check.cohorts.every((cohort) => alone.includes(cohort))
}

function list(codes: readonly string[]): string {
  const [first, ...rest] = codes
  return rest.length === 0 ? first! : `${first} and ${rest.length} more`
}
