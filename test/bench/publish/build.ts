import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Taken } from './worker.js'

const program = fileURLToPath(new URL('../../../lib/cli/bin.js', import.meta.url))

/** Has the process say at its end, on standard error, how much memory it had at most, in KB. */
const tellPeak = `data:text/javascript,${encodeURIComponent("process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))")}`

/** `mehrs build` of a workspace, from the start of its process to the end. Throws with what it says where it fails. */
export async function build(root: string): Promise<Taken> {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
  try {
    const start = performance.now()
    const args = ['--import', tellPeak, program, 'build', '--root', root, '--out', join(folder, 'dist')]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    const milliseconds = performance.now() - start
    const peak = /^peak (\d+)$/m.exec(said)
    if (code !== 0 || !peak) throw new Error(said)
    return { milliseconds, peak: Number(peak[1]) / 1024, bytes: sizeOf(folder) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    statSync(join(folder, path)),
  )
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}
