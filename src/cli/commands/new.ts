import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newVersionText } from '../../edit/new-version.js'
import { EditRefused } from '../../edit/yaml.js'
import { loadYamlFile } from '../../load/index.js'
import { compareVersions } from '../../model/timeline.js'
import type { WrittenVersion } from '../../model/types.js'
import { command } from '../command.js'
import { dryRun, findVersion } from '../record/options.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { openWorkspace } from '../workspace.js'
import { saveFile } from '../write/file.js'

export const newVersion = command({
  about:
    'Begins a new version from another one: a copy of its file, layout and comments kept, with its own number and based on the other. Its dates are open, and what a code was reported as before is not carried on.',
  operands: [{ name: 'version', about: 'The number of the new version.' }],
  options: {
    from: { value: 'VERSION', about: 'The version that it changes.', required: true },
    'dry-run': dryRun,
  },
  examples: [{ command: 'new 7.2 --from 7.1', about: 'Begin policy/versions/7.2.yaml.' }],
  exits: [
    [0, 'written, or with --dry-run could be'],
    [1, 'the sources have errors'],
  ],
  async run({ operands, options, root: named }, streams) {
    const version = operands[0]!
    if (!/^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/.test(version))
      throw new Refusal(said`'${version}' is no number of a version. Write it as 7.2.`)
    const opened = openWorkspace(named, streams)
    if (!opened) return 1
    const { root, workspace } = opened
    const from = findVersion(workspace, options.from)
    if (compareVersions(version, from.value.version) <= 0)
      throw new Refusal(said`version ${version} does not come after ${from.value.version}`)
    const shown = `policy/versions/${version}.yaml`
    const place = join(root, shown)
    if (lstatSync(place, { throwIfNoEntry: false })) throw new Refusal(said`${shown} is there already`)

    // What stands in the file, without what follows from the ledger.
    const { source } = loadYamlFile(root, from.file)
    const written = source!.value as WrittenVersion
    const text = renumbered(readFileSync(join(root, from.file), 'utf8'), written, version)
    if (options['dry-run']) {
      streams.stdout.write(said`would write ${shown}:\n`)
      streams.stdout.write(text)
      return 0
    }
    const warnings = await saveFile({ kind: 'file', place, shown, mode: undefined }, Buffer.from(text))
    streams.stdout.write(said`wrote ${shown}\n`)
    for (const warning of warnings) streams.stderr.write(`mehrs: warning: ${warning}\n`)
    return 0
  },
})

function renumbered(text: string, from: WrittenVersion, version: string): string {
  try {
    return newVersionText(text, from, version)
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error
    throw new Refusal(said`${error.message}: copy the file by hand, and change it there`)
  }
}
