import type { BlockContent, RootContent } from 'mdast'
import { londonInstant } from '../model/calendar.js'
import { citables } from '../model/citable.js'
import type { Document } from '../model/document.js'
import { numberSections } from '../model/numbering.js'
import { numberParagraphs } from '../model/paragraphs.js'
import { versionScope } from '../model/references.js'
import { moved } from '../model/timeline.js'
import type { Version } from '../model/types.js'
import { issued, type Sourced, type Workspace } from '../model/workspace.js'
import { APPENDIX, composeAppendix, rowsOf } from './appendix.js'
import { composeCombined } from './combined.js'
import { frontMatter } from './front-matter.js'
import { composeGenerated } from './generated/index.js'
import { blockquote, heading } from './nodes.js'
import { composeParagraphs } from './paragraphs.js'
import { versionStatus } from './status.js'
import { composeText, type TextContext } from './text.js'

/** One version as a document: of what was published the one that went out, of a draft what its sources say now. */
export function composePolicy(workspace: Workspace, version: Sourced<Version>): Document {
  const known = made.get(workspace) ?? new Map<Sourced<Version>, Document>()
  made.set(workspace, known)
  const document = known.get(version) ?? {
    ...(issued(workspace, version)?.document ?? composeFromSources(workspace, version)),
    status: versionStatus(workspace, version.value),
  }
  known.set(version, document)
  return document
}

/** A version goes into several publications of one build. */
const made = new WeakMap<Workspace, Map<Sourced<Version>, Document>>()

/** Title, front matter, notice, numbered clauses, Appendix A. */
export function composeFromSources(workspace: Workspace, version: Sourced<Version>): Document {
  const { mehrs } = workspace
  const { value } = version
  const context = textContext(workspace, version)
  const children: RootContent[] = [
    heading(1, mehrs.value.title, mehrs.at(['title']), { role: 'title' }),
    frontMatter(workspace, version),
    blockquote(composeText(mehrs, ['notice'], context) as BlockContent[], mehrs.at(['notice']), {
      role: 'notice',
    }),
    ...numberSections(value.sections).flatMap(({ section, number, level, path }): RootContent[] => [
      heading(level + 1, `${number} ${section.title}`, version.at([...path, 'title']), {
        id: section.id,
        number,
      }),
      ...(section.text === undefined ? [] : composeText(version, [...path, 'text'], context, section.id)),
      ...composeParagraphs(version, numberParagraphs(section.paragraphs, number, path), context),
      ...composeGenerated(section, { workspace, version, path, context }),
    ]),
    ...composeAppendix(version, mehrs.value, context),
  ]
  return {
    meta: {
      id: documentId(value),
      title: mehrs.value.title,
      subtitle: versionLabel(value),
      ...(value.status === 'draft' ? { isDraft: true } : {}),
      language: mehrs.value.language,
      classification: mehrs.value.classification,
      author: ownerName(workspace),
      date: documentDate(workspace, value),
    },
    tree: { type: 'root', children },
    checks: () => composeCombined(version, mehrs.value, context),
  }
}

/** What the texts of a version may refer to. */
export function textContext(workspace: Workspace, version: Sourced<Version>): TextContext {
  const labels = new Map<string, string>()
  for (const { source, number } of citables(version.value.sections)) labels.set(source.id, number)
  const clauses = new Set(labels.keys())
  if (version.value.checks.length > 0)
    for (const id of [APPENDIX.id, ...version.value.tables.map(({ id }) => id)])
      labels.set(id, APPENDIX.number)
  for (const check of version.value.checks) labels.set(check.code, check.code)
  return {
    scope: versionScope(mehrsOf(workspace, version).value, moved(version.value, workspace.ledger.value)),
    labels,
    clauses,
    targets: rowTargets(version.value),
  }
}

/** For checks that only tables with a row for each cohort show: the first of these rows. */
function rowTargets({ checks, tables }: Version): ReadonlyMap<string, string> {
  return new Map(
    checks.flatMap((check): [string, string][] => {
      const keys = tables.flatMap((view) => rowsOf(view, check).map(({ key }) => key))
      return keys.length === 0 || keys.includes(check.code) ? [] : [[check.code, keys[0]!]]
    }),
  )
}

/** What a version quotes of the document as a whole: as it was when the version went out. */
export function mehrsOf(workspace: Workspace, version: Sourced<Version>): Workspace['mehrs'] {
  return issued(workspace, version)?.mehrs ?? workspace.mehrs
}

/** What the texts of the document as a whole may refer to: as its latest version has it. */
export function documentContext(workspace: Workspace): TextContext {
  const latest = workspace.versions.at(-1)
  return latest
    ? textContext(workspace, latest)
    : { scope: { mehrs: workspace.mehrs.value }, labels: new Map() }
}

/** `mehrs-7.0`, `mehrs-7.1-draft`: the name of a version's folder and files. */
export function documentId(version: Version): string {
  return `mehrs-${versionName(version)}`
}

/** `7.0`, `7.1-draft`. */
export function versionName({ version, status }: Version): string {
  return status === 'draft' ? `${version}-draft` : version
}

/** `Version 7.1 (draft)`. */
export function versionLabel({ version, status }: Version): string {
  return status === 'draft' ? `Version ${version} (draft)` : `Version ${version}`
}

/** The short name of who keeps the document: the author of its tracked changes. */
export function ownerName({ mehrs }: Workspace): string {
  const owner = mehrs.value.parties.find(({ id }) => id === mehrs.value.owner)
  return owner?.short ?? owner?.name ?? mehrs.value.owner
}

/** The instant that a version's documents carry: its publication's, or for a draft that of the consultation on it. */
export function documentDate({ consultations }: Workspace, { version, dates }: Version): string | null {
  if (dates.published !== 'unstated') return londonInstant(dates.published.on)
  const opened = consultations.find(({ value }) => value.proposes === version)?.value.dates.opened
  return opened === undefined ? null : londonInstant(opened)
}
