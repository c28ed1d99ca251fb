import type { DocumentMeta } from '../../model/document.js'
import { element, text, type Xml } from '../xml.js'
import { customProperties, propertyTypes } from './namespaces.js'

/** The part `custom.xml`; null for a document that has nothing to say there. */
export function custom(meta: DocumentMeta): Xml | null {
  const properties = propertiesOf(meta)
  if (properties.length === 0) return null
  return element(
    'Properties',
    { xmlns: customProperties, 'xmlns:vt': propertyTypes },
    ...properties.map(([name, value], index) =>
      element(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + FIRST, name },
        element('vt:lpwstr', {}, text(value)),
      ),
    ),
  )
}

/**
 * Of a form, the consultation that it answers, its edition and, by the ids of the questions, the changes that each asks about:
 * LibreOffice keeps these properties where it drops the tags of controls. The classification is for the field
 * DOCPROPERTY Classification of the house style.
 */
function propertiesOf({ classification, form }: DocumentMeta): [name: string, value: string][] {
  const properties: [string, string][] = []
  if (form) properties.push(['mehrs.consultation', form.consultation], ['mehrs.edition', form.edition])
  for (const { id, changes } of form?.questions ?? [])
    lines(changes).forEach((line, index) => {
      properties.push([`mehrs.${id}.changes${index === 0 ? '' : `.${index + 1}`}`, line])
    })
  if (classification !== '') properties.push(['Classification', classification])
  return properties
}

/** The numbers before it have meanings of their own. */
const FIRST = 2

/** Word keeps no longer value. */
const LONGEST = 255

/** The ids, with spaces between them, in as many values as they need. */
function lines(ids: readonly string[]): string[] {
  const result: string[] = []
  for (const id of ids) {
    const longer = `${result.at(-1)} ${id}`
    if (result.length > 0 && longer.length <= LONGEST) result[result.length - 1] = longer
    else result.push(id)
  }
  return result
}
