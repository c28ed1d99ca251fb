import type { Mehrs } from '../../model/types.js'

/** How a value is asked for. */
export type Control =
  | { kind: 'line' | 'date' | 'number' }
  /** Markdown, or another text of several lines. */
  | { kind: 'text' }
  /** One of a few words. */
  | { kind: 'choice'; from(mehrs: Mehrs): readonly Choice[] }
  /** Some of the ids that `mehrs.yaml` has. */
  | { kind: 'several'; from(mehrs: Mehrs): readonly Choice[] }
  /** A list of texts, one on each line. */
  | { kind: 'lines' }
  /** A word that stands for nothing said, or the fields of a group. */
  | { kind: 'group'; without: string | null; fields: readonly Field[] }

export interface Choice {
  value: string
  name: string
}

/** One field of a form: a key of the data. What it is about is said by the schema. */
export interface Field {
  key: string
  label: string
  control: Control
  /** It is left out of the data where nothing is typed. */
  optional?: true
}

const line = (key: string, label: string): Field => ({ key, label, control: { kind: 'line' } })
const text = (key: string, label: string): Field => ({ key, label, control: { kind: 'text' } })
const day = (key: string, label: string): Field => ({ key, label, control: { kind: 'date' } })
const words = (...values: string[]) => ({
  kind: 'choice' as const,
  from: () => values.map((value) => ({ value, name: value })),
})
const names = (key: 'terms' | 'parties' | 'cohorts') => (mehrs: Mehrs) =>
  mehrs[key].map(({ id, name }) => ({ value: id, name: `${name} (${id})` }))
const sources: Field = { key: 'sources', label: 'Sources, one on each line', control: { kind: 'lines' } }

export const checkFields: readonly Field[] = [
  line('code', 'Code'),
  line('name', 'Name'),
  { key: 'cohorts', label: 'Cohorts', control: { kind: 'several', from: names('cohorts') } },
  text('meaning', 'Meaning'),
  { key: 'occurrence', label: 'Occurrence', control: words('rare-but-expected', 'unspecified') },
  { key: 'retry', label: 'Retry', control: words('expected', 'not-expected', 'unspecified') },
  {
    key: 'escalate',
    label: 'Escalation',
    control: {
      kind: 'group',
      without: 'unspecified',
      fields: [
        { key: 'afterConsecutive', label: 'After so many in a row', control: { kind: 'number' } },
        { key: 'as', label: 'As', control: { kind: 'choice', from: names('terms') } },
        { key: 'attributedTo', label: 'According to', control: { kind: 'choice', from: names('parties') } },
      ],
    },
  },
  { ...line('formerlyReportedAs', 'Formerly reported as'), optional: true },
  { ...text('note', 'Note'), optional: true },
  sources,
]

export const clauseFields: readonly Field[] = [
  line('id', 'Id'),
  line('title', 'Title'),
  { ...line('number', 'Number, where it is fixed'), optional: true },
  { ...text('text', 'Text'), optional: true },
  sources,
]

export const versionDateFields: readonly Field[] = [
  {
    key: 'effective',
    label: 'First day of effect',
    control: {
      kind: 'group',
      without: 'unstated',
      fields: [
        day('on', 'Day'),
        { key: 'basis', label: 'Basis', control: words('planned', 'stated') },
        sources,
      ],
    },
  },
]

export const consultationDateFields: readonly Field[] = [
  day('opened', 'Opened'),
  {
    key: 'closes',
    label: 'Closes',
    control: { kind: 'group', without: null, fields: [day('on', 'Day'), line('at', 'Time in London')] },
  },
  day('concludesBy', 'Concludes by'),
  sources,
]

export const questionFields: readonly Field[] = [
  line('id', 'Id'),
  line('label', 'Label'),
  line('heading', 'Heading'),
  text('context', 'Context'),
  text('text', 'Question'),
  { key: 'covers', label: 'Covers, one on each line', control: { kind: 'lines' } },
  sources,
]

export const termFields: readonly Field[] = [
  line('id', 'Id'),
  line('name', 'Name'),
  text('meaning', 'Meaning'),
  sources,
]
