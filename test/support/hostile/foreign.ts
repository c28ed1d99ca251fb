import type { Output } from '../../../src/model/output.js'
import { publish } from '../../../src/pipeline.js'
import { classes } from '../../../src/redline/classing/classes.js'
import { type Found, read, withoutTitle } from './read.js'
import { hasMarkdown, hostileWorkspace, tameWorkspace } from './workspace.js'

/** Everything that is published of a workspace, but for the files that `without` takes out. */
export async function everything(seed: number): Promise<Output[]> {
  return all(publish(hostileWorkspace(seed), toolchain))
}

const toolchain = { name: 'mehrs', version: '0.0.0' } as const

async function all(outputs: AsyncGenerator<Output>): Promise<Output[]> {
  const made: Output[] = []
  for await (const output of outputs) made.push(output)
  return made
}

const tame = new Map<boolean, Promise<Map<string, Found>>>()

/** What readers find in what is published of a workspace that means no harm, by the extensions of the files. */
function harmless(isRich: boolean): Promise<Map<string, Found>> {
  const known = tame.get(isRich) ?? readTame(isRich)
  tame.set(isRich, known)
  return known
}

const nothing = { kinds: new Set<string>(), leads: new Set<string>() }

/** What the site offers to download are the files that are published beside it, read there. */
function isCopy(path: string): boolean {
  return path.startsWith('site/files/')
}

async function readTame(isRich: boolean): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  for (const { path, bytes } of await all(publish(tameWorkspace(isRich), toolchain))) {
    const { kinds, leads } = isCopy(path) ? nothing : await read(path, bytes)
    const known = found.get(extensionOf(path)) ?? { kinds: new Set(), leads: new Set() }
    for (const kind of [...kinds, withoutTitle(path)]) known.kinds.add(kind)
    for (const lead of leads) known.leads.add(lead)
    found.set(extensionOf(path), known)
  }
  return found
}

/**
 * What readers find in the files of a hostile workspace that no workspace without harm has: `redline.html: script`.
 * Links may lead where its authors lead: to the zoo, to an author's own place, into the document, to a file beside it.
 */
export async function foreign(seed: number, outputs: readonly Output[]): Promise<string[]> {
  const known = await harmless(hasMarkdown(seed))
  const problems: string[] = []
  for (const { path, bytes } of outputs) {
    if (bytes.length === 0) continue
    const { kinds, leads } = known.get(extensionOf(path)) ?? { kinds: new Set(), leads: new Set() }
    if (!kinds.has(withoutTitle(path))) problems.push(`the file ${path}`)
    if (isCopy(path)) continue
    const found = await read(path, bytes).catch((error) => String(error))
    if (typeof found === 'string') {
      problems.push(`${path}: ${found}`)
      continue
    }
    for (const kind of found.kinds)
      if (!kinds.has(kind) && !ofChanges.test(kind) && !(kind in classes)) problems.push(`${path}: ${kind}`)
    // What an author's own Markdown links to stays in Markdown; `check` refuses it (link-target).
    const isAuthors = hasMarkdown(seed) && path.endsWith('.md')
    for (const lead of found.leads)
      if (!leads.has(lead) && !isOwn(lead) && !isAuthors) problems.push(`${path}: leads to ${lead}`)
  }
  return problems.map((problem) => `${seed} ${problem.slice(0, 200)}`)
}

/**
 * What redlines have besides, by how the texts of the two versions differ, and the sign that stands for a character that
 * is not seen.
 */
const ofChanges =
  /^(?:ins|del|h\d|small|p|span|code) (?:id|className|dataChange)$|^element (?:small|ins|del|code)$|^(?:w:tab|i)$/

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

function isOwn(lead: string): boolean {
  if (
    /^#|^(?:(?:(?:\.\.\/)?files\/)?consultations\/Zoo_2030\/)?Attachment_\d+[\w.-]*\.(?:html|docx|pdf)(?:#[\w./-]*)?$/.test(
      lead,
    )
  )
    return true
  if (!URL.canParse(lead)) return false
  const { protocol, pathname, search } = new URL(lead)
  // A subject of one line, and no other field of a mail.
  if (protocol === 'mailto:')
    return (
      /@(zoo|author)\.example$/.test(pathname) && /^(?:\?subject=(?!.*%(?:0|1|7f))[^&#]*)?$/i.test(search)
    )
  return /^https?:\/\/(?:zoo|author)\.example(?![\w.:@-])/i.test(lead)
}
