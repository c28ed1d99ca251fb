import { describe, expect, it } from 'vitest'
import * as sheetjs from 'xlsx'
import { composePolicy } from '../../../src/compose/index.js'
import type { Version } from '../../../src/model/types.js'
import { renderXlsx } from '../../../src/render/xlsx/index.js'
import { draft, full, mehrs, silent, version, workspace } from '../../support/made-up.js'
import { find } from '../docx/word.js'
import { type Book, readBook, sheet, textOf } from './book.js'

/** A version as a spreadsheet. */

function book(value: Version): Book {
  return readBook(bytes(value))
}

function bytes(value: Version): Uint8Array {
  const of = workspace({ versions: [value] })
  return renderXlsx(composePolicy(of, of.versions[0]!))
}

const oneView = { tables: [version('1.0').tables[0]!] }
const texts = ({ cells }: Book['sheets'][number]) => cells.map((row) => row.map(textOf))

describe('a version', () => {
  it('has all checks in all columns first, each row with the version, and each view where there are several', () => {
    const made = book(draft('1.1', 'unstated'))
    expect(made.sheets.map(({ name }) => name)).toEqual([
      'Appendix A',
      'A.1 All codes',
      'A.2 Aardvarks',
      'Lists',
      'About',
    ])
    const [heads, first] = texts(sheet(made, 'Appendix A'))
    expect(heads).toEqual([
      'Code',
      'Name',
      'Cohorts',
      'Meaning',
      'Occurrence',
      'Retry',
      'Escalation',
      'Formerly reported as',
      'Note',
      'Sources',
      'Version',
    ])
    expect(first).toContain('The cage was open, see clause 1, under PZE.\nTwice.')
    expect(first!.at(-1)).toBe('1.1 (draft)')
    expect(texts(sheet(made, 'A.2 Aardvarks'))).toEqual([
      ['Retry', 'Code'],
      ['Not expected', 'ZZ001'],
    ])
    expect(book(version('1.0', oneView)).sheets.map(({ name }) => name)).toEqual([
      'Appendix A',
      'Lists',
      'About',
    ])
  })

  it('has a table that filters, heads and codes that stay in sight and are on every page, and lists to choose from', () => {
    const { root, table } = sheet(book(version('1.0')), 'Appendix A')
    expect(table!.attributes).toMatchObject({ ref: 'A1:K3', name: 't_appendix_a' })
    expect(find(table!, 'autoFilter')[0]!.attributes.ref).toBe('A1:K3')
    expect(find(root, 'pane')[0]!.attributes).toMatchObject({ xSplit: '1', ySplit: '1', state: 'frozen' })
    expect(find(root, 'pageSetup')[0]!.attributes).toMatchObject({
      orientation: 'landscape',
      fitToHeight: '0',
    })
    expect(
      find(root, 'dataValidation').map(({ attributes, children }) => [attributes.sqref, textIn(children)]),
    ).toEqual([
      ['C2:C3', "'Lists'!$A$2:$A$4"],
      ['E2:E3', "'Lists'!$B$2:$B$3"],
      ['F2:F3', "'Lists'!$C$2:$C$4"],
    ])
    const names = find(book(version('1.0')).parts['xl/workbook.xml']!, 'definedName')
    expect(names[0]!.attributes).toMatchObject({ name: '_xlnm.Print_Titles', localSheetId: '0' })
    expect(textIn(names[0]!.children)).toBe("'Appendix A'!$A:$A,'Appendix A'!$1:$1")
  })

  it('lists what a cell may say', () => {
    expect(texts(sheet(book(version('1.0')), 'Lists'))).toEqual([
      ['Cohorts', 'Occurrence', 'Retry'],
      ['Cohort Aardvark', 'Rare but expected', 'Expected'],
      ['Cohort Badger', 'unspecified', 'Not expected'],
      ['Cohort Aardvark, Cohort Badger', '', 'unspecified'],
    ])
  })

  it('says what it is, on a sheet and on every page', () => {
    const made = book(draft('1.1', 'unstated'))
    expect(texts(sheet(made, 'About'))).toEqual(
      expect.arrayContaining([
        ['Title', mehrs.title],
        ['This file', 'Version 1.1 (draft)'],
        ['Status', 'Draft for consultation'],
        ['Notice', 'Nothing here is true of PZE, nothing.'],
      ]),
    )
    const header = find(sheet(made, 'Appendix A').root, 'oddHeader')[0]!
    expect(textIn(header.children)).toBe('&LPolicy on Zoo Errors&CVersion 1.1 (draft)&RMade up')
    expect(JSON.stringify(made.parts['docProps/core.xml'])).toContain(
      'Policy on Zoo Errors – Version 1.1 (draft)',
    )
  })

  it('has a row to fill in where no check is', () => {
    const { table, cells } = sheet(book(version('1.0', { ...oneView, checks: [] })), 'Appendix A')
    expect(table!.attributes.ref).toBe('A1:K2')
    expect(cells[1]!.every((cell) => cell.length === 0)).toBe(true)
  })

  it('is the same each time', () => {
    expect(bytes(version('1.0'))).toEqual(bytes(version('1.0')))
  })
})

describe('read by SheetJS', () => {
  it('is text in every cell, whatever it looks like', () => {
    const like = [
      '=1+1',
      '+44',
      '-1',
      '@SUM(A1)',
      '007',
      '1e5',
      '2022-05-24',
      'TRUE',
      '`_x0041_`',
      "'quoted",
      ' kept ',
    ]
    const checks = like.map((note, index) => ({ ...silent, code: `ZZ${100 + index}`, note }))
    const read = sheetjs.read(bytes(version('1.0', { checks: [full, ...checks] })))
    const cells = Object.entries(read.Sheets['Appendix A']!).filter(([name]) => !name.startsWith('!'))
    expect(cells.filter(([, cell]) => cell.t !== 's' || cell.f !== undefined)).toEqual([])
    const rows = sheetjs.utils.sheet_to_json<Record<string, string>>(read.Sheets['Appendix A']!)
    expect(rows.map(({ Note }) => Note).slice(1)).toEqual(like.map((note) => note.trim().replaceAll('`', '')))
    expect(rows[0]!.Escalation).toBe('Escalate after 3 consecutive attempts as sick animal (The Vet)')
  })
})

function textIn(children: readonly unknown[]): string {
  return children
    .map((child) => (typeof child === 'string' ? child : textIn((child as { children: unknown[] }).children)))
    .join('')
}
