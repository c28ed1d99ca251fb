import type { Element } from 'hast'
import type { RootContent } from 'mdast'
import { attachmentName, closing } from '../../compose/consultation/index.js'
import { mailbox } from '../../compose/nodes.js'
import { composeRedline } from '../../compose/redline.js'
import { consultationStatus } from '../../compose/status.js'
import { packOf } from '../../emit/index.js'
import { formatDay } from '../../model/calendar.js'
import type { Document } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import type { Consultation } from '../../model/types.js'
import type { IssuedPack, Sourced, Workspace } from '../../model/workspace.js'
import { h, renderBlocks } from '../../render/html/index.js'
import { findFormat } from '../../render/index.js'
import { summarise, summarySentence } from '../../render/summary.js'
import { addresses, from } from '../addresses.js'
import type { Facts } from '../facts.js'
import { kindOf, sizeOf } from '../files.js'
import { a, dataTable, type OwnPage, p, section } from '../parts.js'

/** Whether nothing recorded has ended it: whether its last day has passed, a reader's calendar says. */
export function isOpen({ ledger }: Workspace, { id }: Consultation): boolean {
  const ends = new Set(['abandoned', 'concluded', 'closed'])
  return !ledger.value.entries.some(({ action, consultation }) => consultation === id && ends.has(action))
}

export function consultations({ workspace }: Facts): OwnPage {
  const rows = workspace.consultations
    .toReversed()
    .map(({ value }) => [
      a(addresses.consultation(value.id), value.title),
      `Version ${value.proposes} in place of ${value.base}`,
      formatDay(value.dates.opened),
      `${closing(value)}, London time`,
      isOpen(workspace, value) ? 'No end is recorded' : consultationStatus(workspace, value).label,
    ])
  return {
    title: 'Consultations',
    content: [
      section(
        'consultations',
        'Every consultation',
        rows.length > 0
          ? dataTable('Consultations', ['Consultation', 'Proposes', 'Opened', 'Respond by', 'Ended'], rows)
          : p('There is none here.'),
      ),
    ],
  }
}

/** The document of a consultation as it went out, and in front of it what a respondent asks first. */
export function consultation(
  facts: Facts,
  living: Sourced<Consultation>,
): { document: Document; lead: Element[] } {
  const { workspace, consultation: source, documents } = packOf(facts.workspace, living)
  const { id, base, proposes } = source.value
  const { document } = documents.find(({ kind }) => kind === 'consultation')!
  const path = addresses.consultation(id)
  const to = (target: string) => from(path, target)
  const folder = `consultations/${id}/`
  return {
    document: {
      ...document,
      tree: {
        ...document.tree,
        children: document.tree.children.map((node) => inFolder(node, to(addresses.file(folder)))),
      },
      status: consultationStatus(facts.workspace, source.value),
      related: [
        { label: 'All consultations', href: to(addresses.consultations) },
        { label: `Version ${proposes}, which it proposes`, href: to(addresses.version(proposes)) },
        { label: `What ${proposes} changes in ${base}`, href: to(addresses.change(base, proposes)) },
        { label: 'Codes', href: to(addresses.codes) },
      ],
    },
    lead: [summaryBox(facts, workspace, source, documents, to)],
  }
}

function summaryBox(
  { files }: Facts,
  workspace: Workspace,
  { value }: Sourced<Consultation>,
  documents: IssuedPack['documents'],
  to: (target: string) => string,
): Element {
  const { id, contact, base, proposes, attachments, questions } = value
  const [before, after] = [base, proposes].map((name) =>
    workspace.versions.find((one) => one.value.version === name),
  )
  const redline = before && after ? composeRedline(workspace, before, after).redline! : null
  const link = (path: string) => {
    const file = files.find((one) => one.path === path)
    return a(to(addresses.file(path)), `${kindOf(path)}${file ? `, ${sizeOf(file)}` : ''}`)
  }
  const parts: [string, string[]][] = [
    ...documents.map(({ name, title, formats }): [string, string[]] => {
      const number = attachments.find((attachment) => attachmentName(attachment) === name)?.number
      const names = formats.map((format) => `${name}.${findFormat(format)!.extension}`)
      return [number === undefined ? title : `Attachment ${number}: ${title}`, names]
    }),
    ['All of it, and its dates', [`${id}.zip`, `${id}.ics`]],
  ]
  return h(
    'section',
    { className: ['summary'], ariaLabelledBy: ['summary'] },
    h('h2', { id: 'summary' }, 'In short'),
    h(
      'dl',
      {},
      h('dt', {}, 'Respond by'),
      h(
        'dd',
        {},
        h('strong', {}, `${closing(value)}, London time`),
        ', to ',
        renderBlocks([mailbox(contact) as RootContent]),
      ),
      h('dt', {}, 'Proposes'),
      h('dd', {}, a(to(addresses.version(proposes)), `version ${proposes}`), ` in place of ${base}`),
      ...(redline
        ? [
            h('dt', {}, 'Changes'),
            h(
              'dd',
              {},
              a(
                to(addresses.change(base, proposes)),
                summarySentence(summarise(redline.changes, redline.untracked)),
              ),
            ),
          ]
        : []),
      h('dt', {}, 'Questions'),
      h('dd', {}, questions.map(({ label }) => label).join(', ')),
    ),
    dataTable(
      'Attachments',
      ['Attachment', 'Files'],
      parts.map(([name, names]) => [
        name,
        names.map((file, index) => [index > 0 ? h('br', {}) : null, link(`consultations/${id}/${file}`)]),
      ]),
    ),
  )
}

/** A copy in which what stands beside the document in its pack is reached in the folder of the pack. */
function inFolder<T extends AnyNode>(node: T, folder: string): T {
  const copy: T & { url?: string } = { ...node }
  // What has a scheme, or names a host, leads elsewhere, also where it is no address that a browser would open.
  const isBeside = (url: string) => !/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(url)
  if ((node.type === 'link' || node.type === 'definition') && copy.url !== undefined && isBeside(copy.url))
    copy.url = `${folder}${copy.url}`
  if (node.children) copy.children = node.children.map((child) => inFolder(child, folder))
  return copy
}
