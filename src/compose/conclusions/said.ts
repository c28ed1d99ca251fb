import type { BlockContent, List, PhrasingContent } from 'mdast'
import { type View, views } from '../../model/responses.js'
import type { ResponseRecord } from '../../model/types.js'
import { bullets, paragraph, plainParagraphs } from '../nodes.js'
import { respondent } from './answers.js'

/** What a response says, as far as it may be published: a text, and why it is not as it was received, or not there. */
interface Saying {
  view?: View | undefined
  text?: string | undefined
  redacted?: string | undefined
  withheld?: unknown
}

/** Whoever asked for it, or did not: who wants to be confidential is nobody's business either. */
const NOT_PUBLISHED = 'What it says is not published. It was taken into account.'

/** What the responses say to a question, one after the other; null where none gives reasons. */
export function reasonsGiven(responses: readonly ResponseRecord[], question: string): List | null {
  return sayings(responses, ({ answers }) => {
    const answer = answers?.[question]
    return (
      answer && {
        view: answer.view,
        text: answer.reasons,
        redacted: answer.redacted,
        withheld: answer.withheld?.reasons,
      }
    )
  })
}

/** What they say beside the questions. */
export function commentsGiven(responses: readonly ResponseRecord[]): List | null {
  return sayings(responses, ({ comments }) => comments)
}

function sayings(
  responses: readonly ResponseRecord[],
  of: (response: ResponseRecord) => Saying | undefined,
): List | null {
  const items = responses.flatMap((response): BlockContent[][] => {
    const saying = of(response)
    if (saying?.text === undefined && saying?.withheld === undefined) return []
    return [said(response, saying)]
  })
  return items.length === 0 ? null : bullets(items)
}

function said(response: ResponseRecord, { view, text, redacted, withheld }: Saying): BlockContent[] {
  const who: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: respondent(response) }] },
    { type: 'text', value: `${view ? `: ${views[view]}` : ''}${response.late ? ' (received late)' : ''}.` },
  ]
  return [
    paragraph(who),
    ...(text === undefined ? [] : plainParagraphs(text)),
    ...(redacted === undefined
      ? []
      : [paragraph([{ type: 'emphasis', children: [{ type: 'text', value: `Redacted: ${redacted}` }] }])]),
    ...(withheld === undefined ? [] : [paragraph(NOT_PUBLISHED)]),
  ]
}
