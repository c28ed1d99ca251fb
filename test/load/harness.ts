import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadMarkdownFile, loadYamlFile } from '../../src/load/index.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { toJson } from '../../src/validate/describe.js'

/** An empty folder for the test that asks for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-load-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function loadYaml(content: string | Uint8Array) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'made-up.yaml'), content)
  return loadYamlFile(folder, 'made-up.yaml')
}

export function loadMarkdown(content: string | Uint8Array) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'made-up.md'), content)
  return loadMarkdownFile(folder, 'made-up.md')
}

/** `2:5 error yaml-tab: a tab cannot indent in YAML`: findings as a test compares them. */
export function told(findings: readonly Diagnostic[]): string[] {
  return findings.map((finding) => {
    const { start, severity, code, message } = toJson(finding)
    return `${start.line}:${start.column} ${severity} ${code}: ${message}`
  })
}

/** `2:5 yaml-tab`: where the words are told elsewhere. */
export function located(findings: readonly Diagnostic[]): string[] {
  return findings.map(({ code, place }) => `${place.start.line}:${place.start.column} ${code}`)
}
