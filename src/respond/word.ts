import { emptyFlow, type Flow, FlowWriter, plainPiece, type Where } from './flow.js'
import { Unreadable } from './unreadable.js'
import { type Attributes, XmlBudget, type XmlHandler, XmlReader } from './xml.js'
import type { Zip } from './zip.js'

/** Reads a Word file, whoever saved it: the body, notes, comments, headers, and what stands in its properties. */
export async function readWord(zip: Zip): Promise<Flow> {
  const budget = new XmlBudget()
  const flow = emptyFlow()
  const writer = new FlowWriter(flow)
  const read = async (name: string, handler: XmlHandler) => {
    const reader = new XmlReader(handler, budget)
    await zip.read(name, (chunk) => reader.write(chunk))
    reader.end()
  }
  const main = await mainPart(zip, read)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const own = (name: string) => name.startsWith(folder) && !name.slice(folder.length).includes('/')
  await read(main, wordHandler(writer, 'text'))
  for (const name of zip.names) {
    const kind = name === main ? null : partKind(name, own(name))
    if (kind === 'custom') await read(name, customHandler(flow))
    else if (kind === 'core') await read(name, coreHandler(writer))
    else if (kind === 'picture' || kind === 'file' || kind === 'other') flow.unread.push(kind)
    else if (kind !== null) await read(name, wordHandler(writer, kind))
  }
  return flow
}

type PartKind = Where | 'custom' | 'core' | 'picture' | 'file' | 'other' | null

