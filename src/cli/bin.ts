#!/usr/bin/env node
import { guarded } from './guard.js'
import { run } from './run.js'

const { stdout, stderr, env } = process

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`mehrs diff … | head`) is no error.
  if (error.code === 'EPIPE') process.exit()
  stderr.write(`mehrs: cannot write to standard output (${error.code})\n`)
  process.exit(2)
})

try {
  process.exitCode = await run(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd() })
} catch (error) {
  // Not 1, which means that the sources have findings.
  process.exitCode = 2
  const people = guarded({ stdout, stderr, env, cwd: '' }).stderr
  people.write(`mehrs: this is a bug in mehrs, not in your files. Please report it with what follows.\n`)
  people.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
