import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { isTooWide, violations } from './accessible.js'
import { open, publications } from './pages.js'

/** Reading a redline: by keyboard, in either version, clause by clause. */

const redlines = publications('html').filter((path) => /redline/i.test(path))

const views = ['Redline', 'New text', 'Old text'] as const

/** The changes in the order of the schedule. */
const changesOf = async (page: Page): Promise<string[]> =>
  (
    await page
      .locator('.changes a[href^="#change/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  ).map((href) => decodeURIComponent(href.replace('#change/', '')))

/** The change that has the focus, and what the page says of it. */
async function standing(page: Page): Promise<{ change: string | null; seen: boolean; count: string }> {
  const focused = page.locator(':focus')
  return {
    change: await focused.evaluate(
      (element) =>
        (element.closest('[data-change]') ?? element.querySelector('[data-change]'))?.getAttribute(
          'data-change',
        ) ?? null,
    ),
    seen: await focused.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return bottom > 0 && top < element.ownerDocument.defaultView!.innerHeight
    }),
    count: await page.locator('[id="page/count"]').innerText(),
  }
}

describe.each(redlines)('%s', (path) => {
  it('is read with the keyboard alone, change by change, by key', async () => {
    const { page } = await open(path)
    const changes = await changesOf(page)
    expect(changes.length).toBeGreaterThan(0)
    const numbers = await page
      .locator('.changes a[href^="#change/"]')
      .evaluateAll((links) => links.map((link) => link.closest('li')?.value ?? 0))
    for (const [index, change] of changes.entries()) {
      await page.keyboard.press('n')
      await expect
        .poll(() => standing(page))
        .toEqual({
          change,
          seen: true,
          count: `Change ${numbers[index]} of ${Math.max(...numbers)}`,
        })
    }
    await page.keyboard.press('p')
    if (changes.length > 1) await expect.poll(() => standing(page)).toMatchObject({ change: changes.at(-2) })
  })

  it('is read with the keyboard alone, by Tab and Enter on its button', async () => {
    const { page } = await open(path)
    const next = page.getByRole('button', { name: 'Next change' })
    for (let tabs = 0; tabs < 50 && !(await next.evaluate((button) => button.matches(':focus'))); tabs += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => standing(page)).toMatchObject({ change: (await changesOf(page))[0], seen: true })
  })

  it.each(views)('is accessible as %s, with every panel open, wide and narrow', async (view) => {
    const { page } = await open(path)
    await page.getByRole('radio', { name: view, exact: true }).check()
    for (const panel of await page.locator('article details > summary').all())
      if (await panel.isVisible()) await panel.click()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await isTooWide(page)).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  it('goes to each change by its address, whatever is shown', async () => {
    const changes = await changesOf((await open(path)).page)
    for (const change of changes) {
      const { page } = await open(path, { fragment: `#change/${encodeURIComponent(change)}` })
      await expect.poll(() => standing(page)).toMatchObject({ change, seen: true })
    }
  })

  it('opens a clause in one click, with what changed and both full texts', async () => {
    const { page } = await open(path)
    const panel = page.locator('details.clause-changes').last()
    await panel.locator('summary').click()
    expect(await panel.getByRole('link').count()).toBeGreaterThan(0)
    expect(await panel.getByText(/^Old text, /).isVisible()).toBe(true)
    expect(await panel.getByText(/^New text, /).isVisible()).toBe(true)
  })
})
