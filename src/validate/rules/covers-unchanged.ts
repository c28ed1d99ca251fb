import { movedItems } from '../../model/policy-changes.js'
import { conclusionsOf } from '../../model/responses.js'
import { consulted } from './policy-changes.js'
import { type Rule, yaml } from './rule.js'

export const coversUnchanged: Rule<'covers-unchanged'> = {
  code: 'covers-unchanged',
  severity: 'error',
  summary: 'A question, or a correction, covers something that the draft does not change.',
  why: 'Respondents would be asked about a change that the redline does not show.',
  fix: 'Take it out of `covers`, or make the change in the draft.',
  message: ({ item, base, proposes }) => ({
    message: `${item} is the same in ${base} and ${proposes}, or in neither`,
    found: item,
  }),
  examples: [
    {
      name: 'A check that stays as it is',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        base: "1.0"
        proposes: "1.1"
        questions:
          - { id: q1, covers: [ZZ002, ZZ001], … }
                                      ^^^^^
      `,
    },
    {
      name: 'A correction of what stays as it is',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        base: "1.0"
        proposes: "1.1"
        corrections:
          - { change: ZZ001, why: A letter too many. }
                      ^^^^^
      `,
    },
    {
      name: 'A check that only stands elsewhere',
      text: yaml`
        # policy/versions/1.1.yaml
        checks:
          - { code: ZZ999, … }
          - { code: ZZ001, … }
          - { code: ZZ002, … }
        # policy/consultations/Aardvark_May_2042.yaml
        base: "1.0"
        proposes: "1.1"
        questions:
          - { id: q1, covers: [ZZ002, ZZ999], … }
      `,
    },
    {
      name: 'A check that the draft adds',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        base: "1.0"
        proposes: "1.1"
        questions:
          - { id: q1, covers: [ZZ002], … }
      `,
    },
  ],
  check(workspace, report) {
    for (const { consultation, base: before, draft, changes } of consulted(workspace)) {
      // What went out and is concluded may have been dropped.
      if (conclusionsOf(workspace, consultation)) continue
      const { base, proposes, questions, corrections = [] } = consultation.value
      const moved = movedItems(before.value, draft.value)
      const changed = new Set([...changes.map(({ item }) => item), ...moved])
      const named = [
        ...questions.flatMap(({ covers }, index) =>
          covers.map((item, position) => ({ item, path: ['questions', index, 'covers', position] })),
        ),
        ...corrections.map(({ change }, index) => ({ item: change, path: ['corrections', index, 'change'] })),
      ]
      for (const { item, path } of named)
        if (!changed.has(item)) report(consultation.at(path), { item, base, proposes })
    }
  },
}
