import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Why a request is not answered; null where it may be. The server listens on loopback, which any page that the user has
 * open can send requests to: a name that was made to lead here (DNS rebinding) shows in `Host`, another site in `Origin`
 * and `Sec-Fetch-Site`.
 */
export function refusal({ headers, method }: IncomingMessage, port: number): string | null {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`)
  if (!hosts.includes(headers.host ?? ''))
    return 'This address is not the one that the preview was opened at.'
  if (method === 'GET' || method === 'HEAD') {
    const isForeign = headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate'
    return isForeign ? 'Another site has asked for this.' : null
  }
  if (method !== 'POST') return 'The preview knows no such request.'
  return headers.origin === `http://${headers.host}` ? null : 'Another site has sent this.'
}

/** Whether what was sent came from a page of this run. */
export function isToken(sent: string | null, token: string): boolean {
  const [a, b] = [Buffer.from(sent ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
