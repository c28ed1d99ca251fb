import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Postgres {
  /** What the statements print: rows as CSV, where NULL is `\N`. */
  run(sql: string): string
  stop(): void
}

const debian = '/usr/lib/postgresql'

/**
 * A PostgreSQL server of its own, which only this machine can reach.
 * @throws {Error} where it is not installed, with the Debian package to install.
 */
export function startPostgres(): Postgres {
  const version = folders(debian).sort((a, b) => Number(b) - Number(a))[0]
  if (!version) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  const bin = (name: string) => join(debian, version, 'bin', name)
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-postgres-'))
  chmodSync(folder, 0o755)
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? userOf('postgres') : undefined
  if (user) chownSync(folder, user.uid, user.gid)
  const run = (name: string, args: string[], input = ''): string => {
    const options = { ...user, cwd: folder, encoding: 'utf8', input, maxBuffer: 1 << 28 } as const
    const { error, status, stdout, stderr } = spawnSync(bin(name), args, options)
    if (error || status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`)
    return stdout
  }
  const data = join(folder, 'data')
  run('initdb', [
    '--pgdata',
    data,
    '--username',
    'tests',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--no-locale',
  ])
  const server = `-k ${folder} -c listen_addresses= -c fsync=off`
  run('pg_ctl', ['start', '--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', server])
  const connection = ['--host', folder, '--username', 'tests', '--dbname', 'postgres', '--no-psqlrc']
  const printing = ['--quiet', '--csv', '--tuples-only', '--pset', 'null=\\N', '--set', 'ON_ERROR_STOP=1']
  return {
    run: (sql) => run('psql', [...connection, ...printing], sql),
    stop: () => {
      run('pg_ctl', ['stop', '--pgdata', data, '--mode', 'immediate'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function folders(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function userOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}
