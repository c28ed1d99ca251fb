import { emptyFlow, type Flow, FlowWriter, type Paragraph, plainPiece, type Where } from './flow.js'
import { Unreadable } from './unreadable.js'
import { type Attributes, XmlBudget, type XmlHandler, XmlReader } from './xml.js'
import type { Zip } from './zip.js'

/** Reads an OpenDocument text, as LibreOffice saves the form: it keeps bookmarks and drops the tags of controls. */
export async function readOdt(zip: Zip): Promise<Flow> {
  const budget = new XmlBudget()
  const flow = emptyFlow()
  const writer = new FlowWriter(flow)
  const read = async (name: string, handler: XmlHandler) => {
    if (!zip.has(name)) return
    const reader = new XmlReader(handler, budget)
    await zip.read(name, (chunk) => reader.write(chunk))
    reader.end()
  }
  await read('META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'manifest:encryption-data') throw new Unreadable('encrypted')
    },
    text: () => {},
    close: () => {},
  })
  if (!zip.has('content.xml')) throw new Unreadable('damaged')
  const hidden = new Set<string>()
  await read('styles.xml', odtHandler(writer, 'running', hidden))
  const open = new Map<string, Paragraph | undefined>()
  await read('content.xml', odtHandler(writer, 'text', hidden, open))
  closeMarks(flow, open)
  await read('meta.xml', metaHandler(flow, writer))
  for (const name of zip.names) {
    if (/^Pictures\//.test(name)) flow.unread.push('picture')
    else if (/^Object |\/content\.xml$/.test(name)) flow.unread.push('file')
  }
  return flow
}

/**
 * LibreOffice 7.4 loses the end of a bookmark around a field, and repeats the next heading behind it: such a bookmark
 * reaches no further than the field.
 */
function closeMarks({ paragraphs }: Flow, open: ReadonlyMap<string, Paragraph | undefined>): void {
  if (open.size === 0) return
  for (const paragraph of paragraphs)
    for (const piece of paragraph.pieces)
      piece.marks = piece.marks.filter(
        (mark) => !open.has(mark) || (open.get(mark) === paragraph && piece.tag === FIELD),
      )
}

/** In place of a tag: that words are in a field. */
const FIELD = 'text:text-input'

/** What stands in these is the program's: who and when, and lists of what can be chosen. */
const silent =
  /^(text:note-citation|dc:creator|dc:date|meta:[\w-]+|office:(meta|settings|scripts)|style:[\w-]+|svg:font-face-src)$/

function odtHandler(
  writer: FlowWriter,
  where: Where,
  hidden: Set<string>,
  marks = new Map<string, Paragraph | undefined>(),
): XmlHandler {
  const elements: string[] = []
  const places: Where[] = []
  const hides: boolean[] = []
  let style = ''
  let prompts = 0
  let regions = 0
  let inserted = 0
  const here = (): Where => {
    const place = places.at(-1) ?? where
    return place === 'text' && elements.includes('table:table-cell') ? 'table' : place
  }
  const put = (text: string) =>
    writer.add(
      {
        text,
        tag: elements.includes(FIELD) ? FIELD : null,
        marks: [...marks.keys()],
        isPrompt: prompts > 0,
        isInserted: inserted > 0,
        gone: regions > 0 ? 'deleted' : hides.includes(true) ? 'hidden' : null,
      },
      here(),
    )
  const isStyle = (attributes: Attributes) => hidden.has(attributes['text:style-name'] ?? '')
  const paragraph = (attributes: Attributes) => {
    writer.start(here())
    hides.push(isStyle(attributes))
  }
  const hiding = (attributes: Attributes) => {
    if (attributes['text:string-value']) {
      hides.push(true)
      put(attributes['text:string-value'])
      hides.pop()
    }
  }
  const opened: Record<string, (attributes: Attributes) => void> = {
    'text:p': paragraph,
    'text:h': paragraph,
    'text:span': (attributes) => hides.push(isStyle(attributes)),
    'text:s': ({ 'text:c': count }) => put(' '.repeat(Math.min(1_000, Math.max(1, Number(count) || 1)))),
    'text:tab': () => put('\t'),
    'text:line-break': () => put('\n'),
    'text:bookmark-start': ({ 'text:name': name }) => {
      if (marks.size < 64) marks.set(name ?? '', writer.flow.paragraphs.at(-1))
    },
    'text:bookmark-end': ({ 'text:name': name }) => marks.delete(name ?? ''),
    'text:note': () => places.push('footnote'),
    'office:annotation': () => places.push('comment'),
    'draw:text-box': () => places.push('text-box'),
    'text:tracked-changes': () => regions++,
    'text:change-start': () => inserted++,
    'text:change-end': () => inserted--,
    'text:hidden-text': hiding,
    'text:hidden-paragraph': hiding,
    'loext:content-control': ({ 'loext:showing-place-holder': showing }) => {
      prompts += showing === 'true' ? 1 : 0
      controls.push(showing === 'true')
    },
    'style:style': ({ 'style:name': name }) => {
      style = name ?? ''
    },
    'style:text-properties': ({ 'text:display': display }) => {
      if (display === 'none') hidden.add(style)
    },
  }
  const controls: boolean[] = []
  const done = () => {
    writer.end()
    hides.pop()
  }
  const closed: Record<string, () => void> = {
    'text:p': done,
    'text:h': done,
    'text:span': () => hides.pop(),
    'text:note': () => places.pop(),
    'office:annotation': () => places.pop(),
    'draw:text-box': () => places.pop(),
    'text:tracked-changes': () => regions--,
    'loext:content-control': () => {
      prompts -= controls.pop() ? 1 : 0
    },
  }
  return {
    open(name, attributes) {
      elements.push(name)
      opened[name]?.(attributes)
    },
    text(text) {
      if (elements.some((name) => silent.test(name))) {
        if (!elements.some((name) => /^style:(header|footer)/.test(name))) return
      }
      // White space between elements that hold no text is the file's own.
      if (text.trim() === '' && !/^text:(p|h|span|a|text-input)$|^loext:/.test(elements.at(-1) ?? '')) return
      // LibreOffice writes the line ends in a field so.
      put(text.replace(/\r\n?/g, '\n'))
    },
    close(name) {
      elements.pop()
      closed[name]?.()
    },
  }
}

function metaHandler(flow: Flow, writer: FlowWriter): XmlHandler {
  const elements: { name: string; called: string }[] = []
  return {
    open: (name, { 'meta:name': called }) => elements.push({ name, called: called ?? '' }),
    text: (text) => {
      const { name, called } = elements.at(-1) ?? { name: '', called: '' }
      if (called === 'mehrs.consultation') flow.consultation = (flow.consultation ?? '') + text
      if (called === 'mehrs.edition') flow.edition = (flow.edition ?? '') + text
      if (/^(dc:description|dc:subject|meta:keyword)$/.test(name) && text.trim() !== '')
        writer.add({ ...plainPiece, text }, 'property')
    },
    close: () => elements.pop(),
  }
}
