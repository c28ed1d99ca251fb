import { readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isTooWide, violations } from './accessible.js'
import { fileOf, open, sitePages } from './pages.js'

/** The site, opened from a disk: every page of it, and what each is for. */

/** Of each kind one: codes, versions and comparisons are all made alike. The made-up policy has more changes. */
const pages = [
  ...new Map(
    sitePages()
      .filter((path) => path.startsWith('policy/') || path.includes('/changes/'))
      .map((path) => [path.replace(/(codes|versions|changes)\/[^/]*(?=[./])/, '$1/'), path]),
  ).values(),
]

/** What a host shows for any address has links from the host's root, which a disk does not have. */
const fromDisk = pages.filter((path) => !path.endsWith('404.html'))

describe.each(fromDisk)('%s', (path) => {
  it.each(['light', 'dark'] as const)(
    'is accessible in %s colours, by best practices too',
    async (colorScheme) => {
      const { page, complaints, requests } = await open(path, { colorScheme })
      expect(await violations(page, true)).toEqual([])
      expect(complaints).toEqual([])
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
    },
  )

  it.each([1440, 768, 320])('fits a window of %i px, with script and without', async (width) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(path, { viewport: { width, height: 800 }, javaScriptEnabled })
      expect(await isTooWide(page)).toBe(false)
      if (javaScriptEnabled && width === 320) expect(await violations(page, true)).toEqual([])
    }
  })

  it('is printed with its status and its text, and without what only a screen can use', async () => {
    const { page } = await open(path)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('button:visible, nav:visible, form.tool:visible').count()).toBe(0)
    expect(await page.locator('h1:visible').count()).toBe(1)
    expect(await page.locator('.status').count()).toBe(await page.locator('.status:visible').count())
  })
})

