import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe-core finds on a page, each with the first elements that it finds it at; empty for an accessible page.
 * `isStrict` is for its best practices, too.
 */
export async function violations(page: Page, isStrict = false): Promise<string[]> {
  // By the debugger's protocol: the page's own policy lets no script in.
  await page.evaluate(axe.source)
  const results = (await page.evaluate(
    // What it would load for itself, the page's policy refuses.
    `axe.run(document, ${JSON.stringify({ runOnly: isStrict ? [...tags, 'best-practice'] : tags, resultTypes: ['violations'], preload: false })})`,
  )) as axe.AxeResults
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
        .join('\n')}`,
  )
}

/** Whether the page is wider than the window, so that a reader must scroll to and fro. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
}
