import { namespaces } from '../namespaces.js'
import { w, type Xml } from '../xml.js'
import { FONT, MONOSPACE } from './styles.js'

/** The part `fontTable.xml`: what to take where a machine lacks a font of the house style. */
export function fontTable(): Xml {
  return w(
    'fonts',
    namespaces,
    font(FONT, 'Liberation Sans,Helvetica', 'swiss', 'variable'),
    font(MONOSPACE, 'DejaVu Sans Mono,Menlo,Courier New', 'modern', 'fixed'),
  )
}

function font(name: string, instead: string, family: string, pitch: string): Xml {
  return w(
    'font',
    { name },
    w('altName', { val: instead }),
    w('family', { val: family }),
    w('pitch', { val: pitch }),
  )
}
