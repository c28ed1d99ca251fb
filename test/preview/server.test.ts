import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Output } from '../../src/model/output.js'
import { filesOf, SITE } from '../../src/preview/documents.js'
import { head } from '../../src/preview/frame.js'
import { siteOf } from '../../src/site/index.js'
import { mehrs, workspace } from '../cli/harness.js'
import { proof } from '../support/depth.js'
import { published, workspaceIn } from '../support/published.js'
import { opened } from './opened.js'

const version = 'policy/versions/7.1.yaml'
const page = '/mehrs-7.1-draft/mehrs-7.1-draft.html'
const redline = '/redline-7.0-to-7.1-draft/redline.html'

/** Takes out what the preview adds. */
function withoutPreview(html: string): string {
  return html
    .replace(head, '')
    .replace(/<aside id="preview~panel".*?<\/aside>/s, '')
    .replace("; script-src 'self'; connect-src 'self'", '')
    .replace("script-src 'self'", 'script-src')
    .replace("style-src 'self'", 'style-src')
    .replace("; connect-src 'self'", '')
}

function bytesOf(file: Output | null): string {
  return new TextDecoder().decode(file!.bytes)
}

/** The pages that a build makes, without its other files. */
async function pagesOf(root: string): Promise<Map<string, string>> {
  const files = filesOf(workspaceIn(root)).filter(
    ({ format, path }) => format === 'html' && !path.startsWith(SITE),
  )
  const made = files.map(async ({ path, make }) => [path, new TextDecoder().decode(await make())] as const)
  return new Map(await Promise.all(made))
}

it('serves each page with nothing added but what reloads it', async () => {
  const root = workspace()
  const preview = await opened(root)
  const pages = await pagesOf(root)
  expect(pages.size).toBeGreaterThan(6)
  for (const [path, html] of pages) {
    const { status, text } = await preview.get(`/${path}`)
    expect([path, status]).toEqual([path, 200])
    expect(withoutPreview(text)).toBe(html)
  }
})

proof('the pages, and Word made on a click, are those of the build, byte for byte', async () => {
  const root = workspace()
  const files = new Map(
    filesOf(workspaceIn(root)).flatMap((file) => (file.path.startsWith(SITE) ? [] : [[file.path, file]])),
  )
  // Of the site the same documents are in other frames.
  const built = (await published(workspaceIn(root))).filter(({ path }) =>
    /^(?!site\/).*\.(html|docx|pdf)$/.test(path),
  )
  expect([...files.keys()].sort()).toEqual(built.map(({ path }) => path).sort())
  for (const { path, bytes } of built) expect(Buffer.compare(await files.get(path)!.make(), bytes)).toBe(0)
})

it('serves the site, with nothing added but what reloads it, and follows a save', async () => {
  const root = workspace()
  const preview = await opened(root)
  const site = siteOf(workspaceIn(root), [])
  for (const path of ['index.html', 'versions/7.1.html', 'changes/7.0-to-7.1.html', 'codes/MA534.html'])
    expect(withoutPreview((await preview.get(`/site/${path}`)).text)).toBe(bytesOf(site.file(path)))
  const style = await preview.get('/site/assets/site.css')
  expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
  expect(style.text).toBe(bytesOf(site.file('assets/site.css')))
  const word = await preview.bytes(`/site/files${page.replace('.html', '.docx')}`)
  expect(Buffer.from(word.subarray(0, 2)).toString()).toBe('PK')
  expect((await preview.get('/')).text).toContain('href="/site/index.html"')
  await preview.save(version, (text) => text.replace('afterConsecutive: 3', 'afterConsecutive: 41'))
  expect((await preview.get('/site/codes/MA534.html')).text).toContain('41 consecutive')
})

it('lists every page, with Word and PDF to be made on a click', async () => {
  const preview = await opened(workspace())
  const { text } = await preview.get('/')
  const links = Array.from(text.matchAll(/href="(\/[^"]+)"/g), ([, href]) => href!)
  expect(links).toEqual(expect.arrayContaining([page, redline, page.replace('.html', '.pdf')]))
  const word = await preview.bytes(page.replace('.html', '.docx'))
  expect(Buffer.from(word.subarray(0, 2)).toString()).toBe('PK')
})