/** What a part of the package holds, by its name; null where it holds nothing that anyone wrote. */
function partKind(name: string, beside: boolean): PartKind {
  if (/^docProps\/custom\.xml$/i.test(name)) return 'custom'
  if (/^docProps\/core\.xml$/i.test(name)) return 'core'
  if (/\.rels$|^\[Content_Types\]\.xml$|^docProps\/|^customXml\//i.test(name)) return null
  if (/\/media\//i.test(name)) return 'picture'
  if (/\/(theme|glossary|fonts)\//i.test(name)) return null
  if (/\/(diagrams|charts)\/[^/]*\.xml$/i.test(name)) return 'text-box'
  if (!beside) return 'file'
  const file = name.slice(name.lastIndexOf('/') + 1)
  if (/^(footnotes|endnotes)\d*\.xml$/i.test(file)) return 'footnote'
  if (/^comments\d*\.xml$/i.test(file)) return 'comment'
  if (/^(header|footer)\d*\.xml$/i.test(file)) return 'running'
  if (
    /^(styles|stylesWithEffects|settings|webSettings|fontTable|numbering|people|comments(Ids|Extended|Extensible))\d*\.xml$/i.test(
      file,
    )
  )
    return null
  return 'other'
}

async function mainPart(
  zip: Zip,
  read: (name: string, handler: XmlHandler) => Promise<void>,
): Promise<string> {
  let target = 'word/document.xml'
  if (zip.has('_rels/.rels'))
    await read('_rels/.rels', {
      open: (name, { Type, Target }) => {
        if (name === 'rel:Relationship' && Type?.endsWith('/officeDocument')) target = Target ?? target
      },
      text: () => {},
      close: () => {},
    })
  target = target.replace(/^\//, '')
  if (!zip.has(target)) throw new Unreadable('damaged')
  return target
}

/** What a program computes and shows: its result is text. */
const codes =
  /^\s*(PAGE|NUMPAGES|SECTIONPAGES|DOCPROPERTY|TITLE|SUBJECT|AUTHOR|HYPERLINK|REF|PAGEREF|NOTEREF|TOC|STYLEREF|DATE|TIME|SEQ|FORMTEXT|FORMDROPDOWN|FORMCHECKBOX)\b/

/** Elements whose text is a place or a size, and no words. */
const figures = /^(wp|wp14):/

function wordHandler(writer: FlowWriter, where: Where): XmlHandler {
  const elements: string[] = []
  const controls: { tag: string | null; isPrompt: boolean }[] = []
  const runs: { hidden: boolean }[] = []
  const bookmarks = new Map<string, string>()
  let boxes = 0
  let tables = 0
  let inserted = 0
  let deleted = 0
  /** Depth inside `mc:Fallback`, which says once more what `mc:Choice` has said. */
  let fallback = 0
  const choices: boolean[] = []
  let lastClosed = ''
  const here = (): Where => (boxes > 0 ? 'text-box' : where === 'text' && tables > 0 ? 'table' : where)
  const put = (text: string, isShown = true) => {
    const control = controls.at(-1)
    writer.add(
      {
        text,
        tag: controls.findLast(({ tag }) => tag !== null)?.tag ?? null,
        marks: [...bookmarks.values()],
        isPrompt: control?.isPrompt ?? false,
        isInserted: inserted > 0,
        gone: deleted > 0 ? 'deleted' : runs.at(-1)?.hidden || !isShown ? 'hidden' : null,
      },
      here(),
    )
  }
  const opened: Record<string, (attributes: Attributes) => void> = {
    'w:p': () => writer.start(here()),
    'w:tbl': () => tables++,
    'w:txbxContent': () => boxes++,
    'w:r': () => runs.push({ hidden: false }),
    'w:vanish': ({ 'w:val': value }) => {
      const run = runs.at(-1)
      if (run && elements.at(-1) === 'w:rPr' && !/^(0|false|off)$/.test(value ?? '')) run.hidden = true
    },
    'w:sdt': () => controls.push({ tag: null, isPrompt: false }),
    'w:tag': ({ 'w:val': value }) => {
      const control = controls.at(-1)
      if (control && elements.at(-1) === 'w:sdtPr') control.tag = value ?? null
    },
    'w:showingPlcHdr': ({ 'w:val': value }) => {
      const control = controls.at(-1)
      if (control && !/^(0|false|off)$/.test(value ?? '')) control.isPrompt = true
    },
    'w:bookmarkStart': ({ 'w:id': id, 'w:name': name }) => {
      if (bookmarks.size < 64) bookmarks.set(id ?? '', name ?? '')
    },
    'w:bookmarkEnd': ({ 'w:id': id }) => bookmarks.delete(id ?? ''),
    'w:ins': () => inserted++,
    'w:moveTo': () => inserted++,
    'w:del': () => deleted++,
    'w:moveFrom': () => deleted++,
    'w:tab': () => {
      if (elements.at(-1) === 'w:r') put('\t')
    },
    'w:br': () => put('\n'),
    'w:cr': () => put('\n'),
    'w:noBreakHyphen': () => put('-'),
    'w:sym': () => put('\uFFFD'),
    'wp:docPr': ({ descr, title }) => {
      for (const text of [descr, title]) if (text) writer.add({ ...plainPiece, text }, 'text-box')
    },
  }
  const closed: Record<string, () => void> = {
    'w:p': () => writer.end(),
    'w:tbl': () => tables--,
    'w:txbxContent': () => boxes--,
    'w:r': () => runs.pop(),
    'w:sdt': () => controls.pop(),
    'w:ins': () => inserted--,
    'w:moveTo': () => inserted--,
    'w:del': () => deleted--,
    'w:moveFrom': () => deleted--,
  }
  return {
    open(name, attributes) {
      if (name === 'mc:AlternateContent') choices.push(false)
      if (name === 'mc:Choice' && choices.length > 0) choices[choices.length - 1] = true
      if (fallback > 0 || (name === 'mc:Fallback' && choices.at(-1))) fallback++
      else opened[name]?.(attributes)
      // LibreOffice writes the lines in a field as text behind text.
      if (fallback === 0 && name === 'w:t' && lastClosed === 'w:t') put('\n')
      lastClosed = ''
      elements.push(name)
    },
    text(text) {
      if (fallback > 0) return
      const inside = elements.at(-1) ?? ''
      if (/^(w:t|w:delText|a:t|m:t)$/.test(inside)) put(text)
      else if (inside === 'w:instrText' && codes.test(text)) return
      // What no program shows may still be words: of a field's code, or in an element that nobody knows.
      else if (text.trim() !== '' && !figures.test(inside)) put(text, false)
    },
    close(name) {
      elements.pop()
      if (name === 'mc:AlternateContent') choices.pop()
      if (fallback > 0) fallback--
      else closed[name]?.()
      lastClosed = name
    },
  }
}

/** What the file says of itself: which form it was. */
function customHandler(flow: Flow): XmlHandler {
  let property = ''
  const take: Record<string, (value: string) => void> = {
    'mehrs.consultation': (value) => {
      flow.consultation = (flow.consultation ?? '') + value
    },
    'mehrs.edition': (value) => {
      flow.edition = (flow.edition ?? '') + value
    },
  }
  return {
    open: (name, { name: called }) => {
      if (name === 'custom:property') property = called ?? ''
    },
    text: (value) => take[property]?.(value),
    close: (name) => {
      if (name === 'custom:property') property = ''
    },
  }
}

/** Somebody may have written into the file's properties. Names and dates there are the program's. */
function coreHandler(writer: FlowWriter): XmlHandler {
  const elements: string[] = []
  return {
    open: (name) => elements.push(name),
    text: (text) => {
      const inside = elements.at(-1) ?? ''
      if (/(^|:)(description|keywords|subject|category|contentStatus)$/.test(inside) && text.trim() !== '')
        writer.add({ ...plainPiece, text }, 'property')
    },
    close: () => elements.pop(),
  }
}
