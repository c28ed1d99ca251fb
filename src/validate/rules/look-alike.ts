import { looks } from '../../model/alike.js'
import { codePoint } from '../../model/code-point.js'
import type { Difference } from '../../model/diagnostics/rules.js'
import { shortened } from '../../model/shortened.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

export const lookAlike: Rule<'look-alike'> = {
  code: 'look-alike',
  severity: 'error',
  summary:
    'Two cohorts, codes, terms, outcomes, parties, sources, columns, questions or consultations have names that look the same: they differ only in case, in white space, or in letters that look alike.',
  why: 'Whoever reads or types one of the names may mean the other: a system would answer for the wrong cohort or code, and nobody would see it.',
  fix: 'Name them so that they can be told apart; where both are one thing, merge the two entries.',
  message: ({ kind, name, other, difference }) => ({
    message: `the ${kind} ${name} can be taken for ${other}: ${inWords(difference)}`,
    found: name,
  }),
  examples: [
    {
      name: 'Names that differ in case, in a no-break space, and in a letter of Cyrillic',
      text: yaml`
        # policy/mehrs.yaml
        cohorts:
          - { id: aardvark, name: Cohort Aardvark, … }
                                  ~~~~~~~~~~~~~~~
          - { id: badger, name: COHORT AARDVARK, … }
                                ^^^^^^^^^^^^^^^
          - { id: camel, name: "Cohort\u00A0Aardvark", … }
                               ^^^^^^^^^^^^^^^^^^^^^^
          - { id: dingo, name: Cоhort Aardvark, … }
                               ^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'The name of one cohort is the id of another',
      text: yaml`
        # policy/mehrs.yaml
        cohorts:
          - { id: aardvark, name: Cohort Aardvark, … }
                  ~~~~~~~~
          - { id: badger, name: Aardvark, … }
                                ^^^^^^^^
      `,
    },
    {
      name: 'A letter O in one code and a zero in the other',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZO101, … }
                    ~~~~~~
          - { code: ZZ0101, … }
                    ^^^^^^
      `,
    },
    {
      name: 'Two questions whose labels differ in white space',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, label: Zoo Q1, covers: [ZZ002], … }
                             ~~~~~~
          - { id: q2, label: ZooQ1, covers: [ZZ002], … }
                             ^^^^^
      `,
    },
    {
      name: 'Names of their own, in more than one script, and an id that is the name of the same cohort',
      text: yaml`
        # policy/mehrs.yaml
        cohorts:
          - { id: aardvark, name: Aardvark, … }
          - { id: badger, name: Cohort 1, … }
          - { id: camel, name: Cohort L, … }
          - { id: dingo, name: Δ cohort, … }
          - { id: eland, name: Garfan dŵr, … }
      `,
    },
  ],
  check(workspace, report) {
    for (const group of groupsOf(workspace)) {
      const seen = new Map<string, Name>()
      for (const name of group) {
        const keys = looks(name.text).map((look, index) => `${index} ${look}`)
        const other = keys.map((key) => seen.get(key)).find((found) => found && isOther(name, found))
        for (const key of keys) if (!seen.has(key)) seen.set(key, name)
        if (!other || isToldElsewhere(name, other)) continue
        report(
          name.source.at(name.path),
          {
            kind: name.kind,
            name: shortened(name.text),
            other: shortened(other.text),
            difference: between(name.text, other.text),
          },
          { place: other.source.at(other.path), label: 'this one' },
        )
      }
    }
  },
}

interface Name {
  source: Sourced<unknown>
  path: Path
  text: string
  /** `name of a cohort`. */
  kind: string
}

/** Names among which each has to be told from all others but those of the same entry. */
function groupsOf({ mehrs, versions, consultations }: Workspace): Name[][] {
  const { cohorts, parties, terms, sources, columns = [], outcomes = [] } = mehrs.value
  return [
    namesIn(mehrs, 'cohorts', 'cohort', cohorts, ['id', 'name']),
    namesIn(mehrs, 'parties', 'party', parties, ['id', 'name', 'short']),
    // An escalation names either.
    [
      ...namesIn(mehrs, 'terms', 'term', terms, ['id', 'name']),
      ...namesIn(mehrs, 'outcomes', 'outcome', outcomes, ['id', 'name']),
    ],
    namesIn(mehrs, 'sources', 'source', sources, ['id']),
    namesIn(mehrs, 'columns', 'column', columns, ['heading']),
    ...versions.map((version) => namesIn(version, 'checks', 'check', version.value.checks, ['code'])),
    ...consultations.map((source) =>
      namesIn(source, 'questions', 'question', source.value.questions, ['id', 'label']),
    ),
    consultations.map((source) => ({
      source,
      path: ['id'],
      text: source.value.id,
      kind: 'id of a consultation',
    })),
  ]
}

function namesIn<Field extends string>(
  source: Sourced<unknown>,
  list: string,
  what: string,
  entries: readonly { readonly [Key in Field]?: string | undefined }[],
  fields: readonly Field[],
): Name[] {
  return entries.flatMap((entry, index) =>
    fields.flatMap((field) => {
      const text = entry[field]
      return text === undefined
        ? []
        : [{ source, path: [list, index, field], text, kind: `${field} of a ${what}` }]
    }),
  )
}

/** Whether two names are of different entries. */
function isOther(name: Name, found: Name): boolean {
  return name.source !== found.source || name.path[0] !== found.path[0] || name.path[1] !== found.path[1]
}

/** Names that are the same to the letter are found by rules of their own, but for those of parties and terms. */
function isToldElsewhere(name: Name, other: Name): boolean {
  return (
    name.text === other.text &&
    name.kind === other.kind &&
    !/^(name|short) of a (party|term)$/.test(name.kind)
  )
}

function between(name: string, other: string): Difference {
  if (name === other) return 'nothing'
  if (name.toLowerCase() === other.toLowerCase()) return 'case'
  const [signs, others] = [Array.from(name), Array.from(other)]
  const at = signs.findIndex((sign, index) => sign !== others[index])
  const [sign, instead] = [signs[at], others[at]]
  return sign && instead && !/\s/.test(sign + instead)
    ? { sign: codePoint(sign), instead: codePoint(instead) }
    : 'spaces'
}

function inWords(difference: Difference): string {
  if (difference === 'nothing') return 'it is the same'
  if (difference === 'case') return 'they differ only in case'
  if (difference === 'spaces') return 'they differ only in what nobody sees, such as spaces'
  return `it has ${difference.sign} where the other has ${difference.instead}`
}
