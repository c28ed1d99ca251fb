import { spawnSync } from 'node:child_process'

/**
 * What a program prints that reads `input`.
 * @throws {Error} where it is not installed, with the Debian package to install, or where it fails, with what it said.
 */
export function program(name: string, args: readonly string[], debian: string, input = ''): string {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, input } as const
  const { error, status, stdout, stderr } = spawnSync(name, args, options)
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new Error(`${name} is not installed: apt-get install ${debian}`)
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr.trim()}`)
  return stdout
}
