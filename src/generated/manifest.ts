/* Generated from schemas/manifest.schema.json by `npm run generate`. Do not edit. */

/**
 * The SHA-256 of the file's bytes, as sha256sum prints it.
 */
export type Sha256 = string
/**
 * The file's size.
 */
export type Bytes = number
/**
 * What the file is, as a media type.
 */
export type MediaType = string
/**
 * On a PDF: the standard for accessibility that the file says it conforms to; null where the engine of the platform could not vouch for it.
 */
export type Standard = 'PDF/UA-1' | null

/**
 * What was made, from what, and by what: the content of manifest.json. The manifest does not list itself.
 */
export interface Manifest {
  toolchain: Toolchain
  ledger: LedgerAnchor
  /**
   * The policy files that everything was made from, sorted by path.
   */
  sources: ManifestSource[]
  /**
   * Every file of the output folder but this one, sorted by path.
   */
  files: ManifestFile[]
}
/**
 * The program that made the files.
 */
export interface Toolchain {
  name: string
  version: string
}
/**
 * The ledger that this was made from: how many events it has, and the SHA-256 of the last one. Every later ledger has to continue it: `mehrs verify --against` this file proves that it does, or says where it does not.
 */
export interface LedgerAnchor {
  size: number
  digest: null | string
  /**
   * The day up to which it holds every event.
   */
  completeTo?: string
  /**
   * The SHA-256 of every event, in order.
   */
  events?: string[]
}
export interface ManifestSource {
  /**
   * The file, from the root of the workspace.
   */
  path: string
  /**
   * The SHA-256 of the file's data in canonical JSON (RFC 8785): layout, comments and the order of keys do not change it. The ledger gives the same digest of a published version.
   */
  digest: string
}
export interface ManifestFile {
  /**
   * The file, from the root of the output folder.
   */
  path: string
  sha256: Sha256
  bytes: Bytes
  mediaType: MediaType
  /**
   * The versions of the policy that the file was made from.
   */
  versions: string[]
  standard?: Standard
}
