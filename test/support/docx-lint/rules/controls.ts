import { child, inText, repeated, setting } from '../package.js'
import type { Rule } from '../rule.js'
import { body } from '../sample.js'

export const controls: Rule = {
  name: 'every content control has a title, an id of its own, and a tag of its own, no longer than Word takes',
  check(file, report) {
    const all = inText(file, 'w:sdt').map((control) => child(control, 'w:sdtPr'))
    // What Word makes by itself, such as contents, is nothing to fill in.
    const own = all.filter((control) => !child(control, 'w:docPartObj'))
    for (const control of own) if (!setting(control, 'w:alias')) report('no title')
    for (const control of own) if ((setting(control, 'w:alias') ?? '').length > 64) report('a long title')
    const ids = all.map((control) => setting(control, 'w:id') ?? 'none')
    for (const id of ids) if (!/^-?\d{1,10}$/.test(id)) report(`id ${id}`)
    for (const id of repeated(ids)) report(`id ${id} twice`)
    const tags = all.flatMap((control) => setting(control, 'w:tag') ?? [])
    for (const tag of repeated(tags)) report(`tag ${tag} twice`)
    for (const tag of tags) if (tag.length > 64) report(`tag ${tag} is too long`)
  },
  bad: {
    'no title': body(control('<w:id w:val="1"/>')),
    'a long title': body(control(`<w:alias w:val="${'a'.repeat(65)}"/><w:id w:val="1"/>`)),
    'no id': body(control('<w:alias w:val="One"/>')),
    'two of one id': body(control('<w:alias w:val="One"/><w:id w:val="1"/>').repeat(2)),
    'two of one tag': body(
      [1, 2].map((id) => control(`<w:alias w:val="One"/><w:tag w:val="a"/><w:id w:val="${id}"/>`)).join(''),
    ),
    'a long tag': body(control(`<w:alias w:val="One"/><w:tag w:val="${'a'.repeat(65)}"/><w:id w:val="1"/>`)),
  },
}

function control(properties: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`
}
