import type { Root } from 'mdast'
import type { Conclusions } from '../generated/conclusions.js'
import type { Consultation } from '../generated/consultation.js'
import type { Ledger } from '../generated/ledger.js'
import type { Mehrs } from '../generated/mehrs.js'
import type { ResponseRecord } from '../generated/response-record.js'
import type { Traceability } from '../generated/traceability.js'
import type { Document } from './document.js'
import type { Place } from './place.js'
import type { Version } from './types.js'

/** A path into a file's data: keys and indices. */
export type Path = readonly (string | number)[]

/** Data that remembers where each part of it stands. */
export interface Sourced<T> {
  /** Relative to the workspace root, with forward slashes. */
  file: string
  value: T
  /** The place of the value at `path` (or of its key); of the nearest ancestor that exists where it does not. */
  at(path: Path, part?: 'key' | 'value'): Place
  /** The place of the characters from `start` up to, not including, `end` of the string at `path`. */
  within(path: Path, start: number, end: number): Place
  /** The value at `path` as it is written in the file: `7.10`, where the data says 7.1. */
  written(path: Path): string
  /**
   * The Markdown field at `path` as a tree, with `{{…}}` still unresolved. The lines and columns of its positions
   * are those of the YAML file, their offsets those of the string at `path`.
   */
  markdown(path: Path): Root
}

/** Everything under `policy/`, loaded and valid by schema. Versions are in numeric order. */
export interface Workspace {
  mehrs: Sourced<Mehrs>
  versions: Sourced<Version>[]
  consultations: Sourced<Consultation>[]
  /** What is public of the responses to them, by their references. */
  responses: Sourced<ResponseRecord>[]
  /** What is concluded from them. */
  conclusions: Sourced<Conclusions>[]
  ledger: Sourced<Ledger>
  /** The files that consultations attach, by their paths; one that cannot be read is not there. */
  attached?: ReadonlyMap<string, Uint8Array> | undefined
  /** What of it went out, as it went out; nothing where a workspace is made without its record. */
  record?: Recorded
}

/** What went out, read from its snapshots when it is asked for. */
export interface Recorded {
  /** A version as it was published, or was last corrected or delayed. */
  version(id: string): IssuedVersion | null
  /** The pack of a consultation as it was last issued. */
  pack(id: string): IssuedPack | null
  /** What went out when a consultation was concluded. */
  conclusions(id: string): IssuedConclusions | null
}

export interface IssuedVersion {
  /** What the version quotes, as it was on that day. */
  mehrs: Sourced<Mehrs>
  version: Version
  document: Document
}

export interface IssuedPack {
  /** The sources as they were on that day. */
  workspace: Workspace
  consultation: Sourced<Consultation>
  documents: IssuedDocument[]
  /** The attachments that are files of the workspace. */
  files: AttachedFile[]
  /** How often the pack has been issued again. */
  revision: number
}

export interface IssuedConclusions {
  /** The version as it was concluded. */
  version: Version
  documents: IssuedDocument[]
  trace: Traceability
}

/** An attachment that is a file of the workspace, under its published name. */
export interface AttachedFile {
  name: string
  title: string
  bytes: Uint8Array
}

/** One document of a pack: what `PackDocument` in compose/consultation says of it. */
export interface IssuedDocument {
  name: string
  title: string
  kind:
    | 'consultation'
    | 'response-template'
    | 'redline'
    | 'clean'
    | 'appendix'
    | 'conclusions'
    | 'conclusions-redline'
  formats: readonly string[]
  document: Document
}

/** What is recorded of a version of the workspace; null for a draft, and for one that came from elsewhere. */
export function issued({ record, versions }: Workspace, version: Sourced<Version>): IssuedVersion | null {
  // Of the same number, but from another file or an earlier revision, it is another text.
  return versions.includes(version) ? (record?.version(version.value.version) ?? null) : null
}
