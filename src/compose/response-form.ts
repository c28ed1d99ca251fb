import { createHash } from 'node:crypto'
import type { Field, RootContent } from 'mdast'
import { londonInstant } from '../model/calendar.js'
import type { Change } from '../model/change.js'
import type { Document } from '../model/document.js'
import { views } from '../model/responses.js'
import { changeNumbers } from '../model/schedule.js'
import type { AnyNode } from '../model/tree.js'
import type { Consultation, Question } from '../model/types.js'
import type { Path, Sourced, Workspace } from '../model/workspace.js'
import { closing } from './consultation/tables.js'
import { consultationTexts, consultedVersions } from './consultation/texts.js'
import { coveredChanges } from './covered.js'
import { fillTemplate } from './fill.js'
import { link, mailbox } from './nodes.js'
import { ownerName } from './policy.js'
import { composeRedline } from './redline.js'

/**
 * The form on which a respondent answers a consultation: what `schemas/response.schema.json` has as data. Where
 * `redline` is given, the address of the redline as a web page, what the questions ask about is linked to its place
 * there; `title` is the attachment's. `workspace` is valid.
 */
export function composeResponseForm(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  { title = 'Response template', redline = null }: { title?: string; redline?: string | null } = {},
): Document {
  const { mehrs } = workspace
  const { value } = consultation
  const textOf = consultationTexts(workspace, consultation, redline)
  const text = (...path: Path): AnyNode => ({ type: 'root', children: textOf(consultation, ...path) })
  const compared = composeRedline(workspace, ...consultedVersions(workspace, value))
  const numbers = changeNumbers(compared)
  const questions = value.questions.map((question, index) => ({
    ...question,
    text: { ...text('questions', index, 'text'), type: 'blockquote', data: { role: 'question' } } as AnyNode,
    changes: coveredChanges(compared.redline!.changes, question.covers),
  }))
  const children = fillTemplate('response-form.md', {
    title,
    subject: value.title,
    closes: closing(value),
    contact: mailbox(value.contact),
    how: text('responding', 'how'),
    confidentiality: text('responding', 'confidentiality'),
    disclosure: text('responding', 'disclosure'),
    questions: questions.map(({ label, heading, text, changes, ...question }) => ({
      label,
      heading,
      text,
      changes: citations(changes, numbers, redline),
      ...answerFields({ ...question, label }),
    })),
    ...fields,
  })
  return {
    meta: {
      id: 'response',
      title: `${title}: ${value.title}`,
      subtitle: value.id,
      language: mehrs.value.language,
      classification: value.classification,
      author: ownerName(workspace),
      date: londonInstant(value.dates.opened),
      form: {
        consultation: value.id,
        edition: digestOf(children),
        questions: questions.map(({ id, label, changes }) => ({
          id,
          label,
          changes: changes.map((change) => change.id),
        })),
      },
    },
    tree: { type: 'root', children },
  }
}

/** Two forms that say the same and ask the same have one edition, wherever their links lead. */
function digestOf(children: readonly RootContent[]): string {
  const said = (node: AnyNode): string =>
    node.type === 'field' ? JSON.stringify(node) : (node.children?.map(said).join('') ?? node.value ?? '')
  const text = children.map((block) => said(block as AnyNode)).join('\n')
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)
}

/**
 * Changes by the numbers that the redline's schedule cites them by, in their order, each with what stands there now and
 * what is proposed: nobody has to look it up to answer.
 */
function citations(
  changes: readonly Change[],
  numbers: ReadonlyMap<string, number>,
  redline: string | null,
): { number: string | AnyNode; where: string; now: string; proposed: string }[] {
  return changes
    .map((change) => ({ change, number: numbers.get(change.id)! }))
    .sort((a, b) => a.number - b.number)
    .map(({ change: { id, where, before, after }, number }) => {
      const words = `Change ${number}`
      return {
        number: redline === null ? words : link(`${redline}#change/${id}`, words),
        where: where.label,
        now: before ?? NOTHING,
        proposed: after ?? NOTHING,
      }
    })
}

/** What stands where there is no text. */
const NOTHING = '(not there)'

const fields = {
  respondent: {
    name: field('respondent/name', 'text', 'Name', 'Your name'),
    organisation: field('respondent/organisation', 'text', 'Organisation', 'Whom you respond for'),
    role: field('respondent/role', 'text', 'Role', 'Such as energy supplier or SMSO'),
    email: field('respondent/email', 'text', 'E-mail', 'Where to ask about your response'),
    naming: field('respondent/naming', 'radios', 'Naming you', 'Choose how it may be published', [
      { value: 'named', label: 'With the name of the organisation' },
      { value: 'unnamed', label: 'Without a name' },
    ]),
  },
  comments: field('comments', 'rich-text', 'Further comments', 'Anything else that you want to say'),
  confidential: {
    comments: isConfidential('confidential/comments', 'Further comments', 'These comments are confidential'),
    whole: isConfidential(
      'confidential/whole',
      'The whole response',
      'All of this response is confidential',
      'Not confidential as a whole',
    ),
    reason: field('confidential/reason', 'rich-text', 'Why it is confidential', 'Your explanation'),
  },
}

const viewChoices = Object.entries(views).map(([value, label]) => ({ value, label }))

/** The label of a question stands before each of its fields, to be seen, so that a reader of the file finds them by it. */
function answerFields({ id, label }: Pick<Question, 'id' | 'label'>) {
  return {
    view: field(`answers/${id}/view`, 'choice', `${label}: your view`, 'Choose your view', viewChoices),
    rationale: field(
      `answers/${id}/rationale`,
      'rich-text',
      `${label}: your reasons`,
      'Why you take this view',
    ),
    confidential: isConfidential(`answers/${id}/confidential`, label, 'This answer is confidential'),
    because: field(
      `answers/${id}/because`,
      'text',
      `${label}: why it is confidential`,
      'Your explanation, if it is',
    ),
  }
}

/** Asked of each answer by itself. Where neither is chosen, nothing of it is published. */
function isConfidential(name: string, of: string, yes: string, no = 'Not confidential') {
  return field(name, 'radios', `${of}: confidentiality`, 'Choose whether it may be published', [
    { value: 'no', label: no },
    { value: 'yes', label: yes },
  ])
}

/** A field, and its label to be put beside it. */
function field(
  name: string,
  control: Field['control'],
  label: string,
  prompt = '',
  choices?: Field['choices'],
): { label: string; field: Field } {
  return { label, field: { type: 'field', name, label, control, prompt, ...(choices && { choices }) } }
}
