import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { command } from '../command.js'
import { starter } from '../init/starter.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { saveFile } from '../write/file.js'
import { orRefuse } from '../write/system.js'

export const init = command({
  about:
    'Writes a small workspace for another document into an empty folder: a first draft with one clause and one check, to be replaced by yours. Its check and its build are green.',
  operands: [],
  options: { 'dry-run': { about: 'Print the names of the files, and write nothing.' } },
  examples: [{ command: 'init', about: 'In an empty folder, or a repository without files.' }],
  exits: [[0, 'written']],
  async run({ options, root }, streams) {
    const folder = resolve(streams.cwd, root ?? '.')
    const there = (await orRefuse(said`cannot read ${folder}`, () => readdir(folder))).filter(
      (name) => !name.startsWith('.'),
    )
    if (there.length > 0)
      throw new Refusal(
        said`${folder} is not empty: ${there[0]!} is in it. Make a new folder, and run the command there.`,
      )
    for (const [name, text] of await filesOf()) {
      streams.stdout.write(said`${name}\n`)
      if (options['dry-run']) continue
      const place = join(folder, name)
      await orRefuse(said`cannot write ${name}`, () => mkdir(dirname(place), { recursive: true }))
      await saveFile({ kind: 'file', place, shown: name, mode: undefined }, Buffer.from(text))
    }
    streams.stderr.write('Next: `mehrs check`, then `mehrs build`. Start with policy/mehrs.yaml.\n')
    return 0
  },
})

/** The sources, and the schema of the ledger with those that it refers to; those of what authors write, a build makes. */
async function filesOf(): Promise<[string, string][]> {
  const names = ['mehrs', 'consultation', 'ledger'].map((name) => `schemas/${name}.schema.json`)
  const schemas = names.map(async (name): Promise<[string, string]> => {
    return [name, await readFile(new URL(`../../../${name}`, import.meta.url), 'utf8')]
  })
  return [...Object.entries(starter), ...(await Promise.all(schemas))]
}
