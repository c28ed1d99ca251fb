import type { DocumentMeta } from '../../../model/document.js'
import { namespaces } from '../namespaces.js'
import { text, w, type Xml } from '../xml.js'

/** What stands on every page. Centred, so that it fits pages of either orientation. */

/** The part `header.xml`: the classification, and which document this is. */
export function header({ classification, subtitle }: DocumentMeta): Xml {
  return w('hdr', namespaces, line('Header', words([classification, subtitle].filter(Boolean).join(' · '))))
}

/** The part `footer.xml`: the title and the page, of how many. */
export function footer({ title }: DocumentMeta): Xml {
  return w(
    'ftr',
    namespaces,
    line('Footer', words(`${title} · Page `), ...field('PAGE'), words(' of '), ...field('NUMPAGES')),
  )
}

function line(style: string, ...runs: Xml[]): Xml {
  return w('p', {}, w('pPr', {}, w('pStyle', { val: style })), ...runs)
}

function words(value: string): Xml {
  return w('r', {}, w('t', { 'xml:space': 'preserve' }, text(value)))
}

/** A field that the word processor fills in; until then it says 1. */
function field(name: string): Xml[] {
  const char = (type: string) => w('r', {}, w('fldChar', { fldCharType: type }))
  const instruction = w('r', {}, w('instrText', { 'xml:space': 'preserve' }, text(` ${name} `)))
  return [char('begin'), instruction, char('separate'), words('1'), char('end')]
}
