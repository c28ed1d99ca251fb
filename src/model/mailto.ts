/**
 * The address of a mailbox, to write to: what would end it in a URL (`?`, `#`, `%`, `&`) is spelt out (RFC 6068). A
 * subject holds one line, or a mail program could take the next for a header.
 */
export function mailto(address: string, subject?: string): string {
  const to = `mailto:${address.replace(/[^@+]+/g, encodeURIComponent)}`
  if (subject === undefined) return to
  return `${to}?subject=${encodeURIComponent(subject.replace(/[\s\p{Cc}]+/gu, ' ').trim())}`
}
