import { inText, repeated } from '../package.js'
import type { Rule } from '../rule.js'
import { body, revision, run } from '../sample.js'

const numbered = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:bookmarkStart',
]

export const revisionIds: Rule = {
  name: 'tracked changes and bookmarks have ids of their own in the whole file',
  check(file, report) {
    const ids = numbered
      .flatMap((name) => inText(file, name))
      .map(({ attributes }) => attributes['w:id'] ?? 'none')
    for (const id of ids) if (!/^\d{1,10}$/.test(id)) report(`id ${id}`)
    for (const id of repeated(ids)) report(`id ${id} twice`)
  },
  bad: {
    'two changes of one id': body(`<w:p>${revision('w:ins', 1, run('a')).repeat(2)}</w:p>`),
    'a bookmark with the id of a change': body(
      `<w:p>${revision('w:ins', 1, run('a'))}<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>`,
    ),
    'no id': body(`<w:p><w:ins w:author="Zoo">${run('a')}</w:ins></w:p>`),
  },
}
