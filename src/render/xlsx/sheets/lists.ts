import { type Row, type Sheet, words } from '../sheet.js'

/** The lists that cells of other sheets are chosen from, a column each; no sheet where there are none. */
export function lists(sheets: readonly Sheet[]): Sheet[] {
  const found = new Map<string, { head: string; texts: readonly string[] }>()
  for (const { heads, choices } of sheets)
    choices.forEach((texts, column) => {
      if (texts) found.set(keyOf(texts), { head: heads[column]!, texts })
    })
  const columns = [...found.values()]
  if (columns.length === 0) return []
  const longest = Math.max(...columns.map(({ texts }) => texts.length))
  const rows = Array.from(
    { length: longest },
    (_, index): Row => ({ look: 'kept', cells: columns.map(({ texts }) => words(texts[index] ?? '')) }),
  )
  const offers = columns.map(({ texts }) => texts)
  return [
    {
      name: 'Lists',
      heads: columns.map(({ head }) => head),
      rows,
      table: null,
      frozen: 0,
      choices: [],
      offers,
    },
  ]
}

/** Which column of the lists has these texts. */
export function columnOf(offers: readonly (readonly string[])[], texts: readonly string[]): number {
  return offers.findIndex((offer) => keyOf(offer) === keyOf(texts))
}

function keyOf(texts: readonly string[]): string {
  return JSON.stringify(texts)
}
