import type { Document } from '../model/document.js'
import { type Output, toBytes } from '../model/output.js'
import type { Workspace } from '../model/workspace.js'
import { renderPage } from '../render/html/index.js'
import { addresses } from './addresses.js'
import { classic, policyScript, searchIndex, style } from './assets.js'
import { type Facts, factsOf } from './facts.js'
import { feed } from './feed.js'
import { all } from './pages/all.js'
import { changes } from './pages/changes.js'
import { code } from './pages/code.js'
import { codes } from './pages/codes.js'
import { consultation, consultations } from './pages/consultation.js'
import { appendixPage, changePage, versionPage } from './pages/documents.js'
import { downloads } from './pages/downloads.js'
import { home } from './pages/home.js'
import { missing } from './pages/missing.js'
import { search } from './pages/search.js'
import { simulator } from './pages/simulator.js'
import { versions } from './pages/versions.js'
import { type OwnPage, ownPage, shortTitle } from './parts.js'
import { linkedShell } from './shell.js'
import { sitemap } from './sitemap.js'

export { addresses } from './addresses.js'

/** The folder of the site among all outputs. */
const FOLDER = 'site/'

/** The site of a workspace, of which each file is made when it is asked for. */
export interface Site {
  /** Every file, from the root of the site: `index.html`, `codes/MA534.html`. */
  paths: readonly string[]
  /** One of them; null where there is none of that path. */
  file(path: string): Output | null
}

/**
 * The site: pages that work from any host and from a disk. `outputs` is what else is published: what of it people
 * download is in the site too, and pages tell its size and digest. Without it, they lead to no downloads.
 */
export function siteOf(workspace: Workspace, outputs: readonly Output[]): Site {
  const facts = factsOf(workspace, outputs)
  const files = filesOf(facts, outputs)
  return {
    paths: [...files.keys()],
    file: (path) => files.get(path)?.() ?? null,
  }
}

/** All of the site, to be published in a folder of its own. */
export function emitSite(workspace: Workspace, outputs: readonly Output[]): Output[] {
  const site = siteOf(workspace, outputs)
  return site.paths.map((path) => {
    const file = site.file(path)!
    return { ...file, path: `${FOLDER}${path}` }
  })
}

function filesOf(facts: Facts, outputs: readonly Output[]): Map<string, () => Output> {
  const { workspace, versions: known, pairs } = facts
  const every = known.map(({ value }) => value.version)
  const files = new Map<string, () => Output>()
  const text = (path: string, mediaType: string, make: () => string, of = every) =>
    files.set(path, () => ({ path, bytes: toBytes(make()), mediaType, versions: of }))
  const own = (path: string, make: () => OwnPage) => text(path, HTML, () => ownPage(facts, path, make()))
  const document = (path: string, of: string[], make: () => Document) =>
    text(path, HTML, () => renderPage(make(), () => linkedShell(path, shortTitle(facts))), of)

  own(addresses.home, () => home(facts))
  own(addresses.versions, () => versions(facts))
  for (const version of known) {
    const { version: name } = version.value
    document(addresses.version(name), [name], () => versionPage(facts, version))
    document(addresses.appendix(name), [name], () => appendixPage(facts, version))
  }
  own(addresses.codes, () => codes(facts))
  for (const one of facts.codes) own(addresses.code(one), () => code(facts, one))
  own(addresses.changes, () => changes(facts))
  for (const pair of pairs) {
    const [from, to] = [pair.from.value.version, pair.to.value.version]
    document(addresses.change(from, to), [from, to], () => changePage(facts, pair))
  }
  own(addresses.consultations, () => consultations(facts))
  for (const one of workspace.consultations) {
    const path = addresses.consultation(one.value.id)
    const make = () => {
      const { document, lead } = consultation(facts, one)
      return renderPage(document, () => linkedShell(path, shortTitle(facts)), lead)
    }
    text(path, HTML, make, [one.value.base, one.value.proposes])
  }
  own(addresses.simulator, () => simulator(facts))
  own(addresses.downloads, () => downloads(facts))
  own(addresses.search, () => search(facts))
  own(addresses.all, () => all(facts))
  const { address } = workspace.mehrs.value
  const pages = [...files.keys()]
  if (address !== undefined)
    text(addresses.sitemap, 'application/xml; charset=utf-8', () => sitemap(address, pages))
  text(addresses.missing, HTML, () => {
    // It may be shown under any address, so its links are from the root of the host.
    const root = address === undefined ? '/' : new URL(address).pathname
    const to = (target: string) => `${root}${target}`
    const shell = linkedShell(addresses.missing, shortTitle(facts), [], to)
    return ownPage(facts, addresses.missing, missing(to), shell)
  })
  text(addresses.feed, 'application/atom+xml; charset=utf-8', () => feed(facts))
  text(addresses.asset('site.css'), 'text/css; charset=utf-8', style)
  for (const name of ['site.js', 'search.js', 'simulator.js'] as const)
    text(addresses.asset(name), SCRIPT, () => classic(name))
  text(addresses.asset('search-index.js'), SCRIPT, () => searchIndex(facts))
  text(addresses.asset('policy.js'), SCRIPT, () => policyScript(facts, outputs))
  for (const file of facts.files) {
    const path = addresses.file(file.path)
    files.set(path, () => ({ ...file, path }))
  }
  return files
}

const HTML = 'text/html; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'
