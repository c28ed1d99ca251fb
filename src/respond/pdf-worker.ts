import { parentPort } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import type { PdfLine, PdfText } from './pdf.js'

/** The worker that `readPdf` starts: PDFs in, their lines out, one after another. */
parentPort!.on('message', async ({ bytes, pages }: { bytes: Uint8Array; pages: number }) => {
  parentPort!.postMessage(await textOf(bytes, pages).catch(problemOf))
})
parentPort!.postMessage('ready')

interface Item {
  text: string
  x: number
  y: number
  width: number
  size: number
}

async function textOf(bytes: Uint8Array, most: number): Promise<PdfText> {
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: false, verbosity: 0 })
  if (pdf.numPages > most) return { problem: 'too-much' }
  const lines: PdfLine[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.flatMap((item): Item[] =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              width: item.width,
              size: Math.abs(item.height) || 10,
            },
          ]
        : [],
    )
    const notes: PdfLine[] = []
    for (const { subtype, rect, fieldValue, contentsObj } of await page.getAnnotations()) {
      if (subtype === 'Widget' && typeof fieldValue === 'string' && fieldValue !== '')
        words.push({
          text: fieldValue,
          x: rect[0],
          y: (rect[1] + rect[3]) / 2 - 3,
          width: rect[2] - rect[0],
          size: 10,
        })
      else if (subtype !== 'Link' && typeof contentsObj?.str === 'string' && contentsObj.str.trim() !== '')
        notes.push({ text: contentsObj.str, isNote: true })
    }
    lines.push(...linesOf(words), ...notes)
    page.cleanup()
  }
  await pdf.destroy()
  return { lines }
}

/** What stands at one height, from left to right; a wide gap is a tab. */
function linesOf(items: Item[]): PdfLine[] {
  const rows: Item[][] = []
  for (const item of items.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - item.y) < Math.max(2, item.size * 0.4)) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x)
    let text = ''
    let end = 0
    for (const item of row) {
      const gap = item.x - end
      if (text !== '') text += gap > item.size * 1.2 ? '\t' : gap > item.size * 0.12 ? ' ' : ''
      text += item.text
      end = item.x + item.width
    }
    return { text: text.trim(), isNote: false }
  })
}

function problemOf(error: Error): PdfText {
  return { problem: /password/i.test(`${error.name} ${error.message}`) ? 'encrypted' : 'damaged' }
}
