import type { Path } from '../model/workspace.js'
import type { Data } from './write.js'

/**
 * Changes YAML where it stands, and keeps every other byte: yaml's own `toString` lays the whole file out anew. A
 * comment right above an item belongs to it; blank lines belong to the gap. Pure; text in, text out.
 */
export type Edit =
  /** Puts a value in the place of another. */
  | { kind: 'replace'; path: Path; value: Data }
  /** Takes a key with its value out of a map, or an item out of a list. */
  | { kind: 'remove'; path: Path }
  /** Puts a key into the map that `path` names, after its key `after` or at its end, or an item into a list. */
  | { kind: 'insert'; path: Path; after?: string; key: string; index?: undefined; value: Data }
  | { kind: 'insert'; path: Path; index: number; key?: undefined; after?: undefined; value: Data }
  /** Puts an item of the list that `path` names where another one is. */
  | { kind: 'move'; path: Path; from: number; to: number }
