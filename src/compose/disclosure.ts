import type { BlockContent, RootContent } from 'mdast'
import { formatDay, londonClock, londonDay, londonInstant } from '../model/calendar.js'
import type { Document } from '../model/document.js'
import { views } from '../model/responses.js'
import type { Consultation, Party, ReceivedResponse } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { cell, heading, paragraph, plainParagraphs, row, table } from './nodes.js'
import { ownerName } from './policy.js'

/** To whom responses are disclosed, and when. */
export interface Disclosure {
  party: Party
  on: string
}

/** What a response says to one question, or beside them, in words. */
export interface DisclosedAnswer {
  question: string
  view: string
  reasons: string
  confidential: string
  because: string
}

/** Everything that a response says, in the order of the questions; what it says of none of them comes last. */
export function disclosedAnswers(
  { questions }: Consultation,
  { answers, comments, confidential, residue }: ReceivedResponse,
): DisclosedAnswer[] {
  const known = questions.map(({ id }) => id)
  const order = [...known, ...Object.keys(answers).filter((id) => !known.includes(id))]
  const none = { view: '', confidential: '', because: '' }
  return [
    ...order.flatMap((id): DisclosedAnswer[] => {
      const answer = answers[id]
      if (!answer) return []
      return [
        {
          question: questions.find((question) => question.id === id)?.label ?? id,
          view: answer.view ? views[answer.view] : '',
          reasons: answer.reasons ?? '',
          confidential: answer.confidential ?? 'not said',
          because: answer.because ?? '',
        },
      ]
    }),
    ...(comments
      ? [
          {
            ...none,
            question: 'Comments',
            reasons: comments.text,
            confidential: confidential?.comments ?? 'not said',
          },
        ]
      : []),
    ...residue
      .filter(({ assigned }) => assigned === undefined)
      .map(({ where, text }) => ({ ...none, question: `Not assigned (${where})`, reasons: text })),
  ]
}

/** The facts about a response, by what they are called. */
export function disclosedFacts({
  id,
  state,
  received,
  respondent,
  confidential,
  file,
}: ReceivedResponse): [name: string, value: string][] {
  return [
    ['Reference', id],
    ['State', state],
    [
      'Received',
      `${londonClock(received.at).slice(11)} on ${formatDay(londonDay(received.at))}, London time`,
    ],
    ['Organisation', respondent?.organisation ?? ''],
    ['Name', respondent?.name ?? ''],
    ['Role', respondent?.role ?? ''],
    ['E-mail', respondent?.email ?? ''],
    ['Confidential as a whole', confidential?.whole ?? 'not said'],
    ['Why', confidential?.reason ?? ''],
    ['File', file.format],
  ]
}

/**
 * All responses to a consultation in their entirety, what is confidential included, as one document for one party.
 * It is for nobody else, and goes into no pack.
 */
export function composeDisclosure(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  responses: readonly ReceivedResponse[],
  { party, on }: Disclosure,
): Document {
  const { value } = consultation
  const { language } = workspace.mehrs.value
  const children: RootContent[] = [
    heading(1, value.title, null, { role: 'title' }),
    paragraph(
      `All responses in their entirety, what is confidential included, as disclosed to ${party.name} on ${formatDay(on)}. For nobody else.`,
    ),
    ...responses.flatMap((response) => [
      heading(2, response.id, null, { id: response.id }),
      facts(response),
      ...disclosedAnswers(value, response).flatMap(said),
    ]),
  ]
  return {
    meta: {
      id: 'disclosure',
      title: value.title,
      subtitle: `Responses, disclosed to ${party.name}`,
      language,
      classification: 'Confidential',
      author: ownerName(workspace),
      date: londonInstant(on),
    },
    tree: { type: 'root', children },
  }
}

function facts(response: ReceivedResponse): RootContent {
  const lines = disclosedFacts(response).filter(([, value]) => value !== '')
  const rows = lines.map((cells) =>
    row(
      null,
      cells.map((text) => cell(text)),
    ),
  )
  return table(['item', 'value'], ['Item', 'Value'], rows, null, `facts-${response.id}`)
}

function said({ question, view, reasons, confidential, because }: DisclosedAnswer): BlockContent[] {
  const asked =
    confidential === '' ? '' : ` Confidential: ${confidential}${because === '' ? '' : `, since: ${because}`}.`
  return [
    paragraph([
      { type: 'strong', children: [{ type: 'text', value: question }] },
      { type: 'text', value: `${view === '' ? '' : `: ${view}`}.${asked}` },
    ]),
    ...plainParagraphs(reasons),
  ]
}
