import type { ServerResponse } from 'node:http'

/** The open pages, each by the answer that never ends (server-sent events). They are told what state the sources are in. */
export interface Listeners {
  add(response: ServerResponse, state: string): void
  tell(state: string): void
  close(): void
}

export function listeners(): Listeners {
  const open = new Set<ServerResponse>()
  return {
    add(response, state) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      // A page that was open before this run, or missed a change, learns it from the state.
      response.write(`retry: 500\ndata: ${state}\n\n`)
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    tell(state) {
      for (const response of open) response.write(`data: ${state}\n\n`)
    },
    close() {
      for (const response of open) response.end()
    },
  }
}
