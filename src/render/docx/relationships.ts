/** What one part of the package refers to outside itself: the addresses of its links. */
export interface Relationships {
  /** The relationship for a link; null for an address that Word is not to open. */
  link(url: string): string | null
  /** Address by relationship, in the order of their first use. */
  links: ReadonlyMap<string, string>
}

const schemes = new Set(['http:', 'https:', 'mailto:'])

/** A publication in the same folder, and a place in it: how the parts of a consultation lead to each other. */
const BESIDE = /^[\w .,()-]+\.(html|docx|pdf)(#[\w./-]*)?$/

/** Word refuses files with addresses longer than this. */
const LONGEST = 2000

export function createRelationships(): Relationships {
  const ids = new Map<string, string>()
  return {
    link(url) {
      const address = addressOf(url)
      if (address === null) return null
      const known = ids.get(address)
      if (known) return known
      const id = `link${ids.size + 1}`
      ids.set(address, id)
      return id
    },
    get links() {
      return new Map(Array.from(ids, ([address, id]) => [id, address]))
    },
  }
}

/** A link's address as RFC 3986 allows it; null where it has another scheme, no meaning or is too long. */
function addressOf(url: string): string | null {
  if (BESIDE.test(url)) return encodeURI(url)
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  if (!schemes.has(protocol)) return null
  const address = href
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
  return address.length > LONGEST || address === 'mailto:' ? null : address
}
