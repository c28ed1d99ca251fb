import { responsesTo } from '../../model/responses.js'
import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const conclusionUnknown: Rule<'conclusion-unknown'> = {
  code: 'conclusion-unknown',
  severity: 'error',
  acrossFiles: true,
  summary:
    'A conclusion is about a consultation, a question or a response that is not there, or does not count.',
  why: 'The report would answer what nobody asked or said, and what was asked or said would go without an answer.',
  fix: 'Name what is meant: a consultation by its id, a question by its id, a response that is accepted by its reference.',
  message: (args) =>
    'state' in args
      ? { message: `the response ${args.id} is ${args.state}, and answers nothing`, found: args.id }
      : unknownProse(`there is no ${args.kind}`, args),
  examples: [
    {
      name: 'A question under another name',
      text: yaml`
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions:
          - { question: q2, decision: as-consulted, text: Agreed., answers: [] }
                        ^^
        sources: [handbook]
      `,
    },
    {
      name: 'A response that nobody sent',
      text: yaml`
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions:
          - { question: q1, decision: as-consulted, text: Agreed., answers: [R001] }
                                                                             ^^^^
        sources: [handbook]
      `,
    },
    {
      name: 'The question that was asked',
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
    const { conclusions, consultations } = workspace
    const consultation = lookUpIn(new Set(consultations.map(({ value }) => value.id)))
    for (const source of conclusions) {
      const { value } = source
      const unknown = consultation(value.consultation)
      if (unknown) {
        report(source.at(['consultation']), { kind: 'consultation', ...unknown })
        continue
      }
      const asked = consultations.find(({ value: { id } }) => id === value.consultation)!.value.questions
      const question = lookUpIn(new Set(asked.map(({ id }) => id)))
      const responses = responsesTo(workspace, value.consultation)
      const response = lookUpIn(new Set(responses.map(({ id }) => id)))
      const lists = [
        ...value.conclusions.map(({ answers }, index) => ({ answers, path: ['conclusions', index] })),
        ...(value.comments ? [{ answers: value.comments.answers, path: ['comments'] }] : []),
      ]
      value.conclusions.forEach((conclusion, index) => {
        const found = question(conclusion.question)
        if (found) report(source.at(['conclusions', index, 'question']), { kind: 'question', ...found })
      })
      for (const { answers, path } of lists) {
        answers.forEach((id, index) => {
          const place = source.at([...path, 'answers', index])
          const found = response(id)
          const state = responses.find((known) => known.id === id)?.state
          if (found) report(place, { kind: 'response', ...found })
          else if (state !== 'accepted') report(place, { kind: 'response', id, state: state! })
        })
      }
    }
  },
}
