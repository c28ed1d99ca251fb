import type { Diagnostic } from '../../model/diagnostic.js'
import { decode } from '../decode.js'
import { fileName, readBytes } from '../disk.js'
import { type parseMarkdown, rememberingMarkdown } from '../markdown/parse.js'
import { type Loaded, parseYaml } from './parse.js'

/** So many findings of one kind are listed: a file that is wrong throughout says so in fewer. */
const most = 20

/** Loads one YAML file. `path` is absolute or relative to `root`. */
export function loadYamlFile(root: string, path: string): Loaded {
  const read = readBytes(root, path)
  if ('finding' in read) return { source: null, findings: [read.finding] }
  return parseYamlBytes(fileName(root, path), read.value)
}

/**
 * The same, for whoever loads again and again: a file is parsed anew only where its bytes are others, and in it a text
 * only where its letters are.
 */
export function rememberingLoader(): typeof loadYamlFile {
  const markdown = rememberingMarkdown()
  const known = new Map<string, { bytes: Uint8Array; loaded: Loaded }>()
  return (root, path) => {
    const read = readBytes(root, path)
    if ('finding' in read) return { source: null, findings: [read.finding] }
    const file = fileName(root, path)
    const before = known.get(file)
    if (before && Buffer.compare(before.bytes, read.value) === 0) return before.loaded
    const loaded = parseYamlBytes(file, read.value, markdown)
    known.set(file, { bytes: read.value, loaded })
    return loaded
  }
}

/** The bytes of a YAML file as what they say, or what is wrong with them. */
export function parseYamlBytes(file: string, bytes: Uint8Array, markdown?: typeof parseMarkdown): Loaded {
  const decoded = decode(file, bytes)
  if (!decoded.source) return { source: null, findings: decoded.findings }
  const { source, findings } = parseYaml(decoded.source, markdown)
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
