import { type Rule, yaml } from './rule.js'

export const baseMismatch: Rule<'base-mismatch'> = {
  code: 'base-mismatch',
  severity: 'error',
  summary: 'A consultation proposes a version that is not based on the version it says would change.',
  why: 'Respondents read the redline from `base` to `proposes`. It must be the change that the draft says it makes.',
  fix: 'Set `base` to the version that the draft is based on, or correct `basedOn` in the draft.',
  message: ({ base, proposes, basedOn }) => ({
    message: `version ${proposes} is ${basedOn === null ? 'based on no version' : `based on ${basedOn}`}, not on ${base}`,
    found: base,
    ...(basedOn === null ? {} : { expected: basedOn, suggestion: basedOn }),
  }),
  examples: [
    {
      name: 'Another base',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        base: "2.0"
              ^^^^^
        proposes: "1.1"
        # policy/versions/1.1.yaml
        basedOn: "1.0"
                 ~~~~~
      `,
    },
    {
      name: 'The same base',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        base: "1.0"
        proposes: "1.1"
        # policy/versions/1.1.yaml
        basedOn: "1.0"
      `,
    },
  ],
  check({ versions, consultations }, report) {
    for (const consultation of consultations) {
      const { base, proposes } = consultation.value
      const proposed = versions.find(({ value }) => value.version === proposes)
      if (!proposed || proposed.value.basedOn === base) continue
      report(
        consultation.at(['base']),
        { base, proposes, basedOn: proposed.value.basedOn ?? null },
        { place: proposed.at(['basedOn']), label: `what ${proposes} is based on` },
      )
    }
  },
}
