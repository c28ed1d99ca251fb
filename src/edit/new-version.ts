import type { WrittenVersion } from '../model/types.js'
import { type Edit, edited } from './yaml.js'

/**
 * The file of a new version, made from that of another one: layout and comments are kept, its number is its own, it is
 * based on the other, its dates are open, and what a code was reported as before is not carried on.
 * @throws EditRefused where the file is laid out so that it cannot be changed in place.
 */
export function newVersionText(text: string, from: WrittenVersion, version: string): string {
  const edits: Edit[] = [
    { kind: 'replace', path: ['version'], value: version },
    ...(from.status === undefined ? [] : [{ kind: 'remove', path: ['status'] } as const]),
    ...(from.dates.published === undefined
      ? []
      : [{ kind: 'remove', path: ['dates', 'published'] } as const]),
    // Whatever day the other has, the new version has none yet.
    ...(from.dates.effective === 'unstated'
      ? []
      : [{ kind: 'replace', path: ['dates', 'effective'], value: 'unstated' } as const]),
    from.basedOn === undefined
      ? { kind: 'insert', path: [], after: 'version', key: 'basedOn', value: from.version }
      : { kind: 'replace', path: ['basedOn'], value: from.version },
    ...from.checks.flatMap((check, index): Edit[] =>
      check.formerlyReportedAs === undefined
        ? []
        : [{ kind: 'remove', path: ['checks', index, 'formerlyReportedAs'] }],
    ),
  ]
  return edited(text, edits)
}
