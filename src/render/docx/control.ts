import type { Field } from 'mdast'
import { fieldKeys, promptIn } from '../../model/form.js'
import { concat, element, text, type Xml } from '../xml.js'
import type { Context } from './context.js'
import { w } from './xml.js'

/**
 * A field as a content control around `content`, in a bookmark. Word keeps all of it; LibreOffice drops the tag but
 * keeps the bookmark, which therefore stands outside: what is typed replaces all that is inside. There is no data
 * binding, since Word would take its data for the text. The lock keeps the field from being deleted together with what is
 * around it, not from being filled in; LibreOffice 7.4 drops it. The prompt is what stands there at first: without a
 * glossary part, Word does not bring it back where someone empties the field.
 */
export function contentControl(field: Field, content: Xml, context: Context): Xml {
  const { tag, bookmark } = fieldKeys(context.form, field.name)
  const id = context.nextId()
  const properties = w(
    'sdtPr',
    {},
    w('alias', { val: title(field.label) }),
    w('tag', { val: tag }),
    w('id', { val: id }),
    w('lock', { val: 'sdtLocked' }),
    field.control === 'checkbox' ? null : w('showingPlcHdr'),
    kinds[field.control](field),
  )
  return concat([
    w('bookmarkStart', { id, name: bookmark }),
    w('sdt', {}, properties, w('sdtContent', {}, content)),
    w('bookmarkEnd', { id }),
  ])
}

/** Word takes 64 characters. Of a longer label, the end says which field of a question it is. */
function title(label: string): string {
  return label.length <= 64 ? label : `${label.slice(0, 40)}…${label.slice(-23)}`
}

/** What stands in a field until it is filled in, as a run. */
export function prompt({ control, prompt }: Field): Xml {
  if (control === 'checkbox')
    return w('r', {}, w('rPr', {}, w('rFonts', BOX_FONTS)), w('t', {}, text(UNCHECKED)))
  const style = w('rPr', {}, w('rStyle', { val: 'PlaceholderText' }))
  return w('r', {}, style, w('t', { 'xml:space': 'preserve' }, text(promptIn(prompt))))
}

const CHECKED = '☒'
const UNCHECKED = '☐'
const BOX = 'MS Gothic'
const BOX_FONTS = { ascii: BOX, eastAsia: BOX, hAnsi: BOX, hint: 'eastAsia' }

/**
 * The element that says which kind of control it is. A checkbox is an extension of Word 2010, not in the ISO schema:
 * programs that do not know it may ignore it (`mc:Ignorable`) and show its sign as text.
 */
const kinds: Record<Field['control'], (field: Field) => Xml> = {
  text: () => w('text'),
  'rich-text': () => w('richText'),
  choice: dropDownList,
  radios: dropDownList,
  checkbox: () => {
    const state = (name: string, sign: string) =>
      element(`w14:${name}`, { 'w14:val': sign.codePointAt(0)!.toString(16), 'w14:font': BOX })
    return element(
      'w14:checkbox',
      {},
      element('w14:checked', { 'w14:val': 0 }),
      state('checkedState', CHECKED),
      state('uncheckedState', UNCHECKED),
    )
  },
}

function dropDownList({ choices = [] }: Field): Xml {
  return w(
    'dropDownList',
    {},
    ...choices.map(({ value, label }) => w('listItem', { displayText: label, value })),
  )
}
