import { visitText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, namespaces } from '../sample.js'

/** What every program knows that reads the format as ISO has it. */
const standard = new Set(['w', 'r', 'mc', 'wp', 'a', 'pic', 'xml', 'xmlns'])

export const extensions: Rule = {
  name: 'what is not in the standard may be ignored by programs that do not know it',
  check(file, report) {
    for (const story of file.stories) {
      const ignorable = new Set((story.attributes['mc:Ignorable'] ?? '').split(' '))
      visitText({ stories: [story] }, ({ name, attributes }) => {
        for (const one of [name, ...Object.keys(attributes)]) {
          const prefix = /^(\w+):/.exec(one)?.[1]
          if (prefix && !standard.has(prefix) && !ignorable.has(prefix)) report(one)
        }
      })
    }
  },
  bad: {
    'a control that only Word 2010 knows': {
      'word/header.xml': `<w:hdr ${namespaces.replace(/ mc:Ignorable="w14"/, '')}><w:p><w14:checkbox/></w:p></w:hdr>`,
    },
    'an attribute': body('<w:p zoo:badger="1" xmlns:zoo="urn:zoo"/>'),
  },
}
