/** The address of a mailbox, to write to: what would end it in a URL (`?`, `#`, `%`, `&`) is spelt out (RFC 6068). */
export function mailto(address: string, subject?: string): string {
  const to = `mailto:${address.replace(/[^@+]+/g, encodeURIComponent)}`
  return subject === undefined ? to : `${to}?subject=${encodeURIComponent(subject)}`
}
