import { readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { onTestFinished } from 'vitest'
import { startPreview } from '../../src/preview/index.js'

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** A preview of a workspace, and what a browser does with it. The test's end closes it. */
export interface Opened {
  url: string
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  bytes(path: string): Promise<Uint8Array>
  /** Sends a form as its page would. */
  post(path: string, fields: [string, string][], headers?: Record<string, string>): Promise<Reply>
  /** The fields of the form at an address, as they stand there, to be changed and sent. */
  form(path: string): Promise<{ action: string; fields: Map<string, string[]> }>
  /** Saves a source as an editor does, and waits until the pages are told. */
  save(file: string, change: (text: string) => string): Promise<void>
  close(): Promise<void>
}

export async function opened(root: string): Promise<Opened> {
  const preview = await startPreview({
    root,
    port: 0,
    save: (file, bytes) => writeFile(join(root, file), bytes),
    broken: (error) => {
      throw error
    },
  })
  onTestFinished(() => preview.close())
  const send = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
      const asked = request(new URL(path, preview.url), { method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) }),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    })
  const text = ({ status, headers, bytes }: Awaited<ReturnType<typeof send>>): Reply => ({
    status,
    headers,
    text: bytes.toString(),
  })
  const get: Opened['get'] = async (path, headers = {}) => text(await send('GET', path, headers))
  return {
    url: preview.url,
    get,
    bytes: async (path) => (await send('GET', path, {})).bytes,
    post: async (path, fields, headers = {}) => {
      const own = { origin: preview.url.slice(0, -1), 'content-type': 'application/x-www-form-urlencoded' }
      return text(await send('POST', path, { ...own, ...headers }, new URLSearchParams(fields).toString()))
    },
    form: async (path) => formIn((await get(path)).text),
    save: async (file, change) => {
      const told = next(preview.url)
      await told.ready
      writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')))
      await told.news
    },
    close: () => preview.close(),
  }
}

/** What the pages are told next, after the state that they are told when they begin to listen. */
function next(url: string): { ready: Promise<void>; news: Promise<void> } {
  let [isReady, isTold] = [() => {}, () => {}]
  const ready = new Promise<void>((done) => {
    isReady = done
  })
  const news = new Promise<void>((done) => {
    isTold = done
  })
  let first = ''
  const asked = request(new URL('/~preview/events', url), { agent: false }, (response) => {
    response.on('error', () => {})
    response.on('data', (chunk) => {
      for (const [, number] of String(chunk).matchAll(/data: \w+\.(\d+)\./g)) {
        if (first === '') {
          first = number!
          isReady()
        } else if (number !== first) {
          isTold()
          asked.destroy()
        }
      }
    })
  })
  asked.on('error', () => {})
  asked.end()
  return { ready, news }
}

/** What a browser would send of the one form with fields. */
export function formIn(html: string): { action: string; fields: Map<string, string[]> } {
  const form = elements(fromHtml(html)).find(({ properties }) => properties.id === 'preview~form')
  if (!form) throw new Error(`no form: ${html.slice(0, 2000)}`)
  const fields = new Map<string, string[]>()
  for (const control of elements(form)) {
    const { tagName, properties } = control
    const { name, type, value = '', checked } = properties as Record<string, string>
    const add = (text: string) => fields.set(name!, [...(fields.get(name!) ?? []), text])
    if (tagName === 'textarea') add(wordsOf(control))
    else if (tagName === 'input' && (!/radio|checkbox/.test(type!) || checked)) add(value)
    else if (tagName === 'select') {
      const options = elements(control).filter((each) => each.tagName === 'option')
      add(String((options.find((each) => each.properties.selected) ?? options[0]!).properties.value))
    }
  }
  return { action: String(form.properties.action), fields }
}

function elements(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []))
}

function wordsOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

export function pairs(fields: ReadonlyMap<string, readonly string[]>): [string, string][] {
  return [...fields].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
}
