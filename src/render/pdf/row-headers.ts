import { nodesIn, type PdfData } from './data.js'

/**
 * Typst calls only the head of a table a header. In a row with a key, such as a check's code, the cell that says it
 * heads the row (ISO 32000-1, 14.8.5.7; PDF/UA-1, 7.5): its element becomes a `TH` with a scope and an id, which the
 * other cells of the row name. The PDF is written anew with these elements, and the table of its objects with it.
 * `pdf` is as Typst writes it: objects one by one, none in streams, under one table.
 */
export function withRowHeaders(pdf: Uint8Array, sections: PdfData['sections']): Uint8Array {
  const tables = [...nodesIn(sections)].filter((node) => node.kind === 'table')
  if (!tables.some(({ rows }) => rows.some(({ header }) => header !== undefined))) return pdf
  const file = readObjects(pdf)
  const ids: [id: string, cell: number][] = []
  const changed = new Map<number, string>()
  const found = tablesIn(file)
  if (found.length !== tables.length)
    throw new Error(`${found.length} tables in the PDF, not ${tables.length}`)
  tables.forEach(({ rows }, t) => {
    // A table without a row below its head has the head there.
    const body = found[t]!.slice(found[t]!.length - rows.length)
    if (body.length !== rows.length)
      throw new Error(`${body.length} rows in table ${t} of the PDF, not ${rows.length}`)
    rows.forEach(({ header }, r) => {
      if (header === undefined) return
      const id = `R${t}y${r}`
      body[r]!.forEach((cell, column) => {
        const text = file.text(cell)
        if (column === header) ids.push([id, cell])
        changed.set(cell, column === header ? asHeader(text, id) : underHeader(text, id))
      })
    })
  })
  changed.set(file.root, withIds(file.text(file.root), ids))
  return file.rewritten(changed)
}

interface Objects {
  /** The number of the root of the structure. */
  root: number
  /** An object as text, a character for each byte, from its number to `endobj`. */
  text(number: number): string
  rewritten(changed: ReadonlyMap<number, string>): Uint8Array
}

function readObjects(pdf: Uint8Array): Objects {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const latin = (start: number, end: number) => bytes.toString('latin1', start, end)
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin(bytes.length - 64, bytes.length))?.[1])
  const tail = latin(tableAt, bytes.length)
  const [head, count] = /^xref\s+0 (\d+)\s/.exec(tail) ?? []
  if (!head) throw new Error('the PDF has no plain table of its objects')
  const offsets = Array.from({ length: Number(count) }, (_, number) =>
    Number(tail.slice(head.length + 20 * number, head.length + 20 * number + 10)),
  )
  const order = offsets.map((_, number) => number).slice(1)
  order.sort((a, b) => offsets[a]! - offsets[b]!)
  const ends = new Map(order.map((number, index) => [number, offsets[order[index + 1]!] ?? tableAt]))
  const text = (number: number) => latin(offsets[number]!, ends.get(number)!)
  const root = order.find((number) => text(number).includes('/Type /StructTreeRoot'))
  if (root === undefined) throw new Error('the PDF has no structure')
  return {
    root,
    text,
    rewritten(changed) {
      const chunks = [bytes.subarray(0, offsets[order[0]!])]
      let at = chunks[0]!.length
      const moved = new Map<number, number>()
      for (const number of order) {
        const own = changed.get(number)
        const chunk =
          own === undefined ? bytes.subarray(offsets[number]!, ends.get(number)!) : Buffer.from(own, 'latin1')
        moved.set(number, at)
        chunks.push(chunk)
        at += chunk.length
      }
      const entries = offsets.map((_, number) =>
        number === 0
          ? tail.slice(head.length, head.length + 20)
          : `${String(moved.get(number)).padStart(10, '0')} 00000 n\r\n`,
      )
      const rest = tail.slice(head.length + 20 * offsets.length).replace(/(startxref\s+)\d+/, `$1${at}`)
      chunks.push(Buffer.from(head + entries.join('') + rest, 'latin1'))
      return Buffer.concat(chunks)
    },
  }
}

/** The cells of the rows below the head of each table, in the order of the document. */
function tablesIn({ root, text }: Objects): number[][][] {
  const tables: number[][][] = []
  const visit = (number: number, rows: number[][]): void => {
    const element = text(number)
    const kids = kidsOf(element)
    if (/\/S \/TR\b/.test(element)) rows.push(kids)
    else if (/\/S \/Table\b/.test(element)) {
      const own: number[][] = []
      tables.push(own)
      for (const kid of kids) if (!/\/S \/THead\b/.test(text(kid))) visit(kid, own)
    } else for (const kid of kids) visit(kid, rows)
  }
  visit(root, [])
  return tables
}

/** The elements that an element holds; numbers that stand alone are content of the page. */
function kidsOf(element: string): number[] {
  const kids = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(element)
  return Array.from((kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g), ([, number]) => Number(number))
}

function asHeader(cell: string, id: string): string {
  const named = cell.replace('/S /TD', `/S /TH\n  /ID (${id})`)
  return named.includes('/O /Table')
    ? named.replace('/O /Table', '/O /Table\n    /Scope /Row')
    : named.replace(`(${id})`, `(${id})\n  /A <<\n    /O /Table\n    /Scope /Row\n  >>`)
}

function underHeader(cell: string, id: string): string {
  return cell.replace(/\/Headers \[([^\]]*)\]/, `/Headers [$1 (${id})]`)
}

/** The root with more ids in its list, which is sorted. */
function withIds(root: string, ids: readonly [id: string, cell: number][]): string {
  return root.replace(/(\/IDTree <<\s*\/Names \[)([^\]]*)/, (_, start: string, names: string) => {
    const all = [...names.matchAll(/\(.*?\) \d+ 0 R/g)].map(([entry]) => entry)
    for (const [id, cell] of ids) all.push(`(${id}) ${cell} 0 R`)
    return start + all.sort().join(' ')
  })
}
