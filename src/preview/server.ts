import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assets } from '../generated/templates.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { type Answer, htmlAnswer, ownPolicy, send, textAnswer } from './answer.js'
import { type Editor, editor } from './edit/index.js'
import { listeners } from './events.js'
import { framed, OWN, ownPage } from './frame.js'
import { refusal } from './guard.js'
import { indexPage, missingPage } from './index-page.js'
import { library } from './library.js'
import { panel } from './panel.js'
import { openSources } from './sources.js'
import { watchPolicy } from './watch.js'

export interface PreviewOptions {
  /** The workspace's folder, as an absolute path. */
  root: string
  /** 0 for any that is free. */
  port: number
  /** Puts a source in the place of what stands there, all or nothing. */
  save(file: string, bytes: Uint8Array): Promise<void>
  /** Told of what went wrong while a page was made: a bug of ours. */
  broken(error: unknown): void
}

export interface Preview {
  url: string
  close(): Promise<void>
}

/** More than any form sends. */
const longest = 8 * 1024 * 1024

/** So long after a save, `check` looks at the sources though nobody has asked for a page, in milliseconds. */
const patience = 500

/**
 * Serves what the sources of a workspace make, on loopback, and tells open pages when the sources have changed.
 * @throws What the system reports where it does not let us listen, such as EADDRINUSE.
 */
export async function startPreview({ root, port, save, broken }: PreviewOptions): Promise<Preview> {
  const run = randomBytes(6).toString('hex')
  const token = randomBytes(32).toString('hex')
  const sources = openSources(root)
  const open = listeners()
  const files = library(sources)
  let judged = 0

  const stateName = () => `${run}.${sources.state().number}.${judged === sources.state().number ? 1 : 0}`
  const findings = (): readonly Diagnostic[] | null =>
    judged === sources.state().number ? sources.state().judged() : null
  const judge = () => {
    if (judged === sources.state().number) return
    sources.state().judged()
    judged = sources.state().number
    open.tell(stateName())
  }
  /** The page is seen before the rules have run: they come when it is on its way. */
  let timer: NodeJS.Timeout | undefined
  const judgeLater = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => attempt(judge), milliseconds)
  }
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      broken(error)
    }
  }
  const changed = () =>
    attempt(() => {
      sources.refresh()
      open.tell(stateName())
      judgeLater(patience)
    })

  const edit: Editor = editor({ root, token, sources, save, changed })

  const strip = (path: string | null, old: string | null) => {
    const state = sources.state()
    const others = [...(sources.good()?.files.values() ?? [])].filter(
      (file) => path !== null && file.format !== 'html' && stem(file.path) === stem(path),
    )
    return panel({
      state: stateName(),
      root,
      findings: findings(),
      old: old ?? (state.workspace || sources.good() ? old : 'The sources cannot be read yet.'),
      links: [
        { href: '/', name: 'All pages' },
        { href: `${OWN}/edit`, name: 'Edit' },
        ...others.map(({ path, format }) => ({
          href: `/${encodeURI(path)}`,
          name: format === 'docx' ? 'Word' : 'PDF',
        })),
      ],
      formAt: (finding) => edit.formAt(finding),
    })
  }

  const own = (title: string, content: Parameters<typeof ownPage>[1], status = 200): Answer => ({
    ...htmlAnswer(ownPage(title, content, strip(null, null)), status),
    headers: ownPolicy,
  })

  const publication = async (path: string): Promise<Answer> => {
    const copy = await files.copy(path)
    if (typeof copy === 'string') return textAnswer(copy, 413)
    if (!copy) {
      judge()
      return own('No such page', missingPage(path, sources.good()), 404)
    }
    const { file, bytes, old } = copy
    if (file.format === 'html') return htmlAnswer(framed(new TextDecoder().decode(bytes), strip(path, old)))
    if (file.format === 'part') return { status: 200, mediaType: file.mediaType, body: bytes }
    if (old !== null) {
      judge()
      return own('Not to be made', missingPage(path, sources.good()), 409)
    }
    const name = path.slice(path.lastIndexOf('/') + 1)
    const headers = {
      'content-disposition': `${file.format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
    }
    return { status: 200, mediaType: file.mediaType, body: bytes, headers }
  }

  const answer = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const path = decodedPath(url)
    if (path === null) return textAnswer('This is no address.', 400)
    if (request.method === 'POST') {
      if (path !== `${OWN}/edit`) return textAnswer('Nothing is to be sent here.', 405)
      const body = await bodyOf(request)
      if (body === null) return textAnswer('This is more than a form can hold.', 413)
      const made = await edit.post(url.searchParams, body)
      return 'title' in made ? own(made.title, made.content, made.status) : made
    }
    switch (path) {
      case '/':
        return own('All pages', indexPage(sources.good()))
      case `${OWN}/edit`: {
        const made = edit.get(url.searchParams)
        return own(made.title, made.content, made.status)
      }
      case `${OWN}/preview.js`:
        return { status: 200, mediaType: 'text/javascript; charset=utf-8', body: assets['preview.js'] }
      case `${OWN}/preview.css`:
        return { status: 200, mediaType: 'text/css; charset=utf-8', body: assets['preview.css'] }
      default:
        return publication(path.slice(1))
    }
  }

  const server = createServer((request, response) => {
    const listening = (server.address() as AddressInfo).port
    const why = refusal(request, listening)
    if (why !== null) return send(response, textAnswer(why, 403))
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${listening}`)
    if (url.pathname === `${OWN}/events`) return open.add(response, stateName())
    response.on('finish', () => judgeLater(0))
    answer(request, url).then(
      (made) => send(response, made),
      (error) => {
        broken(error)
        send(response, textAnswer('A bug in mehrs, not in your files: the terminal says more.', 500))
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const unwatch = await watchPolicy(root, changed)
  // What was saved before the watcher looked.
  sources.refresh()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      clearTimeout(timer)
      await unwatch()
      open.close()
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}

function decodedPath({ pathname }: URL): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function stem(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}

/** Null where it is too long, or no form. */
async function bodyOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > longest) return null
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString())
}
