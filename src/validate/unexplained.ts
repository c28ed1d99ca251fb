import type { Diagnostic } from '../model/diagnostic.js'

/**
 * The findings of loading and of the schemas, each cause once: what marks of Word make of a value is not told beside
 * the marks, nor each key that a file lacks beside the place where it was cut off.
 */
export function unexplained(loading: readonly Diagnostic[], bySchema: readonly Diagnostic[]): Diagnostic[] {
  const marks = new Set(loading.filter(({ code }) => code === 'typographic-quotes').map(spot))
  const rest = bySchema.filter((finding) => !marks.has(spot(finding)))
  const gone = new Set<Diagnostic>()
  const cut = loading.map((finding): Diagnostic => {
    if (finding.code !== 'cut-off') return finding
    const { file, start } = finding.place
    // What stands on the last line, or is not there at all.
    const own = rest.filter(
      ({ code, place }) => place.file === file && (code === 'missing-key' || place.start.line === start.line),
    )
    if (own.length < 2) return finding
    for (const each of own) gone.add(each)
    const missing = own.flatMap((each) => (each.code === 'missing-key' ? [each.args.key] : []))
    return { ...finding, severity: 'error', args: { missing } }
  })
  return [...cut, ...rest.filter((finding) => !gone.has(finding))]
}

function spot({ place: { file, start } }: Diagnostic): string {
  return `${file}:${start.line}:${start.column}`
}
