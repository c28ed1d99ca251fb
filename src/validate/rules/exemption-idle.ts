import { concluded } from './concluded.js'
import { type Rule, yaml } from './rule.js'

export const exemptionIdle: Rule<'exemption-idle'> = {
  code: 'exemption-idle',
  severity: 'error',
  acrossFiles: true,
  summary: 'An exemption is about something that is as it was consulted on, or that is exempt already.',
  why: 'The report would tell respondents of a change without a consultation that there is not.',
  fix: 'Take the exemption out, or name the check or the clause that is meant.',
  message: ({ item, problem }) => ({
    message:
      problem === 'twice'
        ? `${item} is exempt already`
        : `nothing is to be excused: ${item} ${problem === 'same' ? 'is as it was consulted on' : 'does not change'}`,
    found: item,
  }),
  examples: [
    {
      name: 'A reason for what did not change',
      text: yaml`
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions:
          - { question: q1, decision: as-consulted, text: Agreed., answers: [] }
        exemptions:
          - { change: ZZ001, why: A misprint. }
                      ^^^^^
        sources: [handbook]
      `,
    },
    {
      name: 'No exemption',
      text: yaml`
        # policy/consultations/Aardvark_May_2042/conclusions.yaml
        consultation: Aardvark_May_2042
        conclusions: []
        sources: [handbook]
      `,
    },
  ],
  check(workspace, report) {
    for (const { conclusions, outcomes } of concluded(workspace)) {
      const seen = new Set<string>()
      ;(conclusions.value.exemptions ?? []).forEach(({ change: item }, index) => {
        const place = conclusions.at(['exemptions', index, 'change'])
        const outcome = outcomes.get(item)
        if (seen.has(item)) report(place, { item, problem: 'twice' })
        else if (!outcome) report(place, { item, problem: 'unchanged' })
        else if (outcome === 'as-consulted') report(place, { item, problem: 'same' })
        seen.add(item)
      })
    }
  },
}
