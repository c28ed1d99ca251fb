import { find } from '../../../render/docx/word.js'
import { inText, repeated } from '../package.js'
import type { Rule } from '../rule.js'
import { body, documentPart, SECTION } from '../sample.js'

export const footnotes: Rule = {
  name: 'every reference has its footnote, and every footnote its one reference',
  check(file, report) {
    const part = file.parts.get('word/footnotes.xml')
    const notes = (part ? find(part, 'w:footnote') : [])
      .filter(({ attributes }) => attributes['w:type'] === undefined)
      .map(({ attributes }) => attributes['w:id']!)
    const used = inText(file, 'w:footnoteReference').map(({ attributes }) => attributes['w:id']!)
    for (const id of used.filter((one) => !notes.includes(one))) report(`no note ${id}`)
    for (const id of notes.filter((one) => !used.includes(one))) report(`no reference to ${id}`)
    for (const id of [...repeated(used), ...repeated(notes)]) report(`${id} twice`)
  },
  bad: {
    'a reference to nothing': body(`<w:p>${reference(2)}</w:p>`),
    'two references to one note': body(`<w:p>${reference(1)}</w:p>`),
    'a note that nothing refers to': documentPart(`<w:body><w:p/>${SECTION}</w:body>`),
  },
}

function reference(id: number): string {
  return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
}
