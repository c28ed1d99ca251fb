import { Unreadable } from './unreadable.js'

export type Kind = 'zip' | 'pdf' | 'json' | 'mail' | 'text'

/**
 * What a file is, by how it begins. Its name only tells a mail from a text, which can begin alike.
 * @throws Unreadable for the kinds that are not read.
 */
export function sniff(bytes: Uint8Array, name: string): Kind {
  const head = latin(bytes.subarray(0, 4096))
  if (bytes.length === 0 || head.trim() === '') throw new Unreadable('empty')
  if (head.startsWith('PK')) return 'zip'
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new Unreadable(compound(bytes))
  if (head.startsWith('{\\rtf')) throw new Unreadable('rtf')
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (isMail(head, name)) return 'mail'
  return /^(\xef\xbb\xbf)?\s*[[{]/.test(head) ? 'json' : 'text'
}

function isMail(head: string, name: string): boolean {
  const isHeader = /^(\xef\xbb\xbf)?(From |[A-Za-z][A-Za-z-]*:[ \t])/.test(head)
  return (
    isHeader &&
    (/\.eml$/i.test(name) || /^(Received|Return-Path|Delivered-To|MIME-Version|Message-ID):/im.test(head))
  )
}

/** A file system in a file: the older Word, Outlook, and what Office encrypts. Names in it are UTF-16. */
function compound(bytes: Uint8Array): 'encrypted' | 'word-97' | 'outlook' | 'unknown-format' {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const has = (name: string) => all.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return 'encrypted'
  if (has('__substg1.0_')) return 'outlook'
  return has('WordDocument') ? 'word-97' : 'unknown-format'
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
