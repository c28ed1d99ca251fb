import { handlingFields } from '../../model/handling.js'
import type { Check } from '../../model/types.js'
import type { Path } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

export const handlingContradiction: Rule<'handling-contradiction'> = {
  code: 'handling-contradiction',
  severity: 'error',
  summary:
    'What a check says for one cohort has no place: the check is not for it, it is said twice, or it says nothing.',
  why: 'A reader of the file would take for policy what nothing prints and nothing acts on.',
  fix: 'Take it out, or correct the cohort. What is said for every cohort of a check is said once, by the check itself.',
  message: ({ problem, cohort }) => ({ message: problems[problem](cohort) }),
  examples: [
    {
      name: 'A cohort that is not of the check, one twice, one with nothing of its own',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: unspecified
            escalate: unspecified
            handling:
              - { cohort: badger, retry: expected, sources: [handbook] }
                          ^^^^^^
            sources: [handbook]
          - code: ZZ002
            name: Snoring
            cohorts: [aardvark, badger]
            meaning: unspecified
            occurrence: unspecified
            retry: unspecified
            escalate: unspecified
            handling:
              - { cohort: badger, retry: expected, sources: [handbook] }
              - { cohort: badger, note: Twice., sources: [handbook] }
                          ^^^^^^
              - { cohort: aardvark, sources: [handbook] }
                          ^^^^^^^^
            sources: [handbook]
      `,
    },
    {
      name: 'What the check says holds nowhere',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
                   ^^^^^^^^
            escalate: unspecified
            handling:
              - { cohort: aardvark, retry: unspecified, sources: [handbook] }
            sources: [handbook]
      `,
    },
    {
      name: 'Otherwise in one cohort',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark, badger]
            meaning: unspecified
            occurrence: unspecified
            retry: unspecified
            escalate: unspecified
            handling:
              - { cohort: badger, retry: expected, sources: [handbook] }
            sources: [handbook]
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      version.value.checks.forEach((check, index) => {
        for (const { path, problem, cohort } of problemsOf(check))
          report(version.at(['checks', index, ...path]), { problem, cohort })
      })
    }
  },
}

const problems = {
  'other-cohort': (cohort: string) => `the check is not for the cohort ${cohort}`,
  twice: (cohort: string) => `what holds in ${cohort} is given twice`,
  nothing: (cohort: string) => `nothing is said for ${cohort}`,
  nowhere: () => 'every cohort of the check says this otherwise: it holds nowhere',
}

interface Problem {
  path: Path
  problem: keyof typeof problems
  cohort: string
}

function problemsOf({ cohorts, handling = [], ...check }: Check): Problem[] {
  const entries = handling.flatMap((entry, index): Problem[] => {
    const { cohort } = entry
    const at = (problem: Problem['problem']) => [{ path: ['handling', index, 'cohort'], problem, cohort }]
    if (!cohorts.includes(cohort)) return at('other-cohort')
    if (handling.findIndex((other) => other.cohort === cohort) < index) return at('twice')
    return handlingFields.every((field) => entry[field] === undefined) ? at('nothing') : []
  })
  const hidden = handlingFields.flatMap((field): Problem[] => {
    const says = (check[field] ?? 'unspecified') !== 'unspecified'
    const gives = (cohort: string) =>
      handling.some((entry) => entry.cohort === cohort && entry[field] !== undefined)
    return says && cohorts.every(gives) ? [{ path: [field], problem: 'nowhere', cohort: '' }] : []
  })
  return [...entries, ...hidden]
}
