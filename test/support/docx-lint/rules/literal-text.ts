import { inText, textOf } from '../package.js'
import type { Rule } from '../rule.js'
import { body, run } from '../sample.js'

export const literalText: Rule = {
  name: 'text has no line ends and no tabs in it, and says so where a space at its edge is to be kept',
  check(file, report) {
    for (const element of ['w:t', 'w:delText'].flatMap((name) => inText(file, name))) {
      const text = textOf(element)
      if (/[\n\r\t]/.test(text)) report(`a line end or tab in ${JSON.stringify(text)}`)
      if (/^\s|\s$/.test(text) && element.attributes['xml:space'] !== 'preserve')
        report(`the space of ${JSON.stringify(text)}`)
    }
  },
  bad: {
    'a line end': body(`<w:p>${run('one\ntwo')}</w:p>`),
    'a tab': body(`<w:p>${run('one\ttwo')}</w:p>`),
    'a space at the end': body(`<w:p>${run('one ')}</w:p>`),
  },
}
