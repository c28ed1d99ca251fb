import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Refusal } from '../refusal.js'
import { rootOf } from '../root.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { identity, realPlace } from './real.js'
import { isSource } from './sources.js'
import { orRefuse, unless } from './system.js'

/** Where a result goes, once it is sure that nothing is lost there. */
export type Target =
  | { kind: 'stdout' }
  /** A device or a pipe, which takes the bytes as they come; `shown` is as typed. */
  | { kind: 'stream'; place: string; shown: string }
  /** A file to be replaced as a whole; `mode` are the permissions of the one that is there. */
  | { kind: 'file'; place: string; shown: string; mode: number | undefined }

/**
 * What an option that takes a file for the result names: standard output where it is not given. A symbolic link
 * stays, and what it leads to is replaced.
 * @param option As typed, such as `--output`.
 * @param inputs What the result is made from, as typed: none of it is overwritten, by whatever name or link.
 * @param root The value of `--root`.
 * @throws Refusal for an input, for anything under `policy/`, and for what is neither a file, a pipe nor a device.
 */
export async function openTarget(
  option: string,
  output: string | undefined,
  inputs: readonly string[],
  root: string | undefined,
  streams: Streams,
): Promise<Target> {
  if (output === undefined) return { kind: 'stdout' }
  const path = resolve(streams.cwd, output)
  // Which may be a file that the shell appends to: what it is opened for is the shell's business.
  if (path === '/dev/stdout') return { kind: 'stdout' }
  return orRefuse(said`cannot write ${output}`, async () => {
    const stats = await unless(['ENOENT'], () => stat(path), null)
    const stream = stats?.isFIFO() || stats?.isCharacterDevice() || (stats?.isFile() && isOpenFile(path))
    if (stream) return { kind: 'stream', place: path, shown: output }
    const place = await realPlace(path)
    if (stats?.isDirectory())
      throw new Refusal(said`cannot write ${output}: it is a folder. Name a file in it.`)
    if (stats && !stats.isFile())
      throw new Refusal(said`cannot write ${output}: it is there, and it is not an ordinary file`)
    if (await isInput(path, inputs, streams))
      throw new Refusal(said`${option} ${output} would overwrite what the result is made from`)
    if (await isSource(place, rootOf(root, streams)))
      throw new Refusal(
        said`${option} ${output} would stand among the sources of a workspace, in policy/. Name a file elsewhere.`,
      )
    if (stats) await access(place, constants.W_OK)
    // The folder is there before any work is done.
    else await stat(dirname(place))
    return { kind: 'file', place, shown: output, mode: stats ? stats.mode & 0o777 : undefined }
  })
}

/** Whether the path names a file that a process has open, such as `/dev/stderr`. */
function isOpenFile(path: string): boolean {
  return /^\/(?:dev\/(?:stderr|fd\/\d+)|proc\/[^/]+\/fd\/\d+)$/.test(path)
}

/** Whether the path leads to one of the inputs. */
async function isInput(path: string, inputs: readonly string[], { cwd }: Streams): Promise<boolean> {
  const own = await identity(path)
  if (own === null) return false
  // A version is an input that names no file, perhaps not even one that can be.
  const found = (input: string) =>
    unless(['ELOOP', 'ENAMETOOLONG', 'EACCES'], () => identity(resolve(cwd, input)), null)
  return (await Promise.all(inputs.map(found))).includes(own)
}
