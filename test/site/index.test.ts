import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { textFile } from '../../src/emit/file.js'
import type { Ledger } from '../../src/model/types.js'
import { emitPackage, workspaceRuntime } from '../../src/package/index.js'
import { emitSite, siteOf } from '../../src/site/index.js'
import { consultation, draft, full, mehrs, silent, version, workspace } from '../support/made-up.js'

const made = workspace({ versions: [version('1.0'), draft('1.1', 'unstated')] })
const text = (site: ReturnType<typeof siteOf>, path: string) =>
  new TextDecoder().decode(site.file(path)?.bytes ?? new Uint8Array())

describe('the site', () => {
  it('gives the same bytes again, each path once', () => {
    const [first, again] = [
      emitSite(made, []),
      emitSite(workspace({ versions: [version('1.0'), draft('1.1', 'unstated')] }), []),
    ]
    expect(again).toEqual(first)
    expect(new Set(first.map(({ path }) => path)).size).toBe(first.length)
  })

  it('keeps the address of a version, its clauses, codes and changes when a draft is published', () => {
    const later = siteOf(workspace({ versions: [version('1.0'), version('1.1')], consultations: [] }), [])
    const before = siteOf(
      workspace({ versions: [version('1.0'), draft('1.1', 'unstated')], consultations: [] }),
      [],
    )
    expect(later.paths).toEqual(before.paths)
    expect(before.paths).toContain('changes/1.0-to-1.1.html')
    expect(before.paths).toContain('codes/ZZ001.html')
  })

  it('allows no word of a script or style in its pages, and leads each to the others', () => {
    const site = siteOf(made, [])
    for (const path of site.paths.filter((one) => one.endsWith('.html'))) {
      const html = text(site, path)
      expect(html).toContain(
        'content="default-src &#x27;none&#x27;; style-src &#x27;self&#x27;; script-src &#x27;self&#x27;; base-uri',
      )
      expect(html).not.toMatch(/<style|<script(?! defer src=)| style=| on[a-z]+="/)
      expect(html).toContain('aria-label="This site"')
    }
  })

  it('leads to a row of a cohort, and tells its changes, where a code has no row of its own', () => {
    const [table] = version('1.0').tables
    const tables = [{ ...table!, rows: 'by-cohort' as const }]
    const changed = { ...full, meaning: 'The gate was open.' }
    const next = { ...draft('1.1', 'unstated'), tables, checks: [changed, silent] }
    const versions = [version('1.0', { tables }), next]
    const page = text(siteOf(workspace({ versions, consultations: [] }), []), 'codes/ZZ001.html')
    expect(page).toContain('href="../versions/1.1/appendix-a.html#ZZ001.aardvark"')
    expect(page).toContain('The gate was open.')
    expect(page).not.toContain('No version changes what another says of this code.')
  })

  it('offers what the build made, under its path, with its digest', () => {
    const file = textFile('mehrs-1.0/mehrs-1.0.md', 'They dig.\n', 'text/markdown', ['1.0'])
    const site = siteOf(made, [file])
    expect(site.file('files/mehrs-1.0/mehrs-1.0.md')?.bytes).toBe(file.bytes)
    expect(text(site, 'downloads.html')).toContain('ccb0bd0f1f86eb70')
    expect(text(site, 'versions/1.0.html')).toContain('href="../files/mehrs-1.0/mehrs-1.0.md"')
    expect(text(siteOf(made, []), 'versions/1.0.html')).not.toContain('files/')
  })

  it('has nothing under a path that is none', () => {
    expect(siteOf(made, []).file('../policy/mehrs.yaml')).toBeNull()
  })

  it('is made of a workspace with one version and nothing else', () => {
    const alone = siteOf(workspace({ versions: [draft('1.0', 'unstated')], consultations: [] }), [])
    for (const path of alone.paths) expect(alone.file(path)!.bytes.length).toBeGreaterThan(0)
    expect(text(alone, 'changes.html')).toContain('nothing to compare it with')
  })
})

/** What of the package the script gives to the page. */
interface Shipped {
  decide(question: object): unknown
  under: { version: string; draft: boolean }[]
}

describe('the script of the simulator', () => {
  it('is the package itself, and answers as it does', () => {
    const page = { window: {} as { mehrsPolicy: Shipped }, URL }
    runInNewContext(text(siteOf(made, emitPackage(made)), 'assets/policy.js'), page)
    const { mehrsPolicy } = page.window
    const question = {
      at: '2030-03-01T12:00:00Z',
      cohort: 'Cohort Aardvark',
      attempts: ['ZZ001', 'ZZ001', 'ZZ001'],
    }
    const expected = workspaceRuntime(made).decide(question)
    expect(JSON.parse(JSON.stringify(mehrsPolicy.decide(question)))).toEqual(
      JSON.parse(JSON.stringify(expected)),
    )
    expect(mehrsPolicy.under.map(({ version, draft }) => [version, draft])).toEqual([
      ['1.0', false],
      ['1.1', true],
    ])
  })
})

describe('a site whose address is known', () => {
  const address = 'https://policy.zoo.example/errors/'
  const known = siteOf({ ...made, mehrs: workspace({ mehrs: { ...mehrs, address } }).mehrs }, [])

  it('has a sitemap of all of its pages, and of nothing else', () => {
    const found = [...text(known, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!)
    const pages = known.paths.filter((path) => path.endsWith('.html') && path !== '404.html')
    expect(found).toEqual(pages.map((path) => `${address}${path}`))
    expect(siteOf(made, []).paths).not.toContain('sitemap.xml')
  })

  it('has full addresses in its feed, and none from the host’s root where no page was found', () => {
    const links = [...text(known, 'feed.xml').matchAll(/href="([^"]*)"/g)].map(([, href]) => href!)
    expect(links.length).toBeGreaterThan(1)
    for (const href of links) expect(href).toMatch(/^https:\/\/policy\.zoo\.example\/errors\/[^/]/)
    expect(text(known, '404.html')).toContain('href="/errors/index.html"')
    expect(text(known, '404.html')).not.toMatch(/(?:href|src)="\/(?!errors\/)/)
  })
})

describe('the feed', () => {
  it('tells what happened, latest first, under ids that stay', () => {
    const sources = ['notice#2']
    const event = { version: '1.0', why: 'Made up.', sources, digest: 'sha256:0' }
    const entries = [
      { ...event, action: 'published', on: '2030-01-10' },
      { ...event, action: 'delayed', on: '2030-01-20' },
    ] as Ledger['entries']
    const ledger: Ledger = { completeTo: { on: '2030-04-01', sources }, entries }
    const feed = text(
      siteOf(workspace({ versions: [version('1.0')], consultations: [], ledger }), []),
      'feed.xml',
    )
    expect([...feed.matchAll(/<title>(\w+): version/g)].map(([, what]) => what)).toEqual([
      'Delayed',
      'Published',
    ])
    const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^tag:keeper@zoo\.example,\d{4}-\d\d-\d\d:PZE\//)
    expect(feed).toContain('href="versions/1.0.html"')
  })
})

describe('a consultation’s page', () => {
  it('says first by when to respond, and leads to the files of its pack', () => {
    const site = siteOf(made, [])
    const html = text(site, `consultations/${consultation.id}.html`)
    const main = html.slice(html.indexOf('<main'))
    expect(main.indexOf('Respond by')).toBeLessThan(main.indexOf('<article'))
    expect(main).toContain(`href="../files/consultations/${consultation.id}/${consultation.id}.docx"`)
  })
})
