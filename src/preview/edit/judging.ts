import { parseYamlBytes } from '../../load/index.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'
import type { Path, Sourced } from '../../model/workspace.js'
import { describe } from '../../validate/describe.js'
import { saysFrozen } from '../../validate/frozen.js'
import { validate } from '../../validate/index.js'
import type { State } from '../sources.js'
import type { Field } from './fields.js'
import { isGroup } from './typed.js'

/** What `check` would say if a file were another text. */
export interface Judgement {
  /** What is wrong with each field of the thing, by its name; under '' what is wrong with the thing as a whole. */
  wrong: Map<string, string[]>
  /** What it would find elsewhere that it does not find now. */
  elsewhere: Diagnostic[]
  /** Why nothing of the file may change: it went out. */
  frozen: Diagnostic[]
  /** Whether the text may be saved: what is new and an error stands in the way, where it is in the thing itself. */
  mayBeSaved: boolean
}

/**
 * @param raw The file as it would be.
 * @param thing Where the thing would stand in it, and its fields; null where it would be gone.
 */
export function judged(
  state: State,
  file: string,
  raw: string,
  thing: { path: Path; fields: readonly Field[] } | null,
): Judgement {
  const loaded = parseYamlBytes(file, Buffer.from(raw))
  const { workspace, findings } = validate(withFile(state, file, loaded))
  const known = new Set(state.judged().map(keyOf))
  const fresh = findings.filter((finding) => !known.has(keyOf(finding)))
  const frozen = findings.filter((finding) => saysFrozen(finding, file))
  const wrong = new Map<string, string[]>()
  const elsewhere: Diagnostic[] = []
  // Without a workspace there is no page any more.
  let stops = loaded.source === null || (state.workspace !== null && workspace === null)
  for (const finding of fresh) {
    if (frozen.includes(finding)) continue
    const name =
      thing && loaded.source && finding.place.file === file
        ? fieldAt(loaded.source, thing, finding.place)
        : null
    if (name === null) {
      elsewhere.push(finding)
      continue
    }
    wrong.set(name, [...(wrong.get(name) ?? []), inWords(finding)])
    stops ||= finding.severity === 'error'
  }
  return { wrong, elsewhere, frozen, mayBeSaved: !stops && frozen.length === 0 }
}

/** What a finding says, and the way out. What was found stands in the field itself. */
export function inWords(finding: Diagnostic): string {
  const { message, fix } = describe(finding)
  const said = `${finding.severity === 'error' ? '' : `${finding.severity}: `}${message.replace(/([^.?!])$/, '$1.')}`
  return fix === undefined ? said : `${said} ${fix}`
}

/** The same finding at another line is no new one. */
function keyOf({ code, args, place }: Diagnostic): string {
  return `${place.file} ${code} ${JSON.stringify(args)}`
}

function withFile(
  { loaded }: State,
  file: string,
  fresh: ReturnType<typeof parseYamlBytes>,
): State['loaded'] {
  const { files, findings } = loaded
  const put = (source: Sourced<unknown> | null) => (source?.file === file ? fresh.source : source)
  const all = (sources: readonly Sourced<unknown>[]) => sources.map(put).filter((source) => source !== null)
  return {
    files: {
      ...files,
      mehrs: put(files.mehrs),
      ledger: put(files.ledger),
      versions: all(files.versions),
      consultations: all(files.consultations),
    },
    findings: [...findings.filter(({ place }) => place.file !== file), ...fresh.findings],
  }
}

/** The name of the field that a place is in, the innermost; '' where it is in the thing, and null where it is not. */
function fieldAt(
  source: Sourced<unknown>,
  { path, fields }: { path: Path; fields: readonly Field[] },
  place: Place,
): string | null {
  if (!holds(source.at(path), place)) return null
  return within(source, path, fields, place, '')
}

function within(
  source: Sourced<unknown>,
  path: Path,
  fields: readonly Field[],
  place: Place,
  prefix: string,
): string {
  const value = path.reduce<unknown>(
    (data, step) => (data as Record<string | number, unknown> | undefined)?.[step],
    source.value,
  )
  if (!isGroup(value)) return prefix.replace(/\.$/, '')
  for (const { key, control } of fields) {
    const own = [...path, key]
    if (!(key in value) || !(holds(source.at(own), place) || holds(source.at(own, 'key'), place))) continue
    const name = `${prefix}${key}`
    return control.kind === 'group' ? within(source, own, control.fields, place, `${name}.`) : name
  }
  return prefix.replace(/\.$/, '')
}

function holds(outer: Place, inner: Place): boolean {
  const isBefore = (a: Place['start'], b: Place['start']) =>
    a.line < b.line || (a.line === b.line && a.column <= b.column)
  return isBefore(outer.start, inner.start) && isBefore(inner.start, outer.end)
}
