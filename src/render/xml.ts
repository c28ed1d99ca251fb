/** XML that is already escaped. Only this file and Word's house style make it, so that nothing unescaped gets in. */
export type Xml = string & { readonly xml: unique symbol }

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** What `element` takes as content: XML, or nothing. */
export type Child = Xml | null | undefined

/** One element. Attributes without a value are left out, and so are children that are nothing. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Xml {
  return prefixed('', name, attributes, children)
}

/** One element of a vocabulary: its prefix goes before the name, and before attributes that have none. */
export function prefixed(
  prefix: string,
  name: string,
  attributes: Attributes,
  children: readonly Child[],
): Xml {
  const full = prefix + name
  let start = `<${full}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined) continue
    const written = typeof value === 'number' ? value : attribute(value)
    start += ` ${key.includes(':') ? key : prefix + key}="${written}"`
  }
  const content = concat(children)
  return (content === '' ? `${start}/>` : `${start}>${content}</${full}>`) as Xml
}

/** Character data. */
export function text(value: string): Xml {
  return readable(value).replace(/[&<>]/g, (character) => entities[character]!) as Xml
}

/** The value of an attribute, or character data. */
export function attribute(value: string): Xml {
  return readable(value).replace(/[&<>"\t\n\r]/g, (character) => entities[character]!) as Xml
}

/** Several pieces of XML as one. */
export function concat(pieces: readonly Child[]): Xml {
  let result = ''
  for (const piece of pieces) if (piece) result += piece
  return result as Xml
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Characters that XML 1.0 cannot hold, in any notation, are shown as U+FFFD. */
function readable(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
}
