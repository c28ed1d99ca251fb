import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PdfReader, readReceived, skeletonOf } from '../../src/respond/index.js'
import { responseForm } from '../support/form.js'

/**
 * Reads every file in the folder that the command line names, one after another, and says of each what became of it, the
 * seconds of the processor that it took, and how much more memory, in megabytes, the program has at most by then.
 */
const folder = process.argv[2]!
const form = await skeletonOf(responseForm())
const pdfs = new PdfReader()
// What a reader needs before it has read anything: the first PDF starts one.
await readReceived(new TextEncoder().encode('%PDF-1.7\n'), 'a.pdf', form, pdfs)
const peak = () => process.resourceUsage().maxRSS / 1024
const before = peak()
for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, name))
  const start = process.cpuUsage()
  const { outcomes } = await readReceived(bytes, name, form, pdfs)
  const { user, system } = process.cpuUsage(start)
  const became = outcomes.map((one) => ('reading' in one ? 'read' : one.refusal))
  const seconds = (user + system) / 1e6
  process.stdout.write(`${JSON.stringify({ name, became, seconds, megabytes: peak() - before })}\n`)
}
await pdfs.close()
