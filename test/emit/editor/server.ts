import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import {
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'

const bin = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')

/** A file that is open in the editor, and a place in it: where the cursor stands. */
export interface OpenFile {
  /** What the server finds in it. */
  diagnostics(): Promise<Diagnostic[]>
  /** The labels that it offers at the cursor. */
  completions(): Promise<string[]>
  hover(): Promise<string>
}

/** The YAML language server that editors use, at work on a folder until it is stopped. */
export async function languageServer(root: string) {
  const child = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const found = new Map<string, Diagnostic[]>()
  const waiting = new Map<string, (list: Diagnostic[]) => void>()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    found.set(uri, diagnostics)
    waiting.get(uri)?.(diagnostics)
  })
  // As VS Code answers where a user has set nothing, without the list of schemas on the web.
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }: { section?: string }) =>
      section === 'yaml'
        ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
        : {},
    ),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'workspace' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true } },
        publishDiagnostics: { relatedInformation: true },
      },
    },
  })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: {} })

  let opened = 0
  /** Opens a file beside `path` that holds its text after `edit`; where that has a `‸`, the cursor stands there. */
  const open = async (path: string, edit: (text: string) => string = (text) => text): Promise<OpenFile> => {
    const marked = edit(readFileSync(path, 'utf8'))
    const at = marked.indexOf('‸')
    const before = marked.slice(0, Math.max(at, 0)).split('\n')
    opened += 1
    const uri = pathToFileURL(path.replace(/\.yaml$/, `-${opened}.yaml`)).href
    const text = marked.replace('‸', '')
    const textDocument = { uri, languageId: 'yaml', version: 1, text }
    await connection.sendNotification('textDocument/didOpen', { textDocument })
    const position = { line: before.length - 1, character: before.at(-1)!.length }
    const place = { textDocument: { uri }, position }
    return {
      diagnostics: async () =>
        found.get(uri) ?? (await new Promise<Diagnostic[]>((resolve) => waiting.set(uri, resolve))),
      completions: async () => {
        const list = await connection.sendRequest<CompletionList>('textDocument/completion', place)
        return list.items.map(({ label }) => label)
      },
      hover: async () => {
        const hover = await connection.sendRequest<Hover | null>('textDocument/hover', place)
        return hover ? (hover.contents as { value: string }).value : ''
      },
    }
  }

  const stop = () => {
    connection.dispose()
    child.kill()
  }
  return { open, stop }
}
