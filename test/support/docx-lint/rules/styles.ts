import { find } from '../../../render/docx/word.js'
import type { Rule } from '../rule.js'
import { body, paragraph } from '../sample.js'

/** What refers to a style, and the kind that it has to be of; null for any. */
const references: Readonly<Record<string, string | null>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
  'w:basedOn': null,
  'w:next': null,
  'w:link': null,
}

export const styles: Rule = {
  name: 'every style in use is defined, and of the kind that is meant',
  check({ parts }, report) {
    const defined = find(parts.get('word/styles.xml')!, 'w:style').map(({ attributes }) => attributes)
    for (const [path, root] of parts)
      for (const [element, type] of Object.entries(references))
        for (const { attributes } of find(root, element)) {
          const style = defined.find((one) => one['w:styleId'] === attributes['w:val'])
          if (!style || (type !== null && style['w:type'] !== type))
            report(`${element} ${attributes['w:val']} in ${path}`)
        }
  },
  bad: {
    'an unknown style': body(paragraph('a', '<w:pStyle w:val="Zoo"/>')),
    'a style for runs on a paragraph': body(paragraph('a', '<w:pStyle w:val="Code"/>')),
  },
}
