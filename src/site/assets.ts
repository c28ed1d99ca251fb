import { composePolicy } from '../compose/index.js'
import { assets } from '../generated/templates.js'
import type { Output } from '../model/output.js'
import { plain } from '../model/plain.js'
import type { AnyNode } from '../model/tree.js'
import { emitPackage } from '../package/index.js'
import { addresses } from './addresses.js'
import type { Facts } from './facts.js'
import { fieldText } from './pages/code.js'
import { consultation } from './pages/consultation.js'
import { versionLabel } from './parts.js'

/** The style of every page of the site. */
export function style(): string {
  return `${assets['site.css']}@page { @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); } }\n`
}

/** A script that runs by itself, as what is not in a module shares its names with all others. */
export function classic(name: 'site.js' | 'search.js' | 'simulator.js'): string {
  const notice = name === 'search.js' ? MINISEARCH : ''
  return `${notice}'use strict';(()=>{${assets[name]}})()\n`
}

/** The library in the script of the search, and the terms on which it is there (see THIRD-PARTY-LICENCES.md). */
const MINISEARCH =
  '/* With minisearch 7.2.0. Copyright 2022 Luca Ongaro. MIT licence: https://opensource.org/license/mit */\n'

/** One place that can be found: a clause, a code, a consultation. */
interface Place {
  title: string
  text: string
  kind: string
  href: string
}

/** What the search searches, as a script: pages opened from a disk may fetch nothing else. */
export function searchIndex(facts: Facts): string {
  const { workspace, versions, codes } = facts
  const places: Place[] = [
    ...codes.map((code): Place => {
      const listing = versions.filter((version) => facts.of(version).checks.has(code))
      const check = facts.of(listing.at(-1)!).checks.get(code)!
      const said = (['meaning', 'note', 'formerlyReportedAs'] as const).map((key) =>
        fieldText(facts, listing.at(-1)!, check, key),
      )
      const names = listing.map(({ value }) => value.version).join(', ')
      return {
        title: check.name === 'unspecified' || !check.name ? code : `${code}: ${check.name}`,
        text: said
          .filter((text) => text !== 'unspecified')
          .join(' ')
          .trim(),
        kind: `Code, in ${names}`,
        href: addresses.code(code),
      }
    }),
    ...versions.toReversed().flatMap((version) => {
      const { value } = version
      const blocks: readonly AnyNode[] = composePolicy(workspace, version).tree.children
      return blocks.flatMap((node, index): Place[] => {
        if (node.type !== 'heading' || !node.data?.id || node.data.role === 'title') return []
        const end = blocks.findIndex(({ type }, at) => at > index && type === 'heading')
        const own = blocks.slice(index + 1, end === -1 ? blocks.length : end)
        return [
          {
            title: plain(node),
            text: textOf(own),
            kind: versionLabel(value),
            href: `${addresses.version(value.version)}#${node.data.id}`,
          },
        ]
      })
    }),
    ...workspace.consultations.map(
      (one): Place => ({
        title: one.value.title,
        text: textOf(consultation(facts, one).document.tree.children),
        kind: `Consultation on version ${one.value.proposes}`,
        href: addresses.consultation(one.value.id),
      }),
    ),
  ]
  return `window.mehrsPlaces=${JSON.stringify(places)}\n`
}

/** What blocks say; what is in the tables is told of each code. */
function textOf(blocks: readonly AnyNode[]): string {
  return blocks
    .filter(({ type }) => type !== 'table')
    .map((block) => plain(block))
    .join(' ')
}

/**
 * The package that programs install, letter by letter, as one script that a page can run: its CommonJS modules, and what
 * gives each the others.
 */
export function policyScript({ workspace }: Facts, outputs: readonly Output[]): string {
  const folder = 'mehrs-policy/'
  const made = outputs.filter(({ path }) => path.startsWith(folder))
  const modules = (made.length > 0 ? made : emitPackage(workspace))
    .filter(({ path }) => path.endsWith('.cjs'))
    .map(({ path, bytes }) => [path.slice(folder.length), new TextDecoder().decode(bytes)] as const)
  const texts = modules.map(
    ([path, text]) => `${JSON.stringify(path)}:function(module,exports,require){${text}}`,
  )
  const under = workspace.versions.map(({ value: { version, status } }) => {
    const path = status === 'draft' ? `draft/${version}.cjs` : `${version}.cjs`
    return `{version:${JSON.stringify(version)},draft:${status === 'draft'},policy:load(${JSON.stringify(path)})}`
  })
  return `'use strict';(()=>{
const modules={${texts.join(',\n')}}
const loaded={}
const load=(path)=>{
  if(!loaded[path]){
    const module=loaded[path]={exports:{}}
    modules[path](module,module.exports,(other)=>load(new URL(other,'https://package.invalid/'+path).pathname.slice(1)))
  }
  return loaded[path].exports
}
window.mehrsPolicy={...load('index.cjs'),under:[${under.join(',')}]}
})()
`
}
