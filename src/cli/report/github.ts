import { visible } from '../../render/visible.js'
import type { Report } from './report.js'

const levels = { error: 'error', warning: 'warning', note: 'notice' } as const

/** Workflow commands, one line each: GitHub Actions shows them at their lines in a pull request. */
export const github: Report = (findings, { shownPath }) =>
  findings
    .map(({ code, severity, message, file, start, end, fix }) => {
      const properties = Object.entries({
        file: shownPath(file),
        line: start.line,
        endLine: end.line,
        col: start.column,
        endColumn: end.column,
        title: code,
      }).map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`)
      const text = [message, ...(fix ? [fix] : [])].map(visible).join('\n')
      return `::${levels[severity]} ${properties.join(',')}::${escapeData(text)}\n`
    })
    .join('')

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
