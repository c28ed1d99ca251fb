import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'

/**
 * The calls of the file system that go through here. Reading of sources is not among them: what is put to the test is
 * what a command does on its way to writing.
 */
const asynchronous = [
  ...[
    'access',
    'chmod',
    'lstat',
    'mkdir',
    'open',
    'readFile',
    'readdir',
    'realpath',
    'rename',
    'rm',
    'stat',
    'unlink',
  ],
] as const
const synchronous = [
  ...['copyFileSync', 'linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync'],
] as const
const ofHandles = ['writeFile', 'sync', 'close'] as const

/** A call that is about to be made: its number, counted from 0, its name and the path that it is about. */
export interface Call {
  index: number
  name: string
  path: string
}

/** What becomes of a call: null lets it be made, an error stands in for it. */
export type Decide = (call: Call) => Error | null

type Action = (...args: never[]) => unknown
type Actions = Record<string, Action>

/**
 * Has every call about a path under `folder` decided by `decide`, until the function that is returned is called.
 * A file that is to be closed is closed, whatever is decided.
 */
export function intercept(folder: string, decide: Decide): () => void {
  const restore: (() => void)[] = []
  let index = 0
  const verdict = (name: string, path: unknown): Error | null => {
    if (typeof path !== 'string') return null
    const full = resolve(path)
    return full === folder || full.startsWith(folder + sep)
      ? decide({ index: index++, name, path: full })
      : null
  }
  const replace = (from: Actions, name: string, by: (original: Action, args: never[]) => unknown): void => {
    const original = from[name]!
    from[name] = (...args: never[]) => by(original, args)
    restore.push(() => {
      from[name] = original
    })
  }
  const promises = fs.promises as unknown as Actions
  for (const name of asynchronous) {
    replace(promises, name, async (original, args) => {
      const error = verdict(name, args[0])
      if (error) throw error
      const result = await original.apply(promises, args)
      if (name === 'open') watch(result as fs.promises.FileHandle, String(args[0]), verdict)
      return result
    })
  }
  for (const name of synchronous) {
    replace(fs as unknown as Actions, name, (original, args) => {
      const error = verdict(name, args[0])
      if (error) throw error
      return original.apply(fs, args)
    })
  }
  syncBuiltinESMExports()
  return () => {
    for (const undo of restore) undo()
    syncBuiltinESMExports()
  }
}

function watch(
  handle: fs.promises.FileHandle,
  path: string,
  verdict: (name: string, path: string) => Error | null,
): void {
  const actions = handle as unknown as Actions
  for (const name of ofHandles) {
    const original = actions[name]!.bind(handle)
    actions[name] = async (...args: never[]) => {
      const error = verdict(`handle.${name}`, path)
      if (error && name === 'close') await original()
      if (error) throw error
      return original(...args)
    }
  }
}

/** An error as the operating system reports it. */
export function systemError(code: string, { name, path }: Call): Error {
  const syscall = name.replace(/^handle\.|Sync$/g, '')
  return Object.assign(new Error(`${code}: injected, ${syscall} '${path}'`), {
    code,
    syscall,
    path,
    errno: -1,
  })
}
