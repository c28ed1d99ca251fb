import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'

export type Step =
  | { conf: Record<string, string> }
  | { view: string; path: string }
  | { sql: string }
  | { rows: string }
  | { write: string; path: string }

export interface Spark {
  version: string
  /** Runs the steps; gives the rows of each `rows`, and the seconds that each `write` took. */
  run(steps: readonly Step[], options?: Options): unknown[]
}

interface Options {
  /** How many executors, each with one core and so many megabytes. */
  executors?: number
  memory?: number
}

const script = join(import.meta.dirname, 'run.py')

/**
 * Takes a PySpark from PyPI into a folder of its own. Needs Java 17 and Python with `venv`.
 * @throws {Error} where it cannot be had, or is another version.
 */
export function installSpark(wanted: string, folder: string): Spark {
  const home = join(folder, wanted)
  const python = join(home, 'bin', 'python')
  must('python3', ['-m', 'venv', home], '', 'apt-get install python3-venv')
  must(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `pyspark==${wanted}`])
  const run: Spark['run'] = (steps, { executors = 2, memory = 1024 } = {}) => {
    // A new one each time: Spark refuses to make a table where another session left its files.
    const warehouse = mkdtempSync(join(home, 'warehouse-'))
    const conf = {
      'spark.ui.enabled': 'false',
      'spark.driver.host': '127.0.0.1',
      'spark.driver.bindAddress': '127.0.0.1',
      'spark.sql.warehouse.dir': warehouse,
      'spark.sql.shuffle.partitions': '8',
      // Else an executor that starts late leaves all the work to the other.
      'spark.scheduler.minRegisteredResourcesRatio': '1.0',
      'spark.scheduler.maxRegisteredResourcesWaitingTime': '180s',
      'spark.network.timeout': '600s',
    }
    const input = JSON.stringify({ executors, memory, conf, steps })
    const printed = must(python, [script], input, 'apt-get install openjdk-17-jdk-headless')
    const { version, results } = JSON.parse(printed.trim().split('\n').at(-1)!)
    if (version !== wanted) throw new Error(`Spark ${version} is not ${wanted}`)
    return results
  }
  return { version: wanted, run }
}

function must(name: string, args: string[], input = '', hint = ''): string {
  const { error, status, stdout, stderr } = spawnSync(name, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  })
  if (error || status !== 0)
    throw new Error(`${name} failed: ${error?.message ?? stderr.slice(-4000)} ${hint && `(${hint})`}`)
  return stdout
}
