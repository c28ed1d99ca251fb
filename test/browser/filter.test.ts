import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { composePolicy } from '../../src/compose/index.js'
import { renderHtml } from '../../src/render/html/index.js'
import { full, mehrs, silent, version, workspace } from '../support/made-up.js'
import { open, pageNamed } from './pages.js'

/** The filter of Appendix A, and links that lead to what it hides. */

/** The checks that are shown: the header of a row has its code for an id. */
const codes = (page: Page): Promise<string[]> =>
  page.locator('[data-filter] tbody th:visible').evaluateAll((heads) => heads.map(({ id }) => id))

describe.each(['mehrs-7.1-draft.html', '7.1-draft/appendix-a.html', '/redline.html'])('%s', (name) => {
  const path = pageNamed(name)

  it('shows the checks of a code, of a cohort, or that say something, and how many they are', async () => {
    const { page } = await open(path)
    const filter = page.getByRole('search').first()
    const said = () => filter.getByRole('status').innerText()
    expect(await said()).toBe('3 of 3 checks')
    await filter.getByLabel('Code').fill('ma53')
    expect([await codes(page), await said()]).toEqual([['MA534', 'MA535'], '2 of 3 checks'])
    await filter.getByLabel('Text').fill('already busy')
    expect([await codes(page), await said()]).toEqual([[], 'None of 3 checks fits'])
    await filter.getByLabel('Text').fill('ALREADY processing')
    expect(await codes(page)).toEqual(['MA534'])
    await filter.getByRole('button', { name: 'Clear' }).click()
    await filter.getByLabel('Cohort').selectOption('MOC (Secure)')
    expect(await codes(page)).toEqual(['MA534', 'MA535', 'MA999'])
  })

  it('gives way to a link that leads to a check', async () => {
    const { page } = await open(path)
    await page.getByRole('search').first().getByLabel('Code').fill('MA999')
    expect(await codes(page)).toEqual(['MA999'])
    await page.locator('html').evaluate((html) => {
      html.ownerDocument.location.hash = '#MA535'
    })
    await expect.poll(() => codes(page)).toContain('MA535')
  })
})

it('tells cohorts apart whose names have commas, and one another, in them', async () => {
  const names = ['Badger', 'Aardvark, Badger', 'Cat (A,  B)']
  const cohorts = names.map((name, index) => ({ id: `cohort-${index}`, name, sources: full.sources }))
  const made = workspace({
    mehrs: { ...mehrs, cohorts: [...cohorts, { ...cohorts[0]!, id: 'unused', name: 'Unused' }] },
    versions: [
      version('1.0', {
        checks: [
          { ...full, cohorts: ['cohort-1', 'cohort-2'] },
          { ...silent, cohorts: ['cohort-0'] },
        ],
        tables: [{ id: 'all-codes', heading: 'Codes', cohorts: 'all', columns: ['code', 'cohorts'] }],
      }),
    ],
  })
  const { page } = await open(pageNamed('mehrs-7.1-draft.html'))
  await page.setContent(renderHtml(composePolicy(made, made.versions[0]!)))
  const cohort = page.getByRole('search').getByLabel('Cohort')
  const options = await cohort
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
  expect(options.slice(1)).toEqual(names)
  const shown = []
  for (const name of names) {
    await cohort.selectOption(name)
    shown.push(await codes(page))
  }
  expect(shown).toEqual([['ZZ999'], ['ZZ001'], ['ZZ001']])
})

it.each(['MA534', 'appendix-a', 'appeal-window'])('#%s leads to its place', async (fragment) => {
  const { page } = await open(pageNamed('mehrs-7.1-draft.html'), { fragment: `#${fragment}` })
  const target = page.locator(`[id="${fragment}"]`)
  expect(await target.evaluate((element) => element.matches(':target'))).toBe(true)
  await expect
    .poll(() =>
      target.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return bottom > 0 && top < element.ownerDocument.defaultView!.innerHeight
      }),
    )
    .toBe(true)
})

it('takes what is typed for text, not for the keys of a redline', async () => {
  const { page } = await open(pageNamed('/redline.html'))
  await page.getByRole('search').first().getByLabel('Text').pressSequentially('npn')
  expect(await page.locator('[id="page/count"]').innerText()).not.toContain('Change ')
  await page.getByRole('checkbox', { name: 'Keys' }).uncheck()
  await page.locator('body').press('n')
  expect(await page.locator('[id="page/count"]').innerText()).not.toContain('Change ')
})
