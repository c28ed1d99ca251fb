import type { Diagnostic } from '../../model/diagnostic.js'
import { decode } from '../decode.js'
import { fileName, readBytes } from '../disk.js'
import { type Loaded, parseYaml } from './parse.js'

/** So many findings of one kind are listed: a file that is wrong throughout says so in fewer. */
const most = 20

/** Loads one YAML file. `path` is absolute or relative to `root`. */
export function loadYamlFile(root: string, path: string): Loaded {
  const read = readBytes(root, path)
  if ('finding' in read) return { source: null, findings: [read.finding] }
  const file = fileName(root, path)
  const decoded = decode(file, read.value)
  if (!decoded.source) return { source: null, findings: decoded.findings }
  const { source, findings } = parseYaml(decoded.source)
  return { source, findings: [...decoded.findings, ...shortened(findings)] }
}

function shortened(findings: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>()
  const listed = findings.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1)
    return counts.get(code)! <= most
  })
  const rest = findings.length - listed.length
  const place = listed.at(-1)?.place
  if (rest > 0 && place)
    listed.push({ code: 'more-findings', severity: 'note', place, args: { count: rest } })
  return listed
}
