import type { Xml } from '../../xml.js'
import type { House } from '../house.js'
import { namespaces } from '../namespaces.js'
import { w } from '../xml.js'

/** The part `settings.xml`: a document of the Word of today, whose notes have the separators of `footnotes.xml`. */
export function settings(language: string, { even }: House): Xml {
  const mode = {
    name: 'compatibilityMode',
    uri: 'http://schemas.microsoft.com/office/word',
    val: 15,
  }
  return w(
    'settings',
    namespaces,
    w('zoom', { percent: 100 }),
    w('defaultTabStop', { val: 400 }),
    even ? w('evenAndOddHeaders') : null,
    w('characterSpacingControl', { val: 'doNotCompress' }),
    w('footnotePr', {}, w('footnote', { id: -1 }), w('footnote', { id: 0 })),
    w('compat', {}, w('compatSetting', mode)),
    w('themeFontLang', { val: language }),
    w('decimalSymbol', { val: '.' }),
    w('listSeparator', { val: ',' }),
  )
}
