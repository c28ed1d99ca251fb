import type { Place } from '../../model/place.js'
import { explain } from '../../validate/explain.js'
import { packageVersion } from '../version.js'
import type { Report } from './report.js'

/** SARIF 2.1.0 (OASIS), as code hosts and editors read it. */
export const sarif: Report = (findings, { shownPath }) => {
  const physicalLocation = ({ file, start, end }: Place) => ({
    artifactLocation: { uri: shownPath(file).split('/').map(encodeURIComponent).join('/') },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  })
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  const results = findings.map(({ code, severity, message, related = [], fix, ...place }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: fix ? `${message}\n${fix}` : message },
    locations: [{ physicalLocation: physicalLocation(place) }],
    relatedLocations: related.map((other, id) => ({
      id,
      physicalLocation: physicalLocation(other),
      message: { text: other.label },
    })),
  }))
  const driver = { name: 'mehrs', version: packageVersion(), rules: codes.map(rule) }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** What the code means, as `mehrs explain` prints it. */
function rule(id: string) {
  const help = explain(id)!
  return { id, shortDescription: { text: id.replaceAll('-', ' ') }, help: { text: help, markdown: help } }
}
