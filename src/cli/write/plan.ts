import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '../../model/output.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { filesBelow, foldersOf, kind, readManifest } from './inspect.js'

/** What a build does to the folder that is there. All paths are relative to it. */
export interface Plan {
  /** New, in the order in which they are put in their places. The manifest, which lists the others, is last. */
  written: string[]
  /** Those of the written that are not there yet. */
  added: string[]
  /** What the former build made and this one does not. */
  removed: string[]
  /** The folders that are not there yet, outer ones first. */
  folders: string[]
  /** What no build has made and what is not hidden. It stays. */
  foreign: string[]
}

const manifest = 'manifest.json'

/**
 * How `target` becomes a folder with `outputs`. Only what the manifest of the former build lists is replaced or
 * removed; a file that is the same already is left alone.
 * @throws Refusal where the folder is no former build and not empty, or where something else stands in the way.
 */
export async function planFor(target: string, shown: string, outputs: readonly Output[]): Promise<Plan> {
  const { listed, there } = await formerBuild(target, shown)
  const ours = new Set([...(listed?.keys() ?? []), manifest])
  const folders: string[] = []
  const blocked: string[] = []
  for (const folder of foldersOf(outputs.map(({ path }) => path))) {
    const found = await kind(join(target, folder))
    if (found === 'nothing') folders.push(folder)
    // Through a link, files would be written elsewhere.
    else if (found !== 'folder') blocked.push(folder)
  }
  const written: string[] = []
  const added: string[] = []
  for (const { path, bytes } of blocked.length > 0 ? [] : outputs) {
    const found = await kind(join(target, path))
    const isSame = found === 'file' && (await readFile(join(target, path))).equals(bytes)
    if (isSame) continue
    if (found === 'nothing') added.push(path)
    else if (!ours.has(path) || (found !== 'file' && found !== 'link')) blocked.push(path)
    written.push(path)
  }
  if (blocked.length > 0)
    throw new Refusal(
      said`cannot build into ${shown}: a build would make what is there already, and what no build has made: ${named(blocked)}. Move it away, or name another folder with --out.`,
    )
  const made = new Set(outputs.map(({ path }) => path))
  const former = there.filter((path) => !made.has(path))
  return {
    written: written.sort((a, b) => Number(a === manifest) - Number(b === manifest)),
    added,
    removed: former.filter((path) => ours.has(path)),
    folders,
    foreign: former.filter((path) => !ours.has(path)),
  }
}

/**
 * The paths that the manifest of the former build lists, and those of all the files that are there.
 * @throws Refusal where there are files, and no manifest of a build.
 */
export async function formerBuild(
  target: string,
  shown: string,
): Promise<{ listed: ReadonlyMap<string, string> | null; there: string[] }> {
  const listed = await readManifest(target)
  const there = await filesBelow(target)
  if (listed === null && there.length > 0) throw new Refusal(notABuild(shown, there))
  return { listed, there }
}

function notABuild(shown: string, there: readonly string[]): string {
  const what = there.includes(manifest)
    ? 'its manifest.json is not that of a build. If it is one that git could not merge, take one side of it; else move'
    : 'it holds files that no build has made, and no manifest.json of a build. Move'
  return said`cannot build into ${shown}: ${what} away what is there (later builds leave alone what is put back), or name another folder with --out. There are: ${named(there)}.`
}

/** `a, b, c and 4 more`. */
export function named(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).join(', ')
  return paths.length > 5 ? `${shown} and ${paths.length - 5} more` : shown
}
