import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** What numbers were taken on: one line each, without names or paths of this machine. */
export function machine(): string[] {
  return [
    `${cpus().length} cores (${cpus()[0]?.model.trim() || 'unknown model'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ]
}

/** Packages with the versions that are installed: of the project, or of one of its benchmarks. */
export function versionsOf(packages: readonly string[]): string {
  return [...new Set(packages)].map((name) => `${name} ${versionOf(name)}`).join(', ')
}

function versionOf(name: string): string {
  const [manifest] = ['../../', 'runtime/']
    .map((folder) => new URL(`${folder}node_modules/${name}/package.json`, import.meta.url))
    .filter((file) => existsSync(file))
  return (JSON.parse(readFileSync(manifest!, 'utf8')) as { version: string }).version
}

/** Replaces what follows the heading `Results` in a page. */
export function writeResults(file: URL, text: string): void {
  const [definitions] = readFileSync(file, 'utf8').split('\n## Results\n')
  writeFileSync(file, `${definitions}\n## Results\n\n${text}\n`)
}

/** A table in Markdown: the first column to the left, numbers to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  )
}
