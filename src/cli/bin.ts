#!/usr/bin/env node
import { guarded } from './guard.js'
import { run } from './run.js'

const { stdout, stderr, env } = process
const stdin = () => process.stdin

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`mehrs diff … | head`) is no error.
  if (error.code === 'EPIPE') process.exit()
  stderr.write(`mehrs: cannot write to standard output (${error.code})\n`)
  process.exit(2)
})

try {
  const cwd = currentFolder()
  process.exitCode = cwd === null ? 2 : await run(process.argv.slice(2), { stdout, stderr, stdin, env, cwd })
} catch (error) {
  // Not 1, which means that the sources have findings.
  process.exitCode = 2
  if (isOutOfFiles(error)) {
    stderr.write('mehrs: more files would have to be open than may be. Raise the limit (`ulimit -n`).\n')
  } else {
    const people = guarded({ stdout, stderr, env, cwd: '' }).stderr
    people.write(`mehrs: this is a bug in mehrs, not in your files. Please report it with what follows.\n`)
    people.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  }
}

/** Null where it was removed. */
function currentFolder(): string | null {
  try {
    return process.cwd()
  } catch {
    stderr.write('mehrs: the folder that you are in is not there any more. Go to another one.\n')
    return null
  }
}

/** Node opens many of our own modules at once. */
function isOutOfFiles(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EMFILE', 'ENFILE'].includes(String(error.code))
}
