import type { ServerResponse } from 'node:http'

/** What is sent back: every answer is made before its first byte goes out. */
export interface Answer {
  status: number
  mediaType: string
  body: string | Uint8Array
  headers?: Record<string, string>
}

export function htmlAnswer(body: string, status = 200): Answer {
  return { status, mediaType: 'text/html; charset=utf-8', body }
}

export function textAnswer(body: string, status: number): Answer {
  return { status, mediaType: 'text/plain; charset=utf-8', body: `${body}\n` }
}

/** After what was sent is done, the browser gets the page anew, so that going back sends nothing twice. */
export function seeOther(location: string): Answer {
  return { status: 303, mediaType: 'text/plain; charset=utf-8', body: '', headers: { location } }
}

/** A page may use the preview's own script and style and nothing else, and no other site may have it in a frame. */
const guarded = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** For the preview's own pages, which have no policy in them. */
export const ownPolicy = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
}

export function send(response: ServerResponse, { status, mediaType, body, headers }: Answer): void {
  response.writeHead(status, { ...guarded, 'content-type': mediaType, ...headers })
  response.end(body)
}
