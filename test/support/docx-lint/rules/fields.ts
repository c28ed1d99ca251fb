import { find } from '../../../render/docx/word.js'
import type { Rule } from '../rule.js'
import { body } from '../sample.js'

/** By how much a mark takes one deeper into fields. */
const steps: Record<string, number> = { begin: 1, separate: 0, end: -1 }

export const fields: Rule = {
  name: 'every field begins, and ends where it began',
  check({ stories }, report) {
    for (const story of stories) {
      let depth = 0
      for (const { attributes } of find(story, 'w:fldChar')) {
        const kind = attributes['w:fldCharType']!
        if (kind !== 'begin' && depth === 0) report(`${kind} without a beginning`)
        depth += steps[kind]!
      }
      if (depth > 0) report('a beginning without an end')
    }
  },
  bad: {
    'no end': body('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'),
    'no beginning': body('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
  },
}
