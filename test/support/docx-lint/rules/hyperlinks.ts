import { revisions, visitText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, revision, run } from '../sample.js'

export const hyperlinks: Rule = {
  name: 'w:hyperlink stands around w:ins and w:del, never in them, and not in another',
  check(file, report) {
    visitText(file, ({ name }, around) => {
      if (name !== 'w:hyperlink') return
      const outer = around.find((one) => one.name === 'w:hyperlink' || one.name in revisions)
      if (outer) report(`w:hyperlink in ${outer.name}`)
    })
  },
  bad: {
    'in an insertion': body(`<w:p>${revision('w:ins', 1, link(run('new')))}</w:p>`),
    'in a link': body(`<w:p>${link(link(run('new')))}</w:p>`),
  },
}

function link(content: string): string {
  return `<w:hyperlink r:id="link">${content}</w:hyperlink>`
}
