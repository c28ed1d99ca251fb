import { commented, reasonedAnswers, responsesTo } from '../../model/responses.js'
import { isConcluded } from './concluded.js'
import { type Rule, yaml } from './rule.js'

export const conclusionIncomplete: Rule<'conclusion-incomplete'> = {
  code: 'conclusion-incomplete',
  severity: 'error',
  acrossFiles: true,
  summary: 'A consultation is concluded before every question and every answer is accounted for.',
  why: 'Who took the trouble to answer is owed to be answered, and a response that nobody has accepted or set aside is one that nobody has weighed.',
  fix: 'Write what is concluded in conclusions.yaml, in the folder of the consultation beside its file, with each response under `answers` whose reasons it answers. Responses are accepted or set aside in the vault (see `mehrs responses --help`).',
  message: (args) => ({
    message:
      'state' in args
        ? `the response ${args.response} to ${args.consultation} is ${args.state}: nobody has accepted it or set it aside`
        : 'response' in args
          ? `no conclusion answers what the response ${args.response} says ${args.question === null ? 'beside the questions' : `to the question ${args.question}`}`
          : `nothing is concluded on the question ${args.question} of ${args.consultation}`,
  }),
  examples: [
    {
      name: 'A question without a conclusion',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, covers: [ZZ002], … }
                  ^^
        # policy/ledger.yaml
        completeTo: { on: 2042-05-17, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: opened, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-01, … }
          - { action: concluded, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-17, … }
      `,
    },
    {
      name: 'Each question with its conclusion',
      text: yaml`
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions:
          - { question: q1, decision: as-consulted, text: Agreed., answers: [] }
        sources: [handbook]
        # policy/ledger.yaml
        completeTo: { on: 2042-05-17, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: opened, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-01, … }
          - { action: concluded, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-17, … }
      `,
    },
  ],
  check(workspace, report) {
    for (const consultation of workspace.consultations) {
      const { id, questions } = consultation.value
      if (!isConcluded(workspace, id)) continue
      const responses = responsesTo(workspace, id)
      const conclusions = workspace.conclusions.find(({ value }) => value.consultation === id)
      questions.forEach((question, index) => {
        const at = conclusions?.value.conclusions.findIndex((entry) => entry.question === question.id) ?? -1
        if (at < 0) {
          const place = consultation.at(['questions', index, 'id'])
          report(place, { consultation: id, question: question.id })
          return
        }
        const answered = new Set(conclusions!.value.conclusions[at]!.answers)
        for (const response of reasonedAnswers(responses, question.id)) {
          if (answered.has(response.id)) continue
          const place = conclusions!.at(['conclusions', at, 'answers'])
          report(place, { consultation: id, question: question.id, response: response.id })
        }
      })
      const answered = new Set(conclusions?.value.comments?.answers)
      for (const response of commented(responses)) {
        if (answered.has(response.id)) continue
        const place = conclusions?.at(['comments', 'answers']) ?? consultation.at(['id'])
        report(place, { consultation: id, question: null, response: response.id })
      }
      for (const { value, at } of workspace.responses) {
        if (value.consultation !== id || !(value.state === 'read' || value.state === 'needs-review')) continue
        report(at(['state']), { consultation: id, response: value.id, state: value.state })
      }
    }
  },
}
