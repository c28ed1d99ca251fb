import { repeats } from './data.js'
import { type Rule, yaml } from './rule.js'

export const duplicateId: Rule<'duplicate-id'> = {
  code: 'duplicate-id',
  severity: 'error',
  summary:
    'Two cohorts, parties, terms, sources or columns have the same id, or two questions or attachments of a consultation; or two questions have the same label.',
  why: 'Everything else in the workspace names them by id. Of two, one would be used and the other never seen. By its label an answer in a response form is known.',
  fix: 'Merge the two entries, or give one of them another id.',
  message: ({ kind, field, id }) => ({ message: `there are two ${kind} with the ${field} ${id}` }),
  examples: [
    {
      name: 'A cohort entered twice',
      text: yaml`
        # policy/mehrs.yaml
        cohorts:
          - { id: aardvark, name: Cohort Aardvark, … }
                  ~~~~~~~~
          - { id: badger, name: Cohort Badger, … }
          - { id: aardvark, name: Cohort Aardwolf, … }
                  ^^^^^^^^
      `,
    },
    {
      name: 'Two questions with one id',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, label: Zoo Q1, covers: [ZZ002], … }
                  ~~
          - { id: q1, label: Zoo Q2, covers: [ZZ002], … }
                  ^^
      `,
    },
    {
      name: 'Two questions with one label',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, label: Zoo Q1, covers: [ZZ002], … }
                             ~~~~~~
          - { id: q2, label: Zoo Q1, covers: [ZZ002], … }
                             ^^^^^^
      `,
    },
    {
      name: 'A term and a party may share an id',
      text: yaml`
        # policy/mehrs.yaml
        terms:
          - { id: asleep, … }
          - { id: zoo, name: The zoo, … }
      `,
    },
  ],
  check({ mehrs, consultations }, report) {
    const lists = [
      ...(['cohorts', 'parties', 'terms', 'sources', 'columns'] as const).map((kind) => {
        return { source: mehrs, kind, field: 'id', ids: (mehrs.value[kind] ?? []).map(({ id }) => id) }
      }),
      {
        source: mehrs,
        kind: 'outcomes',
        field: 'id',
        ids: (mehrs.value.outcomes ?? []).map(({ id }) => id),
      },
      ...consultations.flatMap((source) => {
        const { questions, attachments } = source.value
        return [
          { source, kind: 'questions', field: 'id', ids: questions.map(({ id }) => id) },
          { source, kind: 'questions', field: 'label', ids: questions.map(({ label }) => label) },
          {
            source,
            kind: 'attachments',
            field: 'number',
            ids: attachments.map(({ number }) => String(number)),
          },
        ]
      }),
    ]
    for (const { source, kind, field, ids } of lists) {
      for (const { index, first } of repeats(ids, (id) => id)) {
        const related = { place: source.at([kind, first, field]), label: 'first used here' }
        report(source.at([kind, index, field]), { kind, field, id: ids[index]! }, related)
      }
    }
  },
}
