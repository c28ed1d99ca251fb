import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type Compared,
  comparedVersion,
  composeConclusions,
  composeConsultation,
  composeMarkdown,
  composeRedline,
  composeRedlineOf,
  composeRedlineOfVersions,
  conclusionsName,
  type VersionAt,
  versionName,
} from '../compose/index.js'
import { loadMarkdownFile, loadYamlFile } from '../load/index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Document } from '../model/document.js'
import { conclusionsOf } from '../model/responses.js'
import type { Version } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { validateVersion } from '../validate/index.js'
import { didYouMean } from './args.js'
import { progress } from './progress.js'
import { Refusal } from './refusal.js'
import { printFindings } from './report/index.js'
import { type AtRevision, atRevision, openRevision } from './revision.js'
import { findRoot } from './root.js'
import { said } from './said.js'
import type { Streams } from './streams.js'
import { isSound, openWorkspace } from './workspace.js'
import { isSystemError } from './write/system.js'

type Opened = ({ kind: 'version' } & VersionAt) | { kind: 'markdown'; compared: Compared }

/**
 * The document that `name` names: a version in policy/ (`7.1`) or in a revision of git (`7.1@HEAD~3`), a consultation,
 * or the path of a version file (`draft.yaml`) or of any Markdown file. Null where its sources have errors, which are then printed.
 * @throws Refusal where there is neither such a version nor such a file.
 */
export function openDocument(name: string, root: string | undefined, streams: Streams): Document | null {
  const open = opener(root, streams)
  const opened = open(name)
  return opened && toCompared(opened).document
}

/** The redline of two documents, each named as for `openDocument`. */
export function openRedline(
  fromName: string,
  toName: string,
  root: string | undefined,
  streams: Streams,
): Document | null {
  const open = opener(root, streams)
  const from = open(fromName)
  const to = from && open(toName)
  if (!to) return null
  const done = progress(streams, `comparing ${fromName} and ${toName}`)
  const document =
    from.kind === 'version' && to.kind === 'version'
      ? redlineOf(from, to)
      : composeRedlineOf(toCompared(from), toCompared(to))
  done()
  return document
}

function redlineOf(from: VersionAt, to: VersionAt): Document {
  return from.workspace === to.workspace
    ? composeRedline(to.workspace, from.version, to.version)
    : composeRedlineOfVersions(from, to)
}

function toCompared(opened: Opened): Compared {
  return opened.kind === 'markdown' ? opened.compared : comparedVersion(opened)
}

/** Opens documents by name, the workspace once for all of them, and only where a document needs it. */
function opener(named: string | undefined, streams: Streams): (name: string) => Opened | null {
  let workspace: ReturnType<typeof openWorkspace> | undefined
  return (name) => {
    const isFile = isFileAt(resolve(streams.cwd, name))
    const isVersionFile = /\.ya?ml$/i.test(name)
    if (isFile && !isVersionFile) return openMarkdown(name, streams)
    const past = isFile ? null : atRevision(name)
    if (past) return openPast(past, findRoot(named, streams))
    if (!isFile && (isVersionFile || /[/\\]|\.md$/i.test(name)))
      throw new Refusal(said`there is no file ${name}`)
    workspace ??= openWorkspace(named, streams)
    if (!workspace) return null
    return isFile ? openVersionFile(name, workspace, streams) : openVersion(name, workspace.workspace)
  }
}

function openVersion(name: string, workspace: Workspace): Opened {
  const version = findVersion(name, workspace)
  if (version) return { kind: 'version', version, workspace }
  const consultation = workspace.consultations.find(({ value }) => value.id === name)
  if (consultation) {
    const { file, value } = consultation
    const document = composeConsultation(workspace, consultation)
    return { kind: 'markdown', compared: { document, file, name: value.id } }
  }
  const concluded = openConclusions(name, workspace)
  if (concluded) return concluded
  const names = workspace.versions.map(({ value }) => value.version)
  const ids = workspace.consultations.map(({ value }) => value.id)
  throw new Refusal(
    [
      said`there is neither a version nor a consultation nor a file ${name}${didYouMean(name, [...names, ...ids])}`,
      said`Versions: ${names.join(', ')}.`,
      ...(ids.length === 0 ? [] : [said`Consultations: ${ids.join(', ')}.`]),
    ].join('\n'),
  )
}

/** A conclusions report, by its published name: as it went out, or as it would now. */
function openConclusions(name: string, workspace: Workspace): Opened | null {
  const consultation = workspace.consultations.find(({ value }) => conclusionsName(value) === name)
  const conclusions = consultation && conclusionsOf(workspace, consultation)
  if (!conclusions) return null
  const issued = workspace.record?.conclusions(consultation.value.id)?.documents[0]?.document
  const document = issued ?? composeConclusions(workspace, consultation, conclusions)
  return { kind: 'markdown', compared: { document, file: conclusions.file, name } }
}

function openPast({ version: name, revision }: AtRevision, root: string): Opened {
  const { workspace, label } = openRevision(root, revision)
  const version = findVersion(name, workspace)
  if (version) return { kind: 'version', version, workspace, revision: label }
  const names = workspace.versions.map(({ value }) => value.version)
  throw new Refusal(said`there is no version ${name} in ${label}\nVersions: ${names.join(', ')}.`)
}

function findVersion(name: string, { versions }: Workspace): Sourced<Version> | undefined {
  return versions.find(({ value }) => value.version === name || versionName(value) === name)
}

function openVersionFile(
  path: string,
  { root, workspace }: { root: string; workspace: Workspace },
  streams: Streams,
): Opened | null {
  const { source, findings } = loadYamlFile(root, resolve(streams.cwd, path))
  const checked = source && validateVersion(source, workspace)
  const version = checked?.version ?? null
  return usable(version, [...findings, ...(checked?.findings ?? [])], root, streams)
    ? { kind: 'version', version: version!, workspace }
    : null
}

function openMarkdown(path: string, streams: Streams): Opened | null {
  const done = progress(streams, `reading ${path}`)
  const { tree, findings } = loadMarkdownFile(streams.cwd, path)
  done()
  if (!usable(tree, findings, streams.cwd, streams)) return null
  return { kind: 'markdown', compared: { document: composeMarkdown(tree!, path), file: path, name: path } }
}

/** False for what cannot be looked at, too: it is then not there, as far as we can tell. */
function isFileAt(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

/** Prints the findings, and says whether there is something to go on with. */
function usable(value: unknown, findings: Diagnostic[], root: string, streams: Streams): boolean {
  if (findings.length > 0) printFindings('pretty', findings, root, streams, streams.stderr)
  return value !== null && isSound(findings)
}
