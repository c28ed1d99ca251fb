import { conclusionsOf } from '../../model/responses.js'
import { consulted } from './policy-changes.js'
import { type Rule, yaml } from './rule.js'

export const coversUnchanged: Rule<'covers-unchanged'> = {
  code: 'covers-unchanged',
  severity: 'error',
  summary: 'A question covers something that the draft does not change.',
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
    for (const { consultation, changes } of consulted(workspace)) {
      // What went out and is concluded may have been dropped.
      if (conclusionsOf(workspace, consultation)) continue
      const { base, proposes, questions } = consultation.value
      const changed = new Set(changes.map(({ item }) => item))
      questions.forEach(({ covers }, index) => {
        covers.forEach((item, position) => {
          if (changed.has(item)) return
          report(consultation.at(['questions', index, 'covers', position]), { item, base, proposes })
        })
      })
    }
  },
}
