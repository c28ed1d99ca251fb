import type { BlockContent, Blockquote, RootContent, Text } from 'mdast'
import { formatDay, londonInstant } from '../../model/calendar.js'
import type { Document } from '../../model/document.js'
import { numberSections } from '../../model/numbering.js'
import type { Place } from '../../model/place.js'
import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import type { Consultation } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import { citation } from '../columns.js'
import { fillTemplate } from '../fill.js'
import { blockquote, bullets, paragraph } from '../nodes.js'
import { ownerName } from '../policy.js'
import { createCitations } from './citations.js'
import { redlinePage } from './names.js'
import { attachmentsTable, consultationTitleBlock, datesTable } from './tables.js'
import { consultationTexts, consultedVersions } from './texts.js'

/**
 * A consultation as a document: title block, introduction, a section for each question, next steps, how to respond and
 * attachments, with the sources as footnotes. What stands between is the template's. `workspace` is valid.
 */
export function composeConsultation(workspace: Workspace, consultation: Sourced<Consultation>): Document {
  const { mehrs } = workspace
  const { value } = consultation
  const { corrections = [] } = value
  const { document, appealWindow } = mehrs.value.legalBasis
  const [, proposed] = consultedVersions(workspace, value)
  const text = consultationTexts(workspace, consultation, redlinePage(value))
  const citations = createCitations(mehrs)
  const { cited } = citations
  const root = (children: RootContent[]): AnyNode => ({ type: 'root', children })
  const field = (...path: Path) => text(consultation, ...path)

  const introduction = root(cited(field('introduction'), value.sources))
  /** The words of each question's heading, and the id of the section that they head. */
  const sections = new Map<AnyNode, string>()
  const questions = value.questions.map((question, index) => {
    const path = ['questions', index]
    const heading = words(consultation, question.heading, [...path, 'heading'])
    sections.set(heading, question.id)
    return {
      heading,
      context: root(cited(field(...path, 'context'), question.sources)),
      question: box('question', consultation.at([...path, 'text']), [
        paragraph([{ type: 'strong', children: [words(consultation, question.label, [...path, 'label'])] }]),
        ...field(...path, 'text'),
      ]),
    }
  })
  const children = fillTemplate('consultation.md', {
    title: words(consultation, value.title, ['title']),
    titleBlock: consultationTitleBlock(consultation),
    notice: box('notice', mehrs.at(['notice']), text(mehrs, 'notice')),
    concluded: proposed.value.status === 'published',
    version: proposed.value.version,
    amendments: amendments(workspace, value),
    introduction,
    questions,
    corrected: corrections.length > 0,
    corrections: bullets(
      corrections.map(({ change }, index) => [
        named(workspace, value, change),
        ...field('corrections', index, 'why'),
      ]),
    ),
    nextSteps: root(cited(field('nextSteps'), value.dates.sources)),
    hasWindow: appealWindow.days > 0,
    window: String(appealWindow.days),
    clause: appealWindow.clause,
    basis: citation(document, mehrs.value),
    dates: datesTable(workspace, consultation, proposed),
    how: root(field('responding', 'how')),
    confidentiality: root(field('responding', 'confidentiality')),
    disclosure: root(cited(field('responding', 'disclosure'), value.responding.sources)),
    hasAttachments: value.attachments.length > 0,
    attachments: attachmentsTable(consultation, citations),
  })
  return {
    meta: {
      id: value.id,
      title: value.title,
      subtitle: `Consultation of ${formatDay(value.dates.opened)}`,
      language: mehrs.value.language,
      classification: value.classification,
      author: ownerName(workspace),
      date: londonInstant(value.dates.opened),
    },
    tree: { type: 'root', children: [...numbered(children, sections), ...citations.notes()] },
  }
}

/** What a correction is about: the code of a check, or the title of a clause of the draft, else of its base. */
function named(workspace: Workspace, consultation: Consultation, item: string): RootContent {
  const [base, proposed] = consultedVersions(workspace, consultation)
  const titles = [proposed, base].flatMap(({ value }) =>
    numberSections(value.sections).flatMap(({ section, number }) =>
      `#${section.id}` === item ? [`Clause ${number}, ${section.title}`] : [],
    ),
  )
  return paragraph([{ type: 'strong', children: [{ type: 'text', value: titles[0] ?? item }] }])
}

/** What was changed since the consultation opened, each time with its day and reason. */
function amendments({ ledger }: Workspace, { id }: Consultation): { on: string; why: string }[] {
  return ledger.value.entries
    .filter(({ action, consultation }) => action === 'amended' && consultation === id)
    .map(({ on, why }) => ({ on: formatDay(on), why }))
}

/** A string of the sources as it is. */
export function words(source: Sourced<unknown>, value: string, path: Path): Text {
  const { file, start, end } = source.at(path)
  return { type: 'text', value, position: { start, end, file } }
}

function box(role: 'notice' | 'question', place: Place, blocks: RootContent[]): Blockquote {
  return blockquote(blocks as BlockContent[], place, { role })
}

/** The sections under numbers, as the clauses of the policy are, and under ids that links keep. */
export function numbered(blocks: readonly RootContent[], ids: ReadonlyMap<AnyNode, string>): RootContent[] {
  let count = 0
  return blocks.map((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return node
    const number = String(++count)
    const id =
      ids.get(node.children[0]!) ??
      plain(node)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
    const children = [{ type: 'text' as const, value: `${number} ` }, ...node.children]
    return { ...node, children, data: { id, number } }
  })
}
