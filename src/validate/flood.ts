import type { Diagnostic } from '../model/diagnostic.js'

/** The findings of one kind that are listed for a file. A file that is wrong throughout says so in fewer. */
const most = 100

/** The findings, with a note in the place of the last ones of a kind where a file has too many to be read. */
export function withoutFlood(findings: readonly Diagnostic[]): Diagnostic[] {
  const kinds = new Map<string, Diagnostic[]>()
  for (const finding of findings) {
    const key = `${finding.code} ${finding.place.file}`
    const kind = kinds.get(key)
    if (kind) kind.push(finding)
    else kinds.set(key, [finding])
  }
  return [...kinds.values()].flatMap((kind): Diagnostic[] => {
    const count = kind.length - most
    if (count <= 0) return kind
    const { place } = kind[most]!
    return [...kind.slice(0, most), { code: 'more-findings', severity: 'note', place, args: { count } }]
  })
}
