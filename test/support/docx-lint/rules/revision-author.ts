import { visitText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, run } from '../sample.js'

/** ISO 8601 with seconds and a zone, as `xsd:dateTime` has it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/

export const revisionAuthor: Rule = {
  name: 'every tracked change says who made it and, where that is known, at which instant',
  check(file, report) {
    visitText(file, ({ name, attributes }) => {
      if (!/^w:(ins|del|moveFrom|moveTo|\w+Change)$/.test(name)) return
      const { 'w:author': author, 'w:date': date } = attributes
      if (!author?.trim()) report(`${name} without an author`)
      if (date !== undefined && !INSTANT.test(date)) report(`${name} of ${date}`)
    })
  },
  bad: {
    'no author': body(`<w:p><w:ins w:id="1">${run('a')}</w:ins></w:p>`),
    'an empty author': body(`<w:p><w:ins w:id="1" w:author=" ">${run('a')}</w:ins></w:p>`),
    'a day without a time': body(
      `<w:p><w:ins w:id="1" w:author="Zoo" w:date="2042-05-01">${run('a')}</w:ins></w:p>`,
    ),
  },
}
