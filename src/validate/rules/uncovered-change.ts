import { conclusionsOf } from '../../model/responses.js'
import { asked } from './policy-changes.js'
import { type Rule, yaml } from './rule.js'

export const uncoveredChange: Rule<'uncovered-change'> = {
  code: 'uncovered-change',
  severity: 'error',
  summary: 'A consultation asks nothing about a change that its draft makes.',
  why: 'Every change goes through consultation. One that no question covers is put into the policy without anyone having been asked.',
  fix: "Add the code, or '#' and the id of the clause, to `covers` of the question that asks about it; or take the change out of the draft. A small correction that nobody is asked about has its reason under `corrections` of the consultation; what is changed after the responses though nobody was asked has its reason under `exemptions` of conclusions.yaml.",
  message: ({ item, change, proposes }) => ({
    message: `no question covers ${item}, which version ${proposes} ${change === 'added' ? 'adds' : change === 'removed' ? 'removes' : 'changes'}`,
    suggestion: item,
  }),
  examples: [
    {
      name: 'A small correction, with the reason why nobody is asked',
      text: yaml`
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        checks:
          - { code: ZZ001, name: Snorring, … }
          - { code: ZZ002, … }
          - { code: ZZ999, … }
        # policy/consultations/Aardvark_May_2042.yaml
        corrections:
          - { change: ZZ001, why: A letter too many. }
      `,
    },
    {
      name: 'A change after the consultation, with the reason why nobody was asked',
      text: yaml`
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        checks:
          - { code: ZZ001, … }
          - { code: ZZ002, … }
          - { code: ZZ003, … }
          - { code: ZZ999, … }
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions: []
        exemptions:
          - { change: ZZ003, why: A party found it missing. }
        sources: [handbook]
      `,
      also: ['exemption-idle'],
    },
    {
      name: 'A check and a clause that no question covers',
      text: yaml`
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        checks:
          - { code: ZZ001, … }
          - { code: ZZ002, … }
          - { code: ZZ003, … }
                    ~~~~~
          - { code: ZZ999, … }
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
        ^^^^^^^^^
          - { id: q1, covers: [ZZ002], … }
      `,
    },
    {
      name: 'Every change is covered; a line that wraps elsewhere is none',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
        sections:
          - { id: purpose, title: Purpose, text: "Dig by night.", … }
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        sections:
          - id: purpose
            title: Purpose
            sources: [handbook]
            text: |
              Dig
              by night.
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, covers: [ZZ002], … }
      `,
    },
    {
      name: 'A clause that keeps its number where the one before it goes',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
        sections:
          - { id: digging, title: Digging, … }
          - { id: purpose, title: Purpose, … }
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        sections:
          - { id: purpose, title: Purpose, number: "2", … }
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, covers: [ZZ002, "#digging"], … }
      `,
    },
  ],
  check(workspace, report) {
    for (const { consultation, base, draft, changes } of asked(workspace)) {
      const concluded = conclusionsOf(workspace, consultation)?.value
      const covered = new Set([
        ...consultation.value.questions.flatMap(({ covers }) => covers),
        ...(consultation.value.corrections ?? []).map(({ change }) => change),
        ...(concluded?.exemptions ?? []).map(({ change }) => change),
      ])
      for (const { item, change, path } of changes) {
        if (covered.has(item)) continue
        report(
          consultation.at(['questions'], 'key'),
          { item, change, proposes: draft.value.version },
          { place: (change === 'removed' ? base : draft).at(path), label: `${change} here` },
        )
      }
    }
  },
}
