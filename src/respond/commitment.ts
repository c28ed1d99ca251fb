import { createHmac } from 'node:crypto'
import type { ReceivedResponse } from '../generated/received-response.js'
import type { ResponseRecord } from '../generated/response-record.js'
import { canonicalJson } from '../model/digest.js'

/**
 * What commits to a response without saying anything of it. A bare digest of "Agree" is found by trying; one with a
 * random key of 32 bytes is not, and the key stays in the vault.
 */
export function commitmentsTo(response: ReceivedResponse): ResponseRecord['commitments'] {
  const { salt, file, ...said } = response
  return {
    original: commitment(salt, 'original', file.sha256),
    response: commitment(salt, 'response', canonicalJson({ ...said, file })),
  }
}

function commitment(salt: string, what: string, to: string): string {
  return `hmac-sha256:${createHmac('sha256', Buffer.from(salt, 'hex')).update(`${what}\0${to}`, 'utf8').digest('hex')}`
}
