import { docxDiffCompare, initialize } from 'docxodus/core'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { composeMarkdown } from '../../../src/compose/markdown.js'
import { parseMarkdown } from '../../../src/load/markdown/parse.js'
import { renderDocx } from '../../../src/render/docx/index.js'
import type { Piece } from '../edits.js'
import type { Peer } from './peer.js'

/** docxodus on both documents as Word files: it unpacks and reads them too, which is part of its time. */
export const docxodus: Peer<Uint8Array, Uint8Array, Uint8Array> = {
  packages: ['docxodus'],
  prepare: (markdown) => renderDocx(composeMarkdown(parseMarkdown(markdown), 'document.md')),
  async load(docx) {
    await initialize()
    return docx
  },
  compare: (before, after) => docxDiffCompare(before, after),
  read: revisionsOf,
}

const kinds: Record<string, Piece['kind']> = { 'w:ins': 'inserted', 'w:del': 'deleted', 'w:moveTo': 'moved' }

/** The tracked changes around text in a Word file. Paragraph marks and rows are counted with their text. */
function revisionsOf(docx: Uint8Array): { changes: number; pieces: Piece[] } {
  const pieces: Piece[] = []
  const open: string[] = []
  let changes = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    open.push(name)
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (name === 'w:p') pieces.push({ kind: 'kept', text: '\n' })
  })
  parser.on('text', (text) => {
    if (!/^w:(?:t|delText)$/.test(open.at(-1) ?? '') || open.includes('w:moveFrom')) return
    const mark = open.findLast((name) => name in kinds)
    if (mark) changes += 1
    pieces.push({ kind: mark ? kinds[mark]! : 'kept', text })
  })
  parser.write(strFromU8(unzipSync(docx)['word/document.xml']!)).close()
  return { changes, pieces }
}
