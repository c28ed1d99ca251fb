import { posix } from 'node:path'
import type { RootContent } from 'mdast'
import { attachmentName, closing } from '../compose/consultation/index.js'
import { effective, published } from '../compose/front-matter.js'
import { mailbox, paragraph } from '../compose/nodes.js'
import { documentId, versionLabel } from '../compose/policy.js'
import { templates } from '../generated/templates.js'
import { formatDay } from '../model/calendar.js'
import type { Output } from '../model/output.js'
import { type Boundary, knownUntil, type TimelineEntry, timeline } from '../model/timeline.js'
import type { Consultation, Version } from '../model/types.js'
import type { Workspace } from '../model/workspace.js'
import { renderMarkdown } from '../render/markdown/index.js'
import { whyKnown } from './dates/effective-dates.js'
import { textFile } from './file.js'
import { notice } from './notice.js'

/** What a format is called, by its extension. */
export const kinds: Record<string, string> = {
  csv: 'CSV',
  docx: 'Word',
  html: 'web page',
  ics: 'calendar',
  json: 'JSON',
  jsonld: 'JSON-LD',
  md: 'Markdown',
  pdf: 'PDF',
  xlsx: 'spreadsheet',
  zip: 'zip',
}

/** The index for people, over all other outputs but the manifest: `README.md`. */
export function emitReadme(workspace: Workspace, outputs: readonly Output[]): Output {
  const { mehrs, versions, consultations, ledger } = workspace
  const values = versions.map(({ value }) => value)
  const entries = timeline(mehrs.value, values, ledger.value, true)
  const text = templates['dist-readme.md']({
    title: words(mehrs.value.title),
    shortTitle: words(mehrs.value.shortTitle),
    notice: markdown({ type: 'blockquote', children: notice(workspace) }),
    versions: values.map((value) => ({
      label: versionLabel(value),
      published: published(value),
      effective: effective(workspace, value),
      inForce: inForce(entries.find(({ version }) => version === value.version)!),
      files: files(outputs, `${documentId(value)}/`, versionFiles(value)),
    })),
    redlines: folders(outputs, 'redline-').map((folder) => ({
      label: folder.replace(/^redline-(.*)-to-(.*)$/, 'From $1 to $2'),
      files: files(outputs, `${folder}/`, { redline: 'The redline' }),
    })),
    knownUntil: formatDay(knownUntil(mehrs.value, ledger.value).day),
    whyKnown: words(whyKnown(workspace)),
    dates: files(outputs, 'effective-dates.', { 'effective-dates': 'Every version and its time in force' }),
    consultations: consultations.map(({ value }) => ({
      label: words(value.title),
      proposes: value.proposes,
      base: value.base,
      opened: formatDay(value.dates.opened),
      closes: closing(value),
      contact: markdown(paragraph([mailbox(value.contact)])),
      concludesBy: formatDay(value.dates.concludesBy),
      files: files(outputs, `consultations/${value.id}/`, packFiles(value)),
    })),
    schemas: files(outputs, 'schemas/', schemaFiles).flatMap(({ name, links }) =>
      links.map(({ path }) => ({ name, path })),
    ),
    package: outputs.some(({ path }) => path.startsWith('mehrs-policy/')),
    site: outputs.some(({ path }) => path.startsWith('site/')),
  })
  return textFile(
    'README.md',
    text,
    'text/markdown; charset=utf-8',
    values.map(({ version }) => version),
  )
}

function inForce({ status, from, to, supersededBy }: TimelineEntry): string {
  if (!from) return 'No time in force'
  const end = supersededBy ? `version ${supersededBy} takes over` : 'it is withdrawn'
  const until = to ? ` until ${end} on ${day(to)}` : ''
  return `${status === 'draft' ? 'Would be in force' : 'In force'} from ${day(from)}${until}`
}

function day({ day, basis }: Boundary): string {
  return basis === 'stated' ? formatDay(day) : `${formatDay(day)} (${basis})`
}

/** What the schemas of an editor describe. */
const schemaFiles = {
  'mehrs.schema.json': 'the document',
  'version.schema.json': 'a version',
  'consultation.schema.json': 'a consultation',
  'conclusions.schema.json': 'its conclusions',
}

/** The names of a version's files, without their extensions, in words. */
function versionFiles(version: Version): Record<string, string> {
  const views = version.tables.map(({ id, heading }) => [`appendix-a.${id}`, words(`Appendix A, ${heading}`)])
  return { [documentId(version)]: 'The policy', 'appendix-a': 'Appendix A', ...Object.fromEntries(views) }
}

/** The names of a consultation's files in words. */
function packFiles({ id, attachments }: Consultation): Record<string, string> {
  const attached = attachments.map((attachment) => [
    attachmentName(attachment),
    words(`Attachment ${attachment.number}, ${attachment.title}`),
  ])
  return {
    [id]: 'The consultation',
    ...Object.fromEntries(attached),
    [`${id}.ics`]: 'Its dates',
    'manifest.json': 'What is in it, for programs',
    [`${id}.zip`]: 'All of it in one file',
  }
}

/**
 * The files whose paths start with `prefix`, in the order in which they are made; one entry for all formats of a file.
 * `names` has them by their names, or without extension for all formats.
 */
function files(outputs: readonly Output[], prefix: string, names: Record<string, string>) {
  const found = new Map<string, { path: string; kind: string }[]>()
  for (const { path } of outputs.filter(({ path }) => path.startsWith(prefix))) {
    const { name: stem, ext, base } = posix.parse(path)
    const extension = ext.slice(1)
    const name = names[base] ?? names[stem] ?? words(stem)
    const links = found.get(name) ?? []
    links.push({ path: encodeURI(path), kind: kinds[extension] ?? extension })
    found.set(name, links)
  }
  return [...found].map(([name, links]) => ({ name, links }))
}

function folders(outputs: readonly Output[], prefix: string): string[] {
  const names = outputs.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.split('/')[0]!)
  return [...new Set(names)].sort()
}

/** Text that Markdown reads as just that. */
function words(text: string): string {
  return markdown(paragraph(text))
}

function markdown(block: RootContent): string {
  return renderMarkdown({ tree: { type: 'root', children: [block] } }).trim()
}
