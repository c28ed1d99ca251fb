import type { LoadedFiles } from '../load/index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { compareVersions } from '../model/timeline.js'
import type {
  Conclusions,
  Consultation,
  Ledger,
  Mehrs,
  ResponseRecord,
  WrittenVersion,
} from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { withAmendments, withStatus } from '../record/index.js'

/**
 * A workspace of which a part cannot be relied on, for rules to look at the rest: a fault in one file is not to hide
 * what is to be said of the others. A rule that comes to a part that is not there has nothing to say this time.
 */
export interface SoundPart {
  workspace: Workspace
  /** Whether a file of a list is left out: rules that compare files then do not see all of them. */
  isWhole: boolean
}

/** Thrown where a rule comes to what is not there. */
export class NotThere extends Error {}

/**
 * @param findings All that loading and the schemas have found. Of `mehrs` and `ledger`, the top-level keys in which
 * there is an error are not there; a version or a consultation with one is left out.
 */
export function soundPart(files: LoadedFiles, findings: readonly Diagnostic[], unread: boolean): SoundPart {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const isFaulty = ({ file }: Sourced<unknown>) => errors.some(({ place }) => place.file === file)
  const sound = <T>(sources: readonly Sourced<unknown>[]) =>
    sources.filter((source) => !isFaulty(source)) as Sourced<T>[]
  const ledger = files.ledger && !isFaulty(files.ledger) ? (files.ledger.value as Ledger) : null
  // What a version is follows from the ledger: without it, nothing can be said of one.
  const versions = ledger
    ? sound<WrittenVersion>(files.versions).map((version) => withStatus(version, ledger))
    : []
  const consultations = ledger
    ? sound<Consultation>(files.consultations).map((source) => withAmendments(source, ledger))
    : []
  const workspace = {
    mehrs: withHoles<Mehrs>(files.mehrs, errors),
    versions: versions.sort((a, b) => compareVersions(a.value.version, b.value.version)),
    consultations,
    responses: sound<ResponseRecord>(files.responses),
    conclusions: sound<Conclusions>(files.conclusions),
    ledger: withHoles<Ledger>(files.ledger, errors),
    attached: files.attached,
  }
  const left = files.versions.length - versions.length + files.consultations.length - consultations.length
  return { workspace, isWhole: left === 0 && !unread }
}

/** Errors in a value: a key that is not there beside them was left out, not misspelt or put elsewhere. */
const inValues = new Set<Diagnostic['code']>([
  'duplicate-item',
  'missing-item',
  'needs-quotes',
  'no-choice',
  'no-such-date',
  'not-allowed',
  'number-notation',
  'out-of-range',
  'wrong-form',
  'wrong-type',
])

/** A file whose faulty keys throw when they are read, and the whole of which does where it could not be read. */
function withHoles<T extends object>(
  source: Sourced<unknown> | null,
  errors: readonly Diagnostic[],
): Sourced<T> {
  const missing = () => {
    throw new NotThere()
  }
  if (!source)
    return new Proxy({} as Sourced<T>, { get: (_, key) => (key === 'value' ? hollow<T>() : missing()) })
  const own = errors.filter(({ place }) => place.file === source.file)
  if (own.length === 0) return source as Sourced<T>
  const isBroken = (key: string) => {
    const [start, end] = [source.at([key], 'key').start, source.at([key]).end]
    return own.some(
      ({
        place: {
          start: { line },
        },
      }) => line >= start.line && line <= end.line,
    )
  }
  const data = source.value as Record<string, unknown>
  const broken = new Set(Object.keys(data).filter(isBroken))
  const isSound = (key: PropertyKey) => Object.hasOwn(data, key) && !broken.has(String(key))
  const isLeftOut = own.every(({ code }) => inValues.has(code))
    ? (key: PropertyKey) => !Object.hasOwn(data, key)
    : () => false
  const value = new Proxy(data, {
    get: (target, key) =>
      typeof key === 'symbol' || isSound(key) || isLeftOut(key) ? Reflect.get(target, key) : missing(),
    getOwnPropertyDescriptor: (target, key) =>
      isSound(key) ? Reflect.getOwnPropertyDescriptor(target, key) : missing(),
    // Who goes through them meets those that are sound.
    ownKeys: (target) => Reflect.ownKeys(target).filter(isSound),
  }) as T
  return { ...source, value }
}

function hollow<T extends object>(): T {
  const missing = () => {
    throw new NotThere()
  }
  return new Proxy({} as T, { get: missing, getOwnPropertyDescriptor: missing })
}
