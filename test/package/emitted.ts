import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Workspace } from '../../src/model/workspace.js'
import { emitPackage } from '../../src/package/index.js'

/** The text of a file of the package of a policy. */
export function textOf(workspace: Workspace, path: string): string {
  const output = emitPackage(workspace).find((output) => output.path === `mehrs-policy/${path}`)!
  return new TextDecoder().decode(output.bytes)
}

/** Writes the package of a policy into a new folder, which it gives. */
export function write(workspace: Workspace): string {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-policy-'))
  for (const { path, bytes } of emitPackage(workspace)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

/** Modules of the package of a policy, as Node loads them from a disk. */
export async function load(workspace: Workspace, ...paths: string[]) {
  const folder = write(workspace)
  const modules = paths.map((path) => import(pathToFileURL(join(folder, 'mehrs-policy', path)).href))
  return Promise.all(modules).finally(() => rmSync(folder, { recursive: true }))
}
