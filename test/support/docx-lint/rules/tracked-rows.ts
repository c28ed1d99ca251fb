import { type Element, find } from '../../../render/docx/word.js'
import { child, inText, revisions, trackedAs, visitText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, paragraph, revision, row, run, table } from '../sample.js'

export const trackedRows: Rule = {
  name: 'a tracked row has the mark in its properties, around each of its runs and on each of its paragraphs',
  check(file, report) {
    for (const one of inText(file, 'w:tr')) {
      const kind = trackedAs(child(one, 'w:trPr'))
      const inside = marksIn(one)
      if (kind)
        for (const mark of inside.filter((own) => own !== kind)) report(`${mark} in a row that ${kind}`)
      const [first] = inside
      if (!kind && first !== 'stays' && find(one, 'w:r').length > 0 && inside.every((mark) => mark === first))
        report(`all but the row itself ${first}`)
    }
  },
  bad: {
    'only in the properties': body(table(row(paragraph('new'), revision('w:ins', 1)))),
    'not on the paragraph': body(
      table(row(`<w:p>${revision('w:ins', 2, run('new'))}</w:p>`, revision('w:ins', 1))),
    ),
    'not in the properties': body(
      table(
        row(
          `<w:p><w:pPr><w:rPr>${revision('w:ins', 1)}</w:rPr></w:pPr>${revision('w:ins', 2, run('new'))}</w:p>`,
        ),
      ),
    ),
  },
}

/** How each run and each paragraph of a row is marked. */
function marksIn(row: Element): string[] {
  const marks: string[] = []
  visitText({ stories: [row] }, (element, around) => {
    if (element.name === 'w:p') marks.push(trackedAs(child(child(element, 'w:pPr'), 'w:rPr')) ?? 'stays')
    if (element.name !== 'w:r') return
    const mark = around.find(({ name }) => name in revisions)
    marks.push(mark ? revisions[mark.name]! : 'stays')
  })
  return marks
}
