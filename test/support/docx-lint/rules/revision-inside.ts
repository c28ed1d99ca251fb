import { revisions, visitText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, paragraph, revision, run } from '../sample.js'

export const revisionInside: Rule = {
  name: 'w:ins and w:del stand around runs: around no paragraph, no table and no other change',
  check(file, report) {
    visitText(file, ({ name }, around) => {
      const outer = around.find((one) => one.name in revisions)
      if (outer && (/^w:(p|tbl|tr|tc)$/.test(name) || name in revisions)) report(`${name} in ${outer.name}`)
    })
  },
  bad: {
    'around a paragraph': body(revision('w:ins', 1, paragraph('new'))),
    'around a change': body(`<w:p>${revision('w:del', 1, revision('w:ins', 2, run('new')))}</w:p>`),
  },
}
