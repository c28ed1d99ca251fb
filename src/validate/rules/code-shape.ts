import { codeShapes } from '../../model/codes.js'
import { type Rule, yaml } from './rule.js'

export const codeShape: Rule<'code-shape'> = {
  code: 'code-shape',
  severity: 'error',
  summary: 'A check has a code that does not look like a code of this document.',
  why: 'Where a text mentions a code, it is known by its look. One of another look would be mentioned unseen: nothing would find that it is not in the table.',
  fix: 'Correct the code, or add its pattern under `codes` in policy/mehrs.yaml. Without that, codes are two to four letters and three to five digits.',
  message: ({ code }) => ({ message: `${code} does not look like a code`, found: code }),
  examples: [
    {
      name: 'A digit too few, in a code and in a former one',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ01, … }
                    ^^^^
          - { code: ZZ002, formerlyReportedAs: ZZ99, … }
                                               ^^^^
        `,
      also: ['unlisted-code'],
    },
    {
      name: 'Patterns of its own',
      text: yaml`
        # policy/mehrs.yaml
        codes: { patterns: ["ZZ[0-9]{2,3}", "N[0-9][A-Z]"], sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ01, … }
          - { code: N2C, … }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    const { isCode } = codeShapes(mehrs.value)
    for (const version of versions) {
      version.value.checks.forEach((check, index) => {
        for (const field of ['code', 'formerlyReportedAs'] as const) {
          const code = check[field]
          if (code !== undefined && !isCode(code)) report(version.at(['checks', index, field]), { code })
        }
      })
    }
  },
}
