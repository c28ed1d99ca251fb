import { find } from '../../../render/docx/word.js'
import { inText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, namespaces } from '../sample.js'

export const lists: Rule = {
  name: 'every list that a paragraph is in is defined',
  check(file, report) {
    const part = file.parts.get('word/numbering.xml')
    const attribute = (element: string, name: string) =>
      (part ? find(part, element) : []).map(({ attributes }) => attributes[name]!)
    const known = new Set(attribute('w:num', 'w:numId'))
    const abstract = new Set(attribute('w:abstractNum', 'w:abstractNumId'))
    for (const { attributes } of inText(file, 'w:numId')) {
      const id = attributes['w:val']!
      // The list 0 is none.
      if (id !== '0' && !known.has(id)) report(`list ${id}`)
    }
    for (const id of attribute('w:abstractNumId', 'w:val')) if (!abstract.has(id)) report(`definition ${id}`)
  },
  bad: {
    'an unknown list': body(
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr></w:p>',
    ),
    'a list of an unknown kind': {
      'word/numbering.xml': `<w:numbering ${namespaces}><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
    },
  },
}
