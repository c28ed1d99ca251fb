import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Workspace } from '../../src/model/workspace.js'
import { write } from './emitted.js'

/** A folder in which the package stands as npm puts it there: emitted, packed, installed without a network. */
export interface Consumer {
  folder: string
  /** What npm packed. */
  tarball: string
  /** What Node prints that runs `source` there as a module. */
  run(source: string, ...flags: string[]): string
  /** The module at `path` in the package. */
  // biome-ignore lint/suspicious/noExplicitAny: tests ask modules for what they should have
  load(path: string): Promise<any>
  remove(): void
}

export function install(workspace: Workspace): Consumer {
  const temporary = write(workspace)
  const folder = join(temporary, 'consumer')
  mkdirSync(folder)
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  const [packed] = JSON.parse(npm('pack', '../mehrs-policy', '--json', '--ignore-scripts')) as [
    { filename: string },
  ]
  npm('install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${packed.filename}`)
  const root = join(folder, 'node_modules/mehrs-policy')
  return {
    folder,
    tarball: join(folder, packed.filename),
    run: (source, ...flags) =>
      execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', source], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    load: (path) => import(pathToFileURL(join(root, path)).href),
    remove: () => rmSync(temporary, { recursive: true }),
  }
}
