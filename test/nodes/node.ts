import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A Node of one version. */
export interface Node {
  version: string
  /** What it prints in `folder`, and how it ends. */
  run(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string }
}

/**
 * Takes a Node from npm and puts it into `folder`.
 * @throws {Error} where npm cannot give it, or it does not start.
 */
export function installNode(version: string, folder: string): Node {
  const name = `node-${process.platform}-${process.arch}`
  const install = [
    'install',
    '--prefix',
    join(folder, version),
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  ]
  const npm = spawnSync('npm', [...install, `${name}@${version}`], { encoding: 'utf8' })
  if (npm.status !== 0) throw new Error(`npm did not give ${name}@${version}: ${npm.error ?? npm.stderr}`)
  const binary = join(folder, version, 'node_modules', name, 'bin/node')
  const run: Node['run'] = (cwd, ...args) => spawnSync(binary, args, { cwd, encoding: 'utf8' })
  const started = run(folder, '--version')
  if (started.stdout !== `v${version}\n`)
    throw new Error(`${binary} is not Node ${version}: ${started.stdout}${started.stderr}`)
  return { version, run }
}
