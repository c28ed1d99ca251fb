import { inText, type Package, textOf } from '../package.js'
import type { Rule } from '../rule.js'
import { body } from '../sample.js'

export const anchors: Rule = {
  name: 'a link or a page number within the document leads to a bookmark that there is',
  check(file, report) {
    const names = new Set(inText(file, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']))
    for (const target of [...linked(file), ...numbered(file)]) if (!names.has(target)) report(target)
  },
  bad: {
    'a link to nowhere': body('<w:p><w:hyperlink w:anchor="nowhere"/></w:p>'),
    'the page number of nowhere': body(
      '<w:p><w:r><w:instrText> PAGEREF nowhere \\h </w:instrText></w:r></w:p>',
    ),
  },
}

function linked(file: Package): string[] {
  return inText(file, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
}

function numbered(file: Package): string[] {
  return inText(file, 'w:instrText').flatMap(
    (code) => /^\s*(?:PAGEREF|REF)\s+(\S+)/.exec(textOf(code))?.[1] ?? [],
  )
}
