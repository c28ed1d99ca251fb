import { stringify } from 'yaml'
import { readRowKey } from '../../model/handling.js'
import { commented, reasonedAnswers, responsesTo, views } from '../../model/responses.js'
import type { Conclusion, Consultation, ResponseRecord } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { coveredChanges } from '../covered.js'
import { countViews, respondent } from './answers.js'
import type { Outcomes } from './outcomes.js'
import { outcomes } from './trace.js'

/**
 * A conclusions.yaml to begin with: each question with what the draft makes of it, each response that has to be answered
 * and each change that nobody was asked about. What a person has to write is left out, so that `check` asks for it: no
 * text, and no response that is answered before somebody says so. `workspace` is valid.
 */
export function conclusionsOutline(workspace: Workspace, consultation: Sourced<Consultation>): string {
  const { id, questions, corrections = [], sources } = consultation.value
  const responses = responsesTo(workspace, id)
  const found = outcomes(workspace, consultation)
  const asked = [...questions.flatMap(({ covers }) => covers), ...corrections.map(({ change }) => change)]
  const unasked = found.filter((one) => one.outcome !== 'as-consulted' && !covers(asked, one))
  const beside = commented(responses)
  const lines = [
    '# yaml-language-server: $schema=../../../dist/schemas/conclusions.schema.json',
    ...entry('consultation', id),
    'conclusions:',
    ...questions.flatMap(({ id, label, covers: items }) => {
      const { views: counts, others } = countViews(responses, id)
      const said = Object.entries(views).map(
        ([view, words]) => `${words} ${counts[view as keyof typeof views]}`,
      )
      const mine = found.filter((one) => covers(items, one))
      return [
        `  # ${line(label)}. ${said.join(', ')}; none, or not published, ${others}.`,
        ...entry('question', id, '  - '),
        `    decision: ${decision(mine)} # what the draft does with it; check holds one against the other`,
        '    text: # what is concluded, and why',
        ...answers(reasonedAnswers(responses, id), '    ', ({ answers }) => answers?.[id]),
      ]
    }),
    ...(beside.length === 0
      ? []
      : [
          'comments:',
          '  text: # the answer to what is said beside the questions',
          ...answers(beside, '  ', ({ comments }) => comments && { reasons: comments.text }),
        ]),
    ...(unasked.length === 0 ? [] : ['exemptions:', ...exemptions(unasked)]),
    ...entry('sources', sources),
  ]
  return `${lines.join('\n')}\n`
}

function covers(items: readonly string[], { consulted, concluded }: Outcomes): boolean {
  return coveredChanges([(consulted ?? concluded)!], items).length > 0
}

/** As `conclusion-contradicted` has it. */
function decision(outcomes: readonly Outcomes[]): Conclusion['decision'] {
  const kinds = new Set(outcomes.map(({ outcome }) => outcome))
  const [only = 'as-consulted'] = kinds
  return kinds.size < 2 && only !== 'new' ? only : 'modified'
}

type Said = { view?: keyof typeof views | undefined; reasons?: string | undefined }

function answers(
  responses: readonly ResponseRecord[],
  indent: string,
  of: (response: ResponseRecord) => Said | undefined,
): string[] {
  if (responses.length === 0) return [`${indent}answers: []`]
  return [
    `${indent}answers: # those whose reasons the text answers: take their # away`,
    ...responses.map((response) => {
      const { view, reasons } = of(response) ?? {}
      const words = reasons === undefined ? 'Not published: see the vault.' : shortened(line(reasons))
      const name = line(respondent(response)).replace(` (${response.id})`, '')
      return `${indent}  # - ${response.id} # ${name}: ${view ? `${views[view]}. ` : ''}${words}`
    }),
  ]
}

/** Each check or clause once, with what of it changes. */
function exemptions(changes: readonly Outcomes[]): string[] {
  const byItem = new Map<string, string[]>()
  for (const { consulted, concluded, outcome } of changes) {
    const { where } = (consulted ?? concluded)!
    const item = where.row === null ? `#${where.section}` : readRowKey(where.row).code
    byItem.set(item, [...(byItem.get(item) ?? []), `${line(where.label)}, ${outcome}`])
  }
  return [...byItem].flatMap(([item, places]) => [
    ...places.map((place) => `  # ${place}`),
    ...entry('change', item, '  - '),
    '    why: # why nobody was asked',
  ])
}

function entry(key: string, value: unknown, indent = ''): string[] {
  const text = stringify({ [key]: value }, { lineWidth: 0, collectionStyle: 'flow' }).trim()
  return [`${indent}${text.replace(/^\{\s*|\s*\}$/g, '')}`]
}

/** Words of somebody else as part of a comment: nothing in them ends it. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('')}…`
}

const LONGEST = 90
