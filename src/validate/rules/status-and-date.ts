import { type Rule, yaml } from './rule.js'

export const statusAndDate: Rule<'status-and-date'> = {
  code: 'status-and-date',
  severity: 'error',
  summary: 'A draft has a day of publication, or a published version has none.',
  why: 'Whether a version can be in force depends on it. A draft that looks published is taken for law.',
  fix: 'Take `status` and `dates.published` out of the version: both follow from the ledger.',
  message: ({ status }) => ({
    message:
      status === 'draft'
        ? 'a draft has not been published, but this one says when it was'
        : 'a published version must say when it was published',
    expected: status === 'draft' ? 'unstated' : 'the day of publication, with its sources',
    ...(status === 'draft' ? { suggestion: 'unstated' } : {}),
  }),
  examples: [
    {
      name: 'A draft with a day of publication',
      text: yaml`
        # policy/versions/2.0.yaml
        status: draft
                ~~~~~
        dates:
          published: { on: 2042-03-01, sources: [handbook] }
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          effective: unstated
      `,
    },
    {
      name: 'A published version that does not say when',
      text: yaml`
        # policy/versions/1.0.yaml
        status: published
                ~~~~~~~~~
        dates:
          published: unstated
                     ^^^^^^^^
          effective: unstated
      `,
    },
    {
      name: 'A draft',
      text: yaml`
        # policy/versions/2.0.yaml
        status: draft
        dates:
          published: unstated
          effective: unstated
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      const { status, dates } = version.value
      if ((status === 'draft') === (dates.published === 'unstated')) continue
      const related = { place: version.at(['status']), label: `${status} here` }
      report(version.at(['dates', 'published']), { status }, related)
    }
  },
}
