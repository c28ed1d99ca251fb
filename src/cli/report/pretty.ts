import { visible } from '../../render/visible.js'
import type { DiagnosticJson } from '../../validate/describe.js'
import type { Paint, Style } from '../paint.js'
import { excerpt } from './excerpt.js'
import type { Report, Surroundings } from './report.js'

const styles: Record<DiagnosticJson['severity'], Style[]> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  note: ['bold', 'cyan'],
}

/** The findings for people: each with its line of the source, a caret, and the way out. */
export const pretty: Report = (findings, surroundings) =>
  findings.map((finding) => `${one(finding, surroundings)}\n\n`).join('')

function one(finding: DiagnosticJson, { paint, shownPath, sourceLine }: Surroundings): string {
  const { code, severity, file, start, end } = finding
  const head = `${paint('bold', at(shownPath(file), start))} ${paint(styles[severity], severity)}: ${visible(finding.message)} ${paint('dim', `[${code}]`)}`
  return [
    head,
    ...quoted(sourceLine(file, start.line), start, end, paint),
    ...(finding.related ?? []).map(
      (related) => `  ${at(shownPath(related.file), related.start)}: ${visible(related.label)}`,
    ),
    ...(finding.fix ? [`  ${paint('green', 'fix:')} ${visible(finding.fix)}`] : []),
  ].join('\n')
}

function at(path: string, { line, column }: { line: number; column: number }): string {
  return `${visible(path)}:${line}:${column}`
}

function quoted(
  line: string | null,
  start: DiagnosticJson['start'],
  end: DiagnosticJson['end'],
  paint: Paint,
): string[] {
  if (!line) return []
  const { shown, carets } = excerpt(line, start, end)
  const number = String(start.line).padStart(5)
  return [`${paint('dim', `${number} |`)} ${shown}`, `${paint('dim', '      |')} ${paint('red', carets)}`]
}
