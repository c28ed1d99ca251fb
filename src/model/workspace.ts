import type { Root } from 'mdast'
import type { Consultation } from '../generated/consultation.js'
import type { Ledger } from '../generated/ledger.js'
import type { Mehrs } from '../generated/mehrs.js'
import type { Version } from '../generated/version.js'
import type { Place } from './place.js'

/** A path into a file's data: keys and indices. */
export type Path = readonly (string | number)[]

/** Data that remembers where each part of it stands. */
export interface Sourced<T> {
  /** Relative to the workspace root, with forward slashes. */
  file: string
  value: T
  /** The place of the value at `path` (or of its key); of the nearest ancestor that exists where it does not. */
  at(path: Path, part?: 'key' | 'value'): Place
  /**
   * The Markdown field at `path` as a tree, with positions in lines and columns of the YAML file
   * and `{{…}}` still unresolved.
   */
  markdown(path: Path): Root
}

/** Everything under `policy/`, loaded and valid by schema. Versions are in numeric order. */
export interface Workspace {
  mehrs: Sourced<Mehrs>
  versions: Sourced<Version>[]
  consultations: Sourced<Consultation>[]
  ledger: Sourced<Ledger>
}
