import { inText, repeated } from '../package.js'
import type { Rule } from '../rule.js'
import { body } from '../sample.js'

export const drawings: Rule = {
  name: 'every drawing has an id of its own, and words for those who do not see it',
  check(file, report) {
    const all = inText(file, 'wp:docPr').map(({ attributes }) => attributes)
    for (const id of repeated(all.map(({ id }) => id ?? 'none'))) report(`id ${id} twice`)
    for (const { id, descr } of all) if (!descr?.trim()) report(`no words for ${id}`)
  },
  bad: {
    'two of one id': body(`<w:p>${drawing('id="1" descr="A badger"').repeat(2)}</w:p>`),
    'one without words': body(`<w:p>${drawing('id="1" descr=""')}</w:p>`),
  },
}

function drawing(attributes: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr name="Picture" ${attributes}/></wp:inline></w:drawing></w:r>`
}
