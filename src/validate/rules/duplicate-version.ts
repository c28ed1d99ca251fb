import { compareVersions } from '../../model/timeline.js'
import { type Rule, yaml } from './rule.js'

export const duplicateVersion: Rule<'duplicate-version'> = {
  code: 'duplicate-version',
  severity: 'error',
  summary: 'Two files hold the same version.',
  why: 'A version is one text. Which of the two was published could no longer be told. Numbers count, not digits: 2.0 and 2.00 are one version.',
  fix: 'Delete one of the files, or give it the number that it was meant to have.',
  acrossFiles: true,
  message: ({ version, other }) => ({ message: `version ${version} is already in ${other}` }),
  examples: [
    {
      name: 'The same number in two files',
      text: yaml`
        # policy/versions/2.0-again.yaml
        version: "2.0"
                 ~~~~~
        # policy/versions/2.0.yaml
        version: "2.0"
                 ^^^^^
      `,
      also: ['file-name'],
    },
    {
      name: '2.10 comes after 2.9 and is not 2.1',
      text: yaml`
        # policy/versions/2.1.yaml
        version: "2.1"
        # policy/versions/2.10.yaml
        version: "2.10"
      `,
    },
  ],
  check({ versions }, report) {
    versions.forEach((version, index) => {
      const first = versions[index - 1]
      if (!first || compareVersions(first.value.version, version.value.version) !== 0) return
      report(
        version.at(['version']),
        { version: version.value.version, other: first.file },
        { place: first.at(['version']), label: 'the other one' },
      )
    })
  },
}
