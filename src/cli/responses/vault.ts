import { readdirSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { stringify } from 'yaml'
import { startOf } from '../../load/disk.js'
import { loadYamlFile } from '../../load/index.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { ReceivedResponse } from '../../model/types.js'
import { validateSchema } from '../../validate/schema/index.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { confirmed, writeNew } from '../write/durable.js'
import { asMaker } from '../write/maker.js'
import { orRefuse } from '../write/system.js'
import { beside, clearUp, discard } from '../write/temporary.js'

/**
 * The vault: a folder with a folder for each consultation, and in it one for each response, with the file as it came
 * and what was read out of it. git ignores all of it, wherever it is, by a file of its own.
 */
export interface Vault {
  /** The absolute path of the consultation's folder in it. */
  folder: string
  responses: ReceivedResponse[]
  /** What is wrong with a file of it: by response, and never in its words. */
  problems: { id: string; line: number; code: Diagnostic['code'] }[]
}

/** Folders of the workspace that are published, or read as sources. */
const open = ['policy', 'dist', 'schemas', 'templates', 'src', 'test']

/** Whether what stands at an absolute path is published with the workspace in `root`, or read as one of its sources. */
export function isOpen(path: string, root: string): boolean {
  const [top = ''] = relative(root, path).split(sep)
  return path === root || open.includes(top)
}

/**
 * Reads the vault. One that is not there yet is empty.
 * @throws Refusal for a place that is published.
 */
export function readVault(named: string | undefined, root: string, cwd: string, consultation: string): Vault {
  const vault = named === undefined ? join(root, 'vault') : resolve(cwd, named)
  if (isOpen(vault, root))
    throw new Refusal(
      said`the vault cannot be ${named ?? vault}: what is in there is published, or among the sources. Name another folder: --vault DIR`,
    )
  const folder = join(vault, consultation)
  const found: Vault = { folder, responses: [], problems: [] }
  for (const id of responsesIn(folder)) {
    const { source, findings } = loadYamlFile(folder, `${id}/${FILE}`)
    const all = source ? [...findings, ...validateSchema('received-response', source)] : findings
    const errors = all.filter(({ severity }) => severity === 'error')
    if (source && errors.length === 0 && (source.value as ReceivedResponse).id !== id)
      errors.push({
        code: 'file-name',
        severity: 'error',
        place: startOf(id),
        args: { found: '', expected: id },
      })
    found.problems.push(...errors.map(({ code, place }) => ({ id, line: place.start.line, code })))
    if (source && errors.length === 0) found.responses.push(source.value as ReceivedResponse)
  }
  return found
}

const FILE = 'response.yaml'

function responsesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^R\d{3,6}$/.test(entry.name))
      .map(({ name }) => name)
      .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/**
 * Puts a response into the vault as a whole: its folder appears when all of it is on the disk.
 * @throws Refusal where the system does not let us; the vault is then as it was.
 */
export async function store(
  { folder }: Vault,
  response: ReceivedResponse,
  original: Uint8Array,
): Promise<void> {
  await orRefuse('cannot write the vault', async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await ignored(resolve(folder, '..'))
    const target = join(folder, response.id)
    await clearUp(target)
    await asMaker(async (maker) => {
      const fresh = beside(target, maker)
      try {
        await mkdir(fresh, { mode: 0o700 })
        // Never under the name that the sender gave it.
        await writeNew(join(fresh, 'original'), original, 0o600)
        await writeNew(join(fresh, FILE), new TextEncoder().encode(textOf(response)), 0o600)
        await rename(fresh, target)
      } catch (error) {
        await discard(fresh)
        throw error
      }
    })
    await confirmed(folder)
  })
}

async function ignored(vault: string): Promise<void> {
  const path = join(vault, '.gitignore')
  try {
    await writeNew(path, new TextEncoder().encode('# Nothing in the vault is for a repository.\n*\n'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function textOf(response: ReceivedResponse): string {
  return `# Confidential. What of it may be public is worked out by \`mehrs responses\`.\n${stringify(response, { lineWidth: 0 })}`
}
