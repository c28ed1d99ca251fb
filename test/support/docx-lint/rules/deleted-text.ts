import { visitText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, revision, run } from '../sample.js'

const deleted: Record<string, boolean> = {
  'w:delText': true,
  'w:delInstrText': true,
  'w:t': false,
  'w:instrText': false,
}

export const deletedText: Rule = {
  name: 'w:delText stands in w:del, and w:t nowhere in it',
  check(file, report) {
    visitText(file, ({ name }, around) => {
      // Not in w:moveFrom: text that moves away is not deleted.
      const inside = around.some((one) => one.name === 'w:del')
      if (name in deleted && deleted[name] !== inside) report(`${name} ${inside ? 'in' : 'outside'} w:del`)
    })
  },
  bad: {
    'w:t in w:del': body(`<w:p>${revision('w:del', 1, run('gone'))}</w:p>`),
    'w:delText elsewhere': body('<w:p><w:r><w:delText>gone</w:delText></w:r></w:p>'),
  },
}
