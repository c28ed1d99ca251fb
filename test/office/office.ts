import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What resolve.py prints about one file. */
export interface Resolved {
  side: 'accept' | 'reject'
  /** Tracked changes that LibreOffice saw, and those left after resolving all. */
  changes: number
  left: number
  blocks: Block[]
  footnotes: Block[][]
}

/** A paragraph, or a table with the style of its first paragraph. */
export type Block = { style: string } & ({ label: string; text: string } | { rows: string[][] })

/**
 * Has LibreOffice accept, and reject, all changes in each file.
 * @throws {Error} where LibreOffice or its Python is missing: this suite never passes without them.
 */
export function resolve(
  files: Record<string, Uint8Array>,
): Record<string, Record<Resolved['side'], Resolved>> {
  return inFolder((folder) => {
    const paths = Object.entries(files).map(([name, bytes]) => write(folder, `${name}.docx`, bytes))
    const lines = run('resolve.py', paths)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Resolved)
    return Object.fromEntries(
      Object.keys(files).map((name, index) => [
        name,
        { accept: lines[2 * index]!, reject: lines[2 * index + 1]! },
      ]),
    )
  })
}

/**
 * Without the empty separators behind tables, and what only a redline has: its furniture, and changes of what is not
 * printed. Into an empty row that is tracked LibreOffice itself puts a joiner of no width, and leaves it there.
 */
export function shown({ blocks, footnotes }: Resolved): { blocks: Block[]; footnotes: Block[][] } {
  const isText = (block: Block) =>
    !/^(Subtitle|Contents|Schedule|Unprinted)/.test(block.style) &&
    !('text' in block && isSeparator(block.style, block.text))
  return { blocks: blocks.filter(isText).map(withoutJoiners), footnotes }
}

/** With a no-break space in it, a separator may be of another style. */
function isSeparator(style: string, text: string): boolean {
  return (style === 'Table End' && text.trim() === '') || (style === 'Text body' && text === '\u00a0')
}

function withoutJoiners(block: Block): Block {
  if (!('rows' in block)) return block
  return { ...block, rows: block.rows.map((cells) => cells.map((cell) => (cell === '\u200d' ? '' : cell))) }
}

/**
 * Has LibreOffice open a form, fill in the answers by their bookmarks, and save it.
 * @throws {Error} as `resolve`, and where a field is not there to be filled in.
 */
export function fill(form: Uint8Array, answers: Record<string, string | true>): Uint8Array {
  return inFolder((folder) => {
    const filled = join(folder, 'filled.docx')
    run('fill.py', [
      write(folder, 'form.docx', form),
      write(folder, 'answers.json', JSON.stringify(answers)),
      filled,
    ])
    return readFileSync(filled)
  })
}

/** What spreadsheet.py prints about a sheet. */
export interface SheetRead {
  rows: string[][]
  notText: string[]
  frozen: string
  titles: unknown[]
  landscape: boolean
  table: string | null
  filter: boolean
  lists: Record<string, string>
  /** Of Calc: by cell [text, colour, struck, underlined]. */
  runs?: Record<string, [string, number, boolean, boolean][]>
}

/** By the name of a sheet. */
export type BookRead = Record<'calc' | 'openpyxl', Record<string, SheetRead>>

/**
 * Has LibreOffice Calc and openpyxl read each file.
 * @throws {Error} as `resolve`, and where openpyxl is missing.
 */
export function spreadsheets(files: Record<string, Uint8Array>): Record<string, BookRead> {
  return inFolder((folder) => {
    const paths = Object.entries(files).map(([name, bytes]) => write(folder, `${name}.xlsx`, bytes))
    const lines = run('spreadsheet.py', paths).trim().split('\n')
    return Object.fromEntries(
      Object.keys(files).map((name, index) => [name, JSON.parse(lines[index]!) as BookRead]),
    )
  })
}

/**
 * Has LibreOffice answer a form in every way of ways.py. `fields` is what that file says of FIELDS.json.
 * @throws {Error} as `resolve`.
 */
export function answeredInWays(
  form: Uint8Array,
  fields: Record<'view' | 'reasons' | 'asked' | 'label' | 'deleted', string>,
): { way: string; words: string[]; docx: Uint8Array; odt: Uint8Array }[] {
  return inFolder((folder) => {
    const printed = run('ways.py', [
      write(folder, 'form.docx', form),
      write(folder, 'fields.json', JSON.stringify(fields)),
      folder,
    ])
    return Object.entries(JSON.parse(printed) as Record<string, string[]>).map(([way, words]) => ({
      way,
      words,
      docx: readFileSync(join(folder, `${way}.docx`)),
      odt: readFileSync(join(folder, `${way}.odt`)),
    }))
  })
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-office-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(folder: string, name: string, content: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** What a script beside this file prints. Python leaves no compiled files behind. */
function run(script: string, args: readonly string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { status, error, stdout, stderr } = spawnSync('/usr/bin/python3', ['-B', path, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${script} failed in LibreOffice: ${error?.message ?? stderr.trim()}`)
  return stdout
}
