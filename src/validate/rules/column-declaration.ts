import type { OwnColumn } from '../../model/types.js'
import { isBuiltIn } from '../../model/values.js'
import { type Rule, yaml } from './rule.js'

export const columnDeclaration: Rule<'column-declaration'> = {
  code: 'column-declaration',
  severity: 'error',
  summary: 'A column is declared under a name that is taken, or with what does not belong to its type.',
  why: 'Of two columns of one name only one would be seen, and choices or a unit that nothing uses promise what nobody checks.',
  fix: 'Give it another id. A column of the type `choice` has `choices`, and only one of the type `number` has a `unit`.',
  message: ({ id, problem }) => ({ message: `the column ${id} ${problems[problem]}`, found: id }),
  examples: [
    {
      name: 'A name that is taken, choices that are not there, a unit of nothing',
      text: yaml`
        # policy/mehrs.yaml
        columns:
          - { id: note, heading: Notes, type: text, sources: [handbook] }
                  ^^^^
          - { id: group, heading: Group, type: choice, sources: [handbook] }
                  ^^^^^
          - { id: rest, heading: Rest, type: text, unit: hours, sources: [handbook] }
                  ^^^^
          - { id: visit, heading: Visit, type: yes-no, choices: [Maybe], sources: [handbook] }
                  ^^^^^
      `,
    },
    {
      name: 'Each with what belongs to it',
      text: yaml`
        # policy/mehrs.yaml
        columns:
          - { id: notes, heading: Notes, type: text, sources: [handbook] }
          - { id: group, heading: Group, type: choice, choices: [Nights], sources: [handbook] }
          - { id: rest, heading: Rest, type: number, unit: hours, sources: [handbook] }
      `,
    },
  ],
  check({ mehrs }, report) {
    mehrs.value.columns?.forEach((column, index) => {
      const problem = problemOf(column)
      if (problem) report(mehrs.at(['columns', index, 'id']), { id: column.id, problem })
    })
  },
}

const problems = {
  taken: 'has the name of one that every document has',
  'no-choices': 'has no choices to choose from',
  'needless-choices': 'has choices, and is not to be chosen from',
  'needless-unit': 'has a unit, and holds no numbers',
}

function problemOf({ id, type, choices, unit }: OwnColumn): keyof typeof problems | null {
  if (isBuiltIn(id)) return 'taken'
  if (type === 'choice' && choices === undefined) return 'no-choices'
  if (type !== 'choice' && choices !== undefined) return 'needless-choices'
  return type !== 'number' && unit !== undefined ? 'needless-unit' : null
}
