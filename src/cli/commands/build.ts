import { relative, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Output } from '../../model/output.js'
import type { Workspace } from '../../model/workspace.js'
import { publish } from '../../pipeline.js'
import { command } from '../command.js'
import { listFiles } from '../listing.js'
import { painter } from '../paint.js'
import { progress } from '../progress.js'
import { tally } from '../report/index.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { packageVersion } from '../version.js'
import { openWorkspace } from '../workspace.js'
import { compareFolder } from '../write/compare.js'
import { recover, replaceFolder } from '../write/folder.js'
import { refusePlace } from '../write/place.js'
import { named } from '../write/plan.js'

export const build = command({
  about:
    'Checks the sources and makes everything that is published anew: each version as HTML, Word, PDF, Markdown and JSON, each redline, each consultation with its attachments, Appendix A as tables and data, the dates, and the npm package. The files take the places of the old ones only when all of them are written and read back. What no build has made stays.',
  operands: [],
  options: {
    out: { value: 'DIR', about: 'The folder to make; dist/ of the workspace where none is named.' },
    check: {
      about: 'Write nothing: compare what would be made with what is there, and fail on any difference.',
    },
  },
  examples: [
    { command: 'build', about: 'Make dist/ anew.' },
    { command: 'build --check', about: 'Does dist/ say what the sources say? For a pull request.' },
    { command: 'build --out /tmp/preview', about: 'Make it somewhere else.' },
  ],
  exits: [
    [0, 'made, or with --check up to date'],
    [1, 'the sources have errors, or with --check the folder differs'],
  ],
  async run({ options, root: rootName }, streams) {
    const started = performance.now()
    const opened = openWorkspace(rootName, streams, 'publish')
    if (!opened) return 1
    const { root, workspace, warnings } = opened
    const target = options.out === undefined ? resolve(root, 'dist') : resolve(streams.cwd, options.out)
    const shown = options.out ?? (relative(streams.cwd, target) || '.')
    const warn = (warning: string) => streams.stderr.write(`mehrs: warning: ${warning}\n`)
    for (const warning of await recover(target)) warn(warning)
    if (!options.check) await refusePlace(target, shown, root)
    const outputs = await make(workspace, streams)
    if (options.check) return report(target, shown, outputs, streams)

    const { foreign, warnings: left } = await replaceFolder(target, shown, outputs)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    streams.stdout.write(listFiles(shown, outputs, painter(streams.stdout, streams.env)))
    streams.stdout.write(said`\n${outputs.length} files in ${shown}, made in ${seconds} s\n`)
    if (foreign.length > 0)
      warn(said`${shown} holds files that no build has made, and they stay: ${named(foreign)}`)
    for (const warning of left) warn(warning)
    if (warnings.length > 0) streams.stderr.write(`mehrs: ${tally(warnings)}: see \`mehrs check\`\n`)
    return 0
  },
})

async function make(workspace: Workspace, streams: Streams): Promise<Output[]> {
  // A build makes much and keeps little. Left to itself, V8 tidies up late where a machine has much memory, and with
  // the documents that it forgets go those that the PDF engine holds for it.
  setFlagsFromString('--heap-growing-percent=20')
  let done = progress(streams, 'comparing the versions')
  const outputs: Output[] = []
  for await (const output of publish(workspace, { name: 'mehrs', version: packageVersion() })) {
    outputs.push(output)
    done = progress(streams, `made ${output.path}`)
  }
  done()
  return outputs
}

async function report(
  target: string,
  shown: string,
  outputs: Output[],
  { stdout }: Streams,
): Promise<number> {
  const differences = await compareFolder(target, outputs)
  if (differences.length === 0) {
    stdout.write(said`${shown} is up to date: ${outputs.length} files compared\n`)
    return 0
  }
  for (const { path, how } of differences) stdout.write(said`${how.padEnd(8)} ${shown}/${path}\n`)
  stdout.write(
    said`\n${shown} differs from what the sources make. Run \`mehrs build\` and commit the result.\n`,
  )
  if (differences.some(({ how }) => how === 'extra'))
    stdout.write('A build leaves alone what no build has made: delete or move what is extra.\n')
  return 1
}
