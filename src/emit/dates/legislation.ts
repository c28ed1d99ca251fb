import { effective } from '../../compose/front-matter.js'
import { documentId, versionLabel } from '../../compose/policy.js'
import type { Day } from '../../model/calendar.js'
import { type TimelineEntry, timeline } from '../../model/timeline.js'
import type { Mehrs, Version } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'

type Properties = Record<string, unknown>

const OWNER = { '@id': '#owner' }
const POLICY = { '@id': '#policy' }

/**
 * The versions in the words of schema.org, whose `Legislation` follows the European Legislation Identifier:
 * `effective-dates.jsonld`. Its ids and addresses are relative to the file. What no source states is left out:
 * when a version was adopted (`legislationDate`) and who passed it.
 *
 * Drafts have the time that is planned for them, and end no other version.
 */
export function legislation(workspace: Workspace): Properties {
  const { mehrs, ledger } = workspace
  const versions = workspace.versions.map(({ value }) => value)
  const [published, planned] = [false, true].map((drafts) =>
    timeline(mehrs.value, versions, ledger.value, drafts),
  )
  const entries = [...published!, ...planned!]
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ownerNode(mehrs.value),
      policyNode(mehrs.value, versions),
      ...versions.map((version) => ({
        ...versionNode(workspace, version),
        ...timeProperties(
          ledger.value.completeTo.on,
          entries.find((entry) => entry.version === version.version)!,
        ),
        encoding: encodings(version),
      })),
    ],
  }
}

function ownerNode({ owner, parties }: Mehrs): Properties {
  const party = parties.find(({ id }) => id === owner)
  return defined({
    ...OWNER,
    '@type': 'Organization',
    name: party?.name ?? owner,
    alternateName: party?.short,
    url: party?.url,
  })
}

/** What all versions are versions of. */
function policyNode(
  { title, shortTitle, language, legalBasis, sources }: Mehrs,
  versions: Version[],
): Properties {
  const basis = sources.find(({ id }) => id === legalBasis.document)
  return {
    ...POLICY,
    '@type': 'Legislation',
    name: title,
    alternateName: shortTitle,
    legislationIdentifier: shortTitle,
    inLanguage: language,
    publisher: OWNER,
    isBasedOn: defined({
      '@type': 'Legislation',
      name: basis?.title ?? legalBasis.document,
      url: basis?.url,
    }),
    workExample: versions.map(({ version }) => reference(version)),
  }
}

function versionNode(workspace: Workspace, version: Version): Properties {
  const { title, shortTitle, language } = workspace.mehrs.value
  const base = version.basedOn === undefined ? undefined : reference(version.basedOn)
  return defined({
    ...reference(version.version),
    '@type': 'Legislation',
    name: `${title}, ${versionLabel(version).toLowerCase()}`,
    legislationIdentifier: `${shortTitle} ${version.version}`,
    version: version.version,
    exampleOfWork: POLICY,
    inLanguage: language,
    publisher: OWNER,
    // How a date is known, schema.org has no word for.
    description: `Effective date: ${effective(workspace, version)}`,
    isBasedOn: base,
    // Each version holds the whole text: it takes its base up rather than amend it.
    legislationConsolidates: base,
  })
}

const workStatus = { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' }

/** What is said of time is said as of `known`, the day to which the ledger is complete: no clock decides it. */
function timeProperties(known: Day, entry: TimelineEntry): Properties {
  const { status, published, from, to } = entry
  const force = legalForce(known, entry)
  return defined({
    creativeWorkStatus: workStatus[status],
    datePublished: published ?? undefined,
    temporalCoverage: from ? `${from.instant}/${to?.instant ?? '..'}` : undefined,
    expires: to?.basis === 'stated' ? to.day : undefined,
    legislationDateVersion: known,
    legislationLegalForce: force && `https://schema.org/${force}`,
  })
}

/** Whether the version is in force on the day `known`; undefined where only a stated date could decide, and none does. */
function legalForce(known: Day, { status, from, to, effective }: TimelineEntry): string | undefined {
  if (status === 'draft') return 'NotInForce'
  // Withdrawn before its first day, or replaced on it; of a version without any date nothing is known.
  if (!from) return effective ? 'NotInForce' : undefined
  // An inferred day is the earliest possible one: before it the answer is sure, from it on it is not.
  if (known < from.day) return 'NotInForce'
  if (to && known >= to.day) return to.basis === 'stated' ? 'NotInForce' : undefined
  return from.basis === 'stated' ? 'InForce' : undefined
}

function encodings(version: Version): Properties[] {
  const id = documentId(version)
  const files = [
    ['html', 'text/html'],
    ['md', 'text/markdown'],
  ]
  return files.map(([extension, encodingFormat]) => ({
    '@type': 'LegislationObject',
    contentUrl: `${id}/${id}.${extension}`,
    encodingFormat,
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
  }))
}

function reference(version: string): Properties {
  return { '@id': `#${version}` }
}

function defined(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))
}
