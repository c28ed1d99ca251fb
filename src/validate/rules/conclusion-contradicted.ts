import type { Conclusion } from '../../model/types.js'
import { concluded } from './concluded.js'
import { type Rule, yaml } from './rule.js'

export const conclusionContradicted: Rule<'conclusion-contradicted'> = {
  code: 'conclusion-contradicted',
  severity: 'error',
  acrossFiles: true,
  summary: 'The text says something else than what is concluded on a question.',
  why: 'The report would tell respondents that the proposal went on, was changed or was dropped, and the version that is published would do something else.',
  fix: 'Change the version as it is concluded, or write the decision that the version carries out.',
  message: ({ question, decision, actual, items }) => ({
    message: `on the question ${question} the conclusion is '${decision}', and by the text it is '${actual}' (${items.join(', ')})`,
    found: decision,
    expected: actual,
  }),
  examples: [
    {
      name: 'Said to be dropped, and still there',
      text: yaml`
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions:
          - { question: q1, decision: dropped, text: No., answers: [] }
                                      ^^^^^^^
        sources: [handbook]
      `,
    },
    {
      name: 'As consulted, and so it stands',
      text: yaml`
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions:
          - { question: q1, decision: as-consulted, text: Agreed., answers: [] }
        sources: [handbook]
      `,
    },
  ],
  check(workspace, report) {
    for (const { conclusions, consultation, outcomes } of concluded(workspace)) {
      conclusions.value.conclusions.forEach(({ question, decision }, index) => {
        const covers = consultation.value.questions.find(({ id }) => id === question)?.covers ?? []
        const found = covers.flatMap((item) => {
          const outcome = outcomes.get(item)
          return outcome ? [{ item, outcome }] : []
        })
        const kinds = new Set(found.map(({ outcome }) => outcome))
        const [only] = kinds
        const actual: Conclusion['decision'] =
          kinds.size === 1 && (only === 'as-consulted' || only === 'dropped') ? only : 'modified'
        if (found.length === 0 || decision === actual) return
        const place = conclusions.at(['conclusions', index, 'decision'])
        const items = found.map(({ item, outcome }) => `${item}: ${outcome}`)
        report(place, { question, decision, actual, items })
      })
    }
  },
}
