import type { BlockContent, Paragraph, RootContent } from 'mdast'
import { formatDay, londonInstant } from '../../model/calendar.js'
import type { Document } from '../../model/document.js'
import { accepted, responsesTo } from '../../model/responses.js'
import type { AnyNode } from '../../model/tree.js'
import type { Conclusion, Conclusions, Consultation } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import { citation } from '../columns.js'
import { createCitations } from '../consultation/citations.js'
import { numbered, words } from '../consultation/document.js'
import { consultationTexts, consultedVersions } from '../consultation/texts.js'
import { coveredChanges } from '../covered.js'
import { fillTemplate } from '../fill.js'
import { effective } from '../front-matter.js'
import { blockquote, link, paragraph } from '../nodes.js'
import { ownerName } from '../policy.js'
import { countViews } from './answers.js'
import { conclusionsName, redlineName } from './names.js'
import type { Outcomes } from './outcomes.js'
import { commentsGiven, reasonsGiven } from './said.js'
import { outcomesTable, reportTitleBlock, viewsTable } from './tables.js'
import { outcomes } from './trace.js'

const decisions: Record<Conclusion['decision'], string> = {
  'as-consulted': 'Concluded: as consulted.',
  modified: 'Concluded: with modifications.',
  dropped: 'Concluded: not to go on with it.',
}

/**
 * The conclusions report: for each question what was proposed, what the responses say, what is concluded and what the
 * text says now; then what was changed without a consultation and why, and what follows. `workspace` is valid.
 */
export function composeConclusions(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  conclusions: Sourced<Conclusions>,
  found = outcomes(workspace, consultation),
): Document {
  const { mehrs } = workspace
  const { value } = consultation
  const { document, appealWindow } = mehrs.value.legalBasis
  const [, version] = consultedVersions(workspace, value)
  const text = consultationTexts(workspace, consultation, null)
  const citations = createCitations(mehrs)
  const root = (children: RootContent[]): AnyNode => ({ type: 'root', children })
  const field = (...path: Path) => text(conclusions, ...path)
  const responses = responsesTo(workspace, value.id)
  const { conclusions: concluded, introduction, comments, exemptions = [] } = conclusions.value
  const event = workspace.ledger.value.entries.findLast(
    ({ action, consultation }) => action === 'concluded' && consultation === value.id,
  )
  const counted = accepted(responses).length
  const answered = counted > 0
  let tables = 0
  const caption = (words: string) => `Table ${++tables} – ${words}`

  const sections = new Map<AnyNode, string>()
  const questions = value.questions.map((question, index) => {
    const heading = words(consultation, question.heading, ['questions', index, 'heading'])
    sections.set(heading, question.id)
    const at = concluded.findIndex((entry) => entry.question === question.id)
    const conclusion = concluded[at]
    const given = reasonsGiven(accepted(responses), question.id)
    const mine = covered(found, question.covers)
    const place = consultation.at(['questions', index])
    return {
      heading,
      question: blockquote(
        [
          paragraph([{ type: 'strong', children: [{ type: 'text', value: question.label }] }]),
          ...text(consultation, 'questions', index, 'text'),
        ] as BlockContent[],
        consultation.at(['questions', index, 'text']),
        { role: 'question' },
      ),
      proposalCaption: caption('What became of the proposal'),
      proposal: outcomesTable(mine, `outcomes-${question.id}`, place),
      answered,
      viewsCaption: answered ? caption(`Views of ${counted} accepted responses`) : '',
      views: viewsTable(countViews(responses, question.id), `views-${question.id}`, place),
      said: given ?? paragraph('No response gives reasons.'),
      decision: conclusion ? decisions[conclusion.decision] : 'Not concluded yet.',
      answers: conclusion ? answering(conclusion.answers) : '',
      conclusion: root(conclusion ? field('conclusions', at, 'text') : []),
    }
  })
  const beside = commentsGiven(accepted(responses))
  const name = conclusionsName(value)
  const children = fillTemplate('conclusions.md', {
    title: `${value.title}: conclusions`,
    titleBlock: reportTitleBlock(consultation, name, event),
    notice: blockquote(text(mehrs, 'notice') as BlockContent[], mehrs.at(['notice']), { role: 'notice' }),
    introduction: root(introduction === undefined ? [] : field('introduction')),
    received: root(citations.cited([received(workspace, value)], conclusions.value.sources)),
    questions,
    commented: beside !== null || comments !== undefined,
    comments: beside ?? paragraph('No response says anything beside the questions.'),
    commentsConclusion: root(comments ? field('comments', 'text') : []),
    unasked: exemptions.length > 0,
    exemptions: root(
      exemptions.flatMap(({ change }, index): RootContent[] => {
        const changes = covered(found, [change])
        return [
          paragraph([{ type: 'strong', children: [{ type: 'text', value: called(changes, change) }] }]),
          ...field('exemptions', index, 'why'),
          outcomesTable(changes, `exempt-${index + 1}`, conclusions.at(['exemptions', index])),
        ]
      }),
    ),
    next: root([
      paragraph(
        `Version ${version.value.version} takes effect: ${inSentence(effective(workspace, version.value))}.`,
        version.at(['dates', 'effective']),
      ),
      paragraph([
        { type: 'text', value: 'What changed since the consultation is in ' },
        link(`${redlineName(value)}.html`, `${redlineName(value)}.html`),
        { type: 'text', value: ', and what became of each change, as data, in ' },
        link('traceability.csv', 'traceability.csv'),
        { type: 'text', value: '.' },
      ]),
    ]),
    hasWindow: appealWindow.days > 0,
    window: String(appealWindow.days),
    clause: appealWindow.clause,
    basis: citation(document, mehrs.value),
  })
  return {
    meta: {
      id: name,
      title: `${value.title}: conclusions`,
      subtitle: `Conclusions of the consultation of ${formatDay(value.dates.opened)}`,
      language: mehrs.value.language,
      classification: value.classification,
      author: ownerName(workspace),
      date: londonInstant(event?.on ?? value.dates.concludesBy),
    },
    tree: { type: 'root', children: [...numbered(children, sections), ...citations.notes()] },
  }
}

function covered(outcomes: readonly Outcomes[], items: readonly string[]): Outcomes[] {
  return outcomes.filter(
    ({ consulted, concluded }) => coveredChanges([(consulted ?? concluded)!], items).length > 0,
  )
}

/** What an exemption is about, as the list of changes calls it. */
function called(changes: readonly Outcomes[], item: string): string {
  const [first] = changes
  return item.startsWith('#') && first ? (first.consulted ?? first.concluded)!.where.label : item
}

function answering(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `In answer to ${ids.join(', ')}.`
}

/** `Unstated; …` and `31 May 2022 (planned)` behind a colon. */
function inSentence(words: string): string {
  return words.replace(/^Unstated/, 'unstated')
}

/** How many responses there are, and what became of them. */
function received(workspace: Workspace, { id }: Consultation): Paragraph {
  const all = responsesTo(workspace, id)
  const late = accepted(all).filter((response) => response.late).length
  const count = (state: string) => all.filter((response) => response.state === state).length
  const parts: [count: number, what: string][] = [
    [accepted(all).length, late === 0 ? 'accepted' : `accepted (${late} of them received late)`],
    [count('superseded'), 'superseded by a later one'],
    [count('duplicate'), 'a duplicate'],
    [count('refused'), 'not readable'],
  ]
  const counted = parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
  const sum = all.length === 0 ? 'none' : String(all.length)
  return paragraph(`Responses received: ${[sum, ...counted].join('; ')}.`)
}
