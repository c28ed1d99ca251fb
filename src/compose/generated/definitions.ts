import type { Paragraph, Table } from 'mdast'
import { usedTerms } from '../../model/terms.js'
import { cell, inline, paragraph, row, table } from '../nodes.js'
import { composeText } from '../text.js'
import type { GeneratedClause } from './clause.js'

/** The terms that the version uses, as mehrs.yaml defines and spells them; that there are none, in words. */
export function definitions({ workspace, version, path, id, context }: GeneratedClause): Table | Paragraph {
  const { mehrs } = workspace
  const rows = usedTerms(mehrs.value, version.value).map((term) => {
    const at = ['terms', mehrs.value.terms.indexOf(term)]
    const meaning =
      term.meaning === 'unspecified'
        ? term.meaning
        : inline(composeText(mehrs, [...at, 'meaning'], context, `term-${term.id}`))
    const cells = [cell(term.name, mehrs.at([...at, 'name'])), cell(meaning, mehrs.at([...at, 'meaning']))]
    return row(`term-${term.id}`, cells, mehrs.at(at))
  })
  if (rows.length === 0)
    return paragraph('This version uses no defined term.', version.at([...path, 'generated']))
  return table(['term', 'meaning'], ['Term', 'Meaning'], rows, version.at([...path, 'generated']), id)
}
