import { child, elements, trackedAs, visitText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, documentPart, paragraph, revision, row, SECTION, table } from '../sample.js'

export const storyEnd: Rule = {
  name: 'a paragraph that none follows to be joined with is not tracked',
  check(file, report) {
    visitText(file, (element, around) => {
      const isStory = /^w:(body|tc|footnote|hdr|ftr)$/.test(element.name)
      // A row that comes or goes takes its cells along.
      if (!isStory || (element.name === 'w:tc' && trackedAs(child(around[0], 'w:trPr')))) return
      const blocks = elements(element).filter(({ name }) => /^w:(p|tbl|sdt)$/.test(name))
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1]
        if (block.name !== 'w:p' || next?.name === 'w:p' || next?.name === 'w:sdt') continue
        if (trackedAs(child(child(block, 'w:pPr'), 'w:rPr')))
          report(`the last of ${element.name}${next ? ` before ${next.name}` : ''}`)
      }
    })
  },
  bad: {
    'the last of a cell': body(table(row(inserted()))),
    'the one before a table': body(inserted() + table(row('<w:p/>'))),
    'the last of the body': documentPart(`<w:body>${inserted()}${SECTION}</w:body>`),
  },
}

function inserted(): string {
  return paragraph('new', `<w:rPr>${revision('w:ins', 1)}</w:rPr>`)
}
