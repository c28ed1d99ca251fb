import { describe, expect, it } from 'vitest'
import { isTooWide, violations } from './accessible.js'
import { open, publications } from './pages.js'

/** What holds of every web page that is published. */

const pages = publications('html')

describe.each(pages)('%s', (path) => {
  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    const { page } = await open(path, { colorScheme })
    expect(await violations(page)).toEqual([])
  })

  it('is accessible at 320 px, where nothing but tables scrolls sideways', async () => {
    const { page } = await open(path, { viewport: { width: 320, height: 640 } })
    expect(await isTooWide(page)).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  it('breaks a word in a heading or a paragraph that is longer than a line of 320 px', async () => {
    const { page } = await open(path, { viewport: { width: 320, height: 640 } })
    await page.locator('article').evaluate((article) => {
      for (const element of article.querySelectorAll('h2, h3, p')) element.append('burrow'.repeat(20))
    })
    expect(await isTooWide(page)).toBe(false)
  })

  it('fits the window when text is twice as large', async () => {
    const { page } = await open(path, { viewport: { width: 1280, height: 800 } })
    await page.locator('html').evaluate((html) => {
      html.style.fontSize = '200%'
    })
    expect(await isTooWide(page)).toBe(false)
  })

  it('asks for nothing and complains of nothing', async () => {
    const { requests, complaints } = await open(path)
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
  })

  it('runs no script that is not its own', async () => {
    const { page, complaints } = await open(path)
    await page.locator('body').evaluate((body) => {
      const script = body.ownerDocument.createElement('script')
      script.textContent = 'document.title = "broken into"'
      body.append(script)
      body.insertAdjacentHTML(
        'beforeend',
        '<img src="https://example.org/a.png" onerror="document.title = 1">',
      )
      body.insertAdjacentHTML('beforeend', '<p style="position:fixed">x</p>')
    })
    await expect
      .poll(() => complaints.filter((one) => one.includes('Content Security Policy')).length)
      .toBeGreaterThanOrEqual(3)
    expect(await page.title()).not.toMatch(/^(1|broken into)$/)
  })

  it('has the same text without script', async () => {
    const [one, other] = [await open(path), await open(path, { javaScriptEnabled: false })]
    const text = ({ page }: typeof one) =>
      page.locator('article').evaluate((article) => {
        const copy = article.cloneNode(true) as typeof article
        for (const tool of copy.querySelectorAll('.form-tools, noscript, .without-script, .filter'))
          tool.remove()
        return copy.textContent?.replace(/\s+/g, ' ')
      })
    expect(await text(one)).toBe(await text(other))
    expect(await isTooWide(other.page)).toBe(false)
  })

  it('is printed in black on white, with all of its text and none of its tools', async () => {
    const { page } = await open(path, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    const [colour, ground] = await page.locator('html').evaluate((html) => {
      const { color, backgroundColor } = html.ownerDocument.defaultView.getComputedStyle(html)
      return [color, backgroundColor]
    })
    expect([colour, ground]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    expect(await page.locator('button:visible').count()).toBe(0)
    expect(await page.locator('nav:visible').count()).toBe(0)
  })
})