describe('the site', () => {
  it('has no link that leads nowhere, and no script or style in a page', () => {
    const lost: string[] = []
    for (const path of sitePages().filter((one) => !one.endsWith('404.html'))) {
      const html = readFileSync(fileOf(path), 'utf8')
      expect(html).not.toMatch(/<style|<script(?! defer src=)|\sstyle=|\son[a-z]+="/)
      for (const [, href] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const [target, fragment] = href!.replaceAll('&#x3D;', '=').split('#') as [string, string?]
        if (/^[a-z]+:/.test(target)) continue
        const file = target === '' ? path : posix.join(dirname(path), decodeURI(target.split('?')[0]!))
        const isThere = statSync(fileOf(file), { throwIfNoEntry: false })
        const text = isThere && file.endsWith('.html') ? readFileSync(fileOf(file), 'utf8') : ''
        const hasPlace =
          fragment === undefined || fragment.startsWith('schedule/') || text.includes(`id="${fragment}"`)
        if (!isThere || !hasPlace) lost.push(`${path}: ${href}`)
      }
    }
    expect(lost).toEqual([])
  })

  it('says which version applies on the day that a reader picks', async () => {
    const { page } = await open('policy/site/index.html')
    await page.fill('#which\\/day', '2022-04-10')
    expect(await page.locator('.which output').textContent()).toBe(
      'On 10 April 2022, version 7.0 applies (its first day is inferred).',
    )
    await page.fill('#which\\/day', '2021-01-01')
    expect(await page.locator('.which output').textContent()).toContain('No version that is known here')
    await page.fill('#which\\/day', '2022-06-01')
    expect(await page.locator('.which output').textContent()).toContain('7.1, a draft')
  })

  it('leads from a part of a code to its page', async () => {
    const { page } = await open('policy/site/index.html')
    await page.fill('#find\\/code', '534')
    expect(await page.locator('.codes li:visible').allTextContents()).toEqual(['MA534'])
    await page.keyboard.press('Enter')
    await page.waitForURL(/codes\/MA534\.html$/)
    expect(await page.locator('h1').textContent()).toContain('MA534')
  })

  it('finds a code by its digits, and a clause by its words; the address keeps the search', async () => {
    const { page, complaints } = await open('policy/site/search.html')
    await page.fill('#search\\/words', '534')
    await page.locator('.found a').first().waitFor()
    expect(await page.locator('.found a').first().textContent()).toContain('MA534')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('534')
    await page.fill('#search\\/words', 'appeal window')
    await page.locator('.found a', { hasText: 'Appeal window' }).first().click()
    await page.waitForURL(/versions\/.*#/)
    expect(complaints).toEqual([])
  })

  it('explores Appendix A; the address keeps the filter', async () => {
    const { page } = await open('policy/site/versions/7.1/appendix-a.html', { fragment: '?retry=Expected' })
    expect(
      await page
        .locator('tbody tr:visible th[scope="row"]')
        .allTextContents()
        .then((all) => all.slice(-2)),
    ).toEqual(['MA534', 'MA535'])
    await page.locator('.filter [name="code"]').fill('535')
    await expect.poll(() => new URL(page.url()).searchParams.get('code')).toBe('535')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy as CSV' }).click()
    await expect.poll(() => page.locator('.filter output').textContent()).toContain('1 copied')
    const copied = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(copied.trim().split(/\r?\n/)).toHaveLength(2)
    expect(copied).toContain('"MA535"')
  })

  it('shows of changes what is chosen; the address keeps the view', async () => {
    const { page } = await open('policy/site/changes/7.0-to-7.1.html')
    const visible = (selector: string) => page.locator(`${selector}:visible`).count()
    expect(await visible('article #purpose')).toBe(1)
    await page.getByLabel('Changed only').check()
    expect(await visible('article #purpose')).toBe(0)
    expect(await visible('article tr.inserted')).toBe(2)
    await page.getByLabel('Side by side').check()
    expect(await visible('.clause-changes figure')).toBeGreaterThan(1)
    expect(await visible('.clause-changes ins')).toBeGreaterThan(0)
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('side')
    await page.reload()
    expect(await page.getByLabel('Side by side').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Next' }).click()
    await expect.poll(() => page.locator('#page\\/count').textContent()).toBe('Change 1 of 3')
    await page.getByLabel('Redline').check()
    expect(await visible('.clause-changes figure')).toBe(0)
    await page.keyboard.press('n')
    await expect.poll(() => page.url()).toContain('#change/')
  })

  it('shows beside a redline where its changes are, and leads to the one that is pointed at', async () => {
    const { page } = await open('policy/site/changes/7.0-to-7.1.html')
    const map = page.locator('#page\\/minimap')
    await expect.poll(() => map.locator('span:not(.window)').count()).toBeGreaterThan(2)
    // Those who listen or use keys have the schedule.
    expect(await map.getAttribute('aria-hidden')).toBe('true')
    expect(await map.locator('a, button, [tabindex]').count()).toBe(0)
    const all = await map.locator('span:not(.window)').count()
    await map.locator('span:not(.window)').last().click({ force: true })
    await expect.poll(() => page.url()).toContain('#change/')
    await page.getByRole('radio', { name: 'Old text' }).check()
    await expect.poll(() => map.locator('span:not(.window)').count()).toBeLessThan(all)
    const narrow = await open('policy/site/changes/7.0-to-7.1.html', {
      viewport: { width: 768, height: 800 },
    })
    expect(await narrow.page.locator('#page\\/minimap').isVisible()).toBe(false)
    const bare = await open('policy/site/changes/7.0-to-7.1.html', { javaScriptEnabled: false })
    expect(await bare.page.locator('#page\\/minimap').isVisible()).toBe(false)
  })

  it('leads to the comparison of any two versions, step by step where they are not compared in one', async () => {
    const { page, complaints } = await open('made-up/site/changes.html', { fragment: '?from=1.0&to=2.0' })
    const links = page.locator('.choose output a')
    expect(await links.allTextContents()).toEqual(['what changed from 1.0 to 2.0'])
    // As where there are too many checks for all of them to be compared.
    await page.locator('.choose').evaluate((form) => {
      const { dataset } = form as unknown as { dataset: Record<string, string> }
      const { '1.0 2.0': _, ...rest } = JSON.parse(dataset.pairs!) as Record<string, string>
      dataset.pairs = JSON.stringify(rest)
    })
    await page.selectOption('#choose\\/to', '2.0')
    expect(await links.allTextContents()).toEqual([
      'what changed from 1.0 to 1.1',
      'what changed from 1.1 to 2.0',
    ])
    await links.first().click()
    await page.waitForURL(/changes\/1\.0-to-1\.1\.html$/)
    expect(complaints).toEqual([])
  })

  it('decides by the package, each version beside the others, with what it rests on', async () => {
    const { page, complaints } = await open('policy/site/simulator.html', {
      fragment: '?code=MA534&times=3&day=2022-04-20',
    })
    const answers = await page.locator('.answer').allTextContents()
    expect(answers).toHaveLength(3)
    expect(answers[2]).toContain('Escalate as “Faulty device”')
    const cited = await page
      .locator('.answer a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(cited).toContain('versions/7.1/appendix-a.html#MA534')
    await page.selectOption('#simulator\\/code', 'MA999')
    await expect.poll(() => new URL(page.url()).searchParams.get('code')).toBe('MA999')
    expect(complaints).toEqual([])
  })

  it('is walked by the keyboard alone, from the skip link on', async () => {
    const { page } = await open('policy/site/pages.html')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the text')
    const seen = new Set<number>()
    for (let index = 0; index < 20; index += 1) {
      await page.keyboard.press('Tab')
      seen.add(
        await page
          .locator(':focus-visible')
          .evaluate((element) => [...element.ownerDocument.querySelectorAll('*')].indexOf(element)),
      )
    }
    expect(seen.size).toBe(20)
  })

  it('keeps what a first visit loads small', () => {
    const size = (...paths: string[]) =>
      gzipSync(Buffer.concat(paths.map((path) => readFileSync(join(fileOf('policy/site'), path))))).length
    expect(size('assets/site.js')).toBeLessThan(25_000)
    expect(size('assets/search.js', 'assets/site.js')).toBeLessThan(25_000)
    expect(size('index.html', 'assets/site.css', 'assets/site.js')).toBeLessThan(60_000)
  })
})
