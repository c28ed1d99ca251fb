import { inText, repeated } from '../package.js'
import type { Rule } from '../rule.js'
import { body } from '../sample.js'

export const bookmarks: Rule = {
  name: 'bookmarks are paired, with names of their own that Word takes',
  check(file, report) {
    const starts = inText(file, 'w:bookmarkStart').map(({ attributes }) => attributes)
    const ends = inText(file, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id']!)
    const opened = starts.map((start) => start['w:id']!)
    for (const id of [...opened, ...ends].filter((id) => !opened.includes(id) || !ends.includes(id)))
      report(`id ${id}`)
    for (const id of repeated(ends)) report(`end ${id} twice`)
    const names = starts.map((start) => start['w:name']!)
    // Upper and lower case are one to Word.
    for (const name of repeated(names.map((one) => one.toLowerCase()))) report(`${name} twice`)
    for (const name of names) if (!/^[A-Za-z_]\w{0,39}$/.test(name)) report(name)
  },
  bad: {
    'a start without an end': body('<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>'),
    'an end without a start': body('<w:p><w:bookmarkEnd w:id="1"/></w:p>'),
    'two ends': body(
      '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="1"/></w:p>',
    ),
    'two of one name': body(`<w:p>${bookmark(1, 'same')}${bookmark(2, 'Same')}</w:p>`),
    'a name with a slash': body(`<w:p>${bookmark(1, 'change/1')}</w:p>`),
    'a name that is too long': body(`<w:p>${bookmark(1, 'a'.repeat(41))}</w:p>`),
  },
}

function bookmark(id: number, name: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`
}