describe('what is saved', () => {
  it('is shown at once, and what check finds stands below it with its line', async () => {
    const preview = await opened(workspace())
    await preview.save(version, (text) => text.replace('afterConsecutive: 3', 'afterConsecutive: 41'))
    expect((await preview.get(page)).text).toContain('41 consecutive')
    await preview.save(version, (text) => text.replace('[moc-secure]', '[moc-secured]'))
    await preview.get(page)
    await expect.poll(async () => (await preview.get(page)).text).toContain('unknown-cohort')
    const { text } = await preview.get(page)
    expect(text).toMatch(/href="vscode:\/\/file\/[^"]*policy\/versions\/7\.1\.yaml:\d+:\d+"/)
    expect(text).toContain('path=checks%2F0')
  })

  it.each<[string, (path: string) => void]>([
    ['half written', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 900))],
    ['emptied', (path) => writeFileSync(path, '')],
    ['removed', (path) => rmSync(path)],
    ['renamed', (path) => renameSync(path, path.replace('7.1.yaml', '7.1.yml'))],
    [
      'not valid by its schema',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('checks:', 'cheques:')),
    ],
  ])('and is %s leaves the page as it was, marked, until it is whole again', async (_, spoil) => {
    const root = workspace()
    const preview = await opened(root)
    const before = withoutPreview((await preview.get(redline)).text)
    const whole = readFileSync(join(root, version))
    spoil(join(root, version))
    await expect.poll(async () => (await preview.get(redline)).text).toContain('preview-old')
    await expect.poll(async () => (await preview.get(redline)).text).toMatch(/\d+ errors?/)
    expect(withoutPreview((await preview.get(redline)).text)).toBe(before)
    rmSync(join(root, version.replace('.yaml', '.yml')), { force: true })
    writeFileSync(join(root, version), whole)
    await expect.poll(async () => (await preview.get(redline)).text).not.toContain('preview-old')
  })

  it('and cannot be read from the start is told, and shown as soon as it can', async () => {
    const root = workspace()
    const path = join(root, version)
    const whole = readFileSync(path)
    writeFileSync(path, 'version: "7.1')
    const preview = await opened(root)
    const { status, text } = await preview.get(page)
    expect(status).toBe(404)
    expect(text).toContain(`${version}:1:`)
    writeFileSync(path, whole)
    await expect.poll(async () => (await preview.get(page)).status).toBe(200)
  })

  it('by renaming, over and over, is never missed', async () => {
    const root = workspace()
    const preview = await opened(root)
    for (const count of [41, 42, 43]) {
      const text = readFileSync(join(root, version), 'utf8')
      writeFileSync(
        join(root, 'policy/versions/.7.1.yaml.swp'),
        text.replace(/afterConsecutive: \d+/, `afterConsecutive: ${count}`),
      )
      renameSync(join(root, 'policy/versions/.7.1.yaml.swp'), join(root, version))
      await expect.poll(async () => (await preview.get(page)).text).toContain(`${count} consecutive`)
    }
  })
})

describe('who asks', () => {
  it.each([
    ['by a name that was made to lead here', { host: 'aardvark.example:80' }],
    ['from another site, in a page of it', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s gets nothing', async (_, headers) => {
    const preview = await opened(workspace())
    const { status, text } = await preview.get('/', headers as unknown as Record<string, string>)
    expect(status).toBe(403)
    expect(text).not.toContain('<')
  })

  it.each([
    '/..%2f..%2fetc/passwd',
    '/policy/mehrs.yaml',
    '/%2e%2e/package.json',
    '/policy/.git/config',
    '/%',
  ])('for %s gets nothing of the disk', async (path) => {
    const root = workspace()
    mkdirSync(join(root, 'policy/.git'))
    writeFileSync(join(root, 'policy/.git/config'), 'Aardvark')
    const preview = await opened(root)
    const { status, text } = await preview.get(path)
    expect([400, 404]).toContain(status)
    expect(text).not.toMatch(/root:|smartdcc\.co\.uk|Aardvark|"name"/)
  })

  it('for a source that leads out of the workspace gets nothing of it', async () => {
    const root = workspace()
    writeFileSync(join(root, 'secret'), 'Aardvark: 1')
    symlinkSync('/etc/hostname', join(root, 'policy/versions/9.9.yaml'))
    const preview = await opened(root)
    const { text } = await preview.get('/~preview/edit?file=policy/versions/9.9.yaml&path=dates')
    expect(text).not.toContain(readFileSync('/etc/hostname', 'utf8').trim() || 'never')
  })
})

it('lets no page load anything from elsewhere, nor be framed', async () => {
  const preview = await opened(workspace())
  const { headers } = await preview.get('/')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  for (const path of [page, redline]) {
    const { text } = await preview.get(path)
    expect(/Content-Security-Policy" content="([^"]*)"/.exec(text)![1]).toMatch(/^default-src .{3,8}none/)
  }
})

it('says that a port is in use, and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => other.once('listening', ready))
  const { port } = other.address() as { port: number }
  const { code, stderr } = await mehrs(['preview', '--port', String(port)], { cwd: workspace() })
  other.close()
  expect(code).toBe(2)
  expect(stderr).toContain(`port ${port} is in use`)
  expect(stderr).toContain('--port 0')
})
