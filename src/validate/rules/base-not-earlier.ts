import { compareVersions } from '../../model/timeline.js'
import { type Rule, yaml } from './rule.js'

export const baseNotEarlier: Rule<'base-not-earlier'> = {
  code: 'base-not-earlier',
  severity: 'error',
  summary: 'A version is based on itself or on a later one.',
  why: 'Versions follow each other. Going back from base to base must come to the first one and not round in a circle.',
  fix: 'Base it on the version whose text it changes. Versions are ordered by number: 2.9 comes before 2.10.',
  message: ({ version, basedOn }) => ({
    message: `version ${version} cannot be based on ${basedOn}`,
    found: basedOn,
    expected: `a version before ${version}`,
  }),
  examples: [
    {
      name: 'Based on itself',
      text: yaml`
        # policy/versions/2.0.yaml
        version: "2.0"
        basedOn: "2.0"
                 ^^^^^
      `,
    },
    {
      name: 'Based on an earlier one',
      text: yaml`
        # policy/versions/2.0.yaml
        version: "2.0"
        basedOn: "1.1"
      `,
    },
  ],
  check({ versions }, report) {
    for (const source of versions) {
      const { version, basedOn } = source.value
      if (basedOn === undefined || compareVersions(basedOn, version) < 0) continue
      report(source.at(['basedOn']), { version, basedOn })
    }
  },
}
