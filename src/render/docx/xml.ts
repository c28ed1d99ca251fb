import { type Attributes, type Child, prefixed, type Xml } from '../xml.js'

/** One element of WordprocessingML: the prefix `w:` goes before its name and its attributes without a prefix. */
export function w(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  return prefixed('w:', name, attributes, children)
}
