import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from './refusal.js'
import { said } from './said.js'
import type { Streams } from './streams.js'

const marker = 'policy/mehrs.yaml'

/**
 * The folder of the workspace: the one that `--root` names, else the nearest one from the current folder upwards
 * that holds policy/mehrs.yaml.
 * @throws Refusal where there is none.
 */
export function findRoot(named: string | undefined, { cwd }: Streams): string {
  if (named !== undefined) {
    const root = resolve(cwd, named)
    if (existsSync(join(root, 'policy'))) return root
    throw new Refusal(said`--root ${named}: there is no folder policy in it`)
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, marker))) return folder
    if (folder === dirname(folder)) break
  }
  throw new Refusal(
    said`no workspace here: neither ${cwd} nor a folder above it holds ${marker}. Name one with --root DIR.`,
  )
}

/** The folder of the workspace, as above; null where there is none. */
export function rootOf(named: string | undefined, streams: Streams): string | null {
  try {
    return findRoot(named, streams)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
