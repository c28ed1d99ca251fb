import { type Rule, yaml } from './rule.js'

export const fileName: Rule<'file-name'> = {
  code: 'file-name',
  severity: 'error',
  summary: 'A version or a consultation is in a file of another name.',
  why: 'People and commands find a version by the name of its file; what is generated takes its name from the data. The two must agree.',
  fix: 'Rename the file, or correct what it says it is.',
  acrossFiles: true,
  message: ({ found, expected }) => ({
    message: `the file is named ${found} but holds ${expected.replace(/\.yaml$/, '')}`,
    found,
    expected,
  }),
  examples: [
    {
      name: 'A copied file whose version was not changed',
      text: yaml`
        # policy/versions/2.1.yaml
        version: "2.2"
                 ^^^^^
      `,
    },
    {
      name: 'A version in its file',
      text: yaml`
        # policy/versions/2.1.yaml
        version: "2.1"
      `,
    },
  ],
  check({ versions, consultations }, report) {
    const named = [
      ...versions.map((source) => ({ source, key: 'version', name: source.value.version })),
      ...consultations.map((source) => ({ source, key: 'id', name: source.value.id })),
    ]
    for (const { source, key, name } of named) {
      const found = source.file.replace(/^.*\//, '')
      const expected = `${name}.yaml`
      if (found !== expected) report(source.at([key]), { found, expected })
    }
  },
}
