import { nearest } from '../../model/nearest.js'
import type { OwnColumn } from '../../model/types.js'
import { type Rule, yaml } from './rule.js'

export const columnValue: Rule<'column-value'> = {
  code: 'column-value',
  severity: 'error',
  summary: 'A check says in a column what the column, as mehrs.yaml declares it, does not hold.',
  why: 'Whoever filters or counts by the column relies on what it is declared to hold.',
  fix: 'Write what the column holds, or declare the column otherwise in policy/mehrs.yaml. Where the sources do not say, write `unspecified`.',
  message: ({ column, found, expected, suggestion }) => ({
    message: `the column ${column} does not hold ${found}; expected ${expected}`,
    found,
    expected,
    ...(suggestion === null ? {} : { suggestion }),
  }),
  examples: [
    {
      name: 'Another choice, a text for a number, a word for yes',
      text: yaml`
        # policy/mehrs.yaml
        columns:
          - { id: group, heading: Group, type: choice, choices: [Nights, Days], sources: [handbook] }
          - { id: rest, heading: Rest, type: number, unit: hours, sources: [handbook] }
          - { id: visit, heading: Visit, type: yes-no, sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, values: { group: Nigths, rest: "five", visit: maybe }, … }
                                            ^^^^^^
                                                          ^^^^^^
                                                                         ^^^^^
      `,
    },
    {
      name: 'What they hold, and what is not specified',
      text: yaml`
        # policy/mehrs.yaml
        columns:
          - { id: group, heading: Group, type: choice, choices: [Nights, Days], sources: [handbook] }
          - { id: rest, heading: Rest, type: number, unit: hours, sources: [handbook] }
          - { id: visit, heading: Visit, type: yes-no, sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, values: { group: Nights, rest: 5.5, visit: false }, … }
          - { code: ZZ002, values: { group: unspecified, rest: unspecified }, … }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    const { columns = [] } = mehrs.value
    for (const version of versions) {
      version.value.checks.forEach(({ values = {} }, index) => {
        for (const column of columns) {
          const value = values[column.id] ?? 'unspecified'
          if (value === 'unspecified' || holds(column, value)) continue
          report(version.at(['checks', index, 'values', column.id]), {
            column: column.id,
            found: typeof value === 'string' ? `“${value}”` : String(value),
            expected: expected(column),
            suggestion: typeof value === 'string' ? nearest(value, column.choices ?? []) : null,
          })
        }
      })
    }
  },
}

const types = { text: 'string', choice: 'string', 'yes-no': 'boolean', number: 'number' } as const

function holds({ type, choices }: OwnColumn, value: unknown): boolean {
  return typeof value === types[type] && (type !== 'choice' || (choices ?? []).some((each) => each === value))
}

function expected({ type, choices = [], unit }: OwnColumn): string {
  if (type === 'choice') return `one of ${choices.join(', ')}`
  if (type === 'number') return unit === undefined ? 'a number' : `a number, of ${unit}`
  return type === 'yes-no' ? 'true or false' : 'a text'
}
