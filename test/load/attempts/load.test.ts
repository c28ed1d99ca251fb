import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  type ColumnName,
  type Database,
  loadAttempts,
  openDatabase,
} from '../../../src/load/attempts/index.js'
import type { Diagnostic } from '../../../src/model/diagnostic.js'
import { toMilliseconds } from '../../../src/package/runtime/instant.js'
import { describe as inProse } from '../../../src/validate/describe.js'

const cohorts = [
  { id: 'aardvark', name: 'Cohort Aardvark' },
  { id: 'badger', name: "O'Badger (Secure)" },
]
const at = '2030-06-01T09:00:00+01:00'

interface Loaded {
  folder: string
  db: Database
  findings: Diagnostic[]
}

/** Loads a file of this content, under a name that a careless reader takes for a pattern. */
async function load(
  content: string | Uint8Array,
  named: Partial<Record<ColumnName, string>> = {},
): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, "[a]*'s.csv"), content)
  const db = (await openDatabase(folder))!
  onTestFinished(() => db.close())
  return { folder, db, findings: await loadAttempts(db, folder, "[a]*'s.csv", cohorts, named) }
}

async function attempts(content: string | Uint8Array, named: Partial<Record<ColumnName, string>> = {}) {
  const { db, findings } = await load(content, named)
  expect(findings).toEqual([])
  return db.rows('SELECT attempt, migration, cohort, at_ms, code FROM attempts ORDER BY attempt')
}

/** `3:5 message`, one for each finding. */
async function refusals(content: string | Uint8Array, named: Partial<Record<ColumnName, string>> = {}) {
  const { findings } = await load(content, named)
  return findings.map((finding) => {
    const { start, end } = finding.place
    return `${start.line}:${start.column}-${end.line}:${end.column} ${inProse(finding).message}`
  })
}

describe('a file of attempts', () => {
  const first = {
    attempt: 1,
    migration: 'm1',
    cohort: 'Cohort Aardvark',
    at_ms: Date.parse(at),
    code: 'ZZ001',
  }

  it.each([
    ['plain', `migration,cohort,at,code\nm1,Cohort Aardvark,${at},ZZ001\n`],
    ['without a line end', `migration,cohort,at,code\nm1,Cohort Aardvark,${at},ZZ001`],
    ['from Windows', `\ufeffmigration;cohort;at;code\r\nm1;Cohort Aardvark;${at};ZZ001\r\n`],
    [
      'with tabs, a cohort by id, other columns and another order',
      `x\tcode\tAt\tCOHORT\tmigration\n"1\n2"\tZZ001\t${at}\tAARDVARK\tm1\n`,
    ],
    ['in quotation marks', `"migration","cohort","at","code"\n"m1","Cohort Aardvark","${at}","ZZ001"\n`],
    ['with empty lines', `migration,cohort,at,code\n\nm1,Cohort Aardvark,${at},ZZ001\n\n\n`],
  ])('is read: %s', async (_, content) => {
    expect(await attempts(content)).toEqual([first])
  })

  it('is read as it stands, in its order', async () => {
    const lines = [`m2,"O'Badger (Secure)",${at},`, `"m ""1""",badger,${at}," zz001; -- é"`]
    expect(await attempts(['migration,cohort,at,code', ...lines].join('\n'))).toEqual([
      { ...first, migration: 'm2', cohort: "O'Badger (Secure)", code: null },
      { ...first, attempt: 2, migration: 'm "1"', cohort: "O'Badger (Secure)", code: ' zz001; -- é' },
    ])
  })

  it('may call its columns otherwise', async () => {
    const named = { migration: 'Meter', at: 'Failed at', code: 'a "code"' }
    const content = `Meter,cohort,Failed at,"a ""code"""\nm1,aardvark,${at},ZZ001`
    expect(await attempts(content, named)).toEqual([first])
  })

  it('may be of Parquet, with times or with text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mehrs-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const write = (select: string, name: string) =>
      connection.run(`COPY (SELECT ${select}) TO '${join(folder, name)}' (FORMAT parquet)`)
    await write(
      `'ZZ001' AS code, 1 AS "a""b", 'm1' AS migration, 'aardvark' AS cohort, TIMESTAMPTZ '${at}' AS "at"`,
      '1',
    )
    await write(`'ZZ001' AS code, 'm1' AS migration, 'aardvark' AS cohort, '${at}' AS "at"`, '2')
    await write(
      `'ZZ001' AS code, 'm1' AS migration, 'aardvark' AS cohort, TIMESTAMP '2030-06-01 09:00:00' AS "at"`,
      '3',
    )
    for (const [name, expected] of [
      ['1', []],
      ['2', []],
      ['3', ['the column "at" holds local times, without an offset']],
    ] as const) {
      const own = mkdtempSync(join(folder, 'db-'))
      const db = (await openDatabase(own))!
      const findings = await loadAttempts(db, folder, name, cohorts, {})
      expect(findings.map((finding) => inProse(finding).message)).toEqual(expected)
      if (expected.length === 0)
        expect(await db.rows('SELECT attempt, migration, cohort, at_ms, code FROM attempts')).toEqual([first])
      db.close()
    }
  })
})

describe('times', () => {
  it('are read as decide reads them', async () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))
    const offset = fc.oneof(
      fc.constantFrom('Z', '', 'z', '+01:00', '+24:00'),
      fc
        .tuple(fc.constantFrom('+', '-'), two(23), two(59))
        .map(([sign, hour, minute]) => `${sign}${hour}:${minute}`),
    )
    const text = fc
      .tuple(
        fc.constantFrom('2022', '2024', '1969', '0001', '9999', '22'),
        two(13),
        two(32),
        two(24),
        two(60),
        fc.constantFrom('', ':00', ':59', ':60', ':07.1', ':07.0019', ':07.'),
        offset,
      )
      .map(
        ([year, month, day, hour, minute, second, shift]) =>
          `${year}-${month}-${day}T${hour}:${minute}${second}${shift}`,
      )
    const texts = [
      ...fc.sample(text, { numRuns: 4000, seed: 1 }),
      at,
      '2024-02-29T00:00Z',
      '2023-02-29T00:00Z',
      'now',
    ]
    const { db } = await load(
      ['migration,cohort,at,code', ...texts.map((text) => `m1,aardvark,"${text}",ZZ001`)].join('\n'),
    )
    const read = await db.rows('SELECT at_ms FROM lines ORDER BY rowid')
    expect(read.map(({ at_ms }) => at_ms)).toEqual(texts.map(instantOf))
    expect(read.filter(({ at_ms }) => at_ms !== null).length).toBeGreaterThan(500)
  })

  it('may have a space in the middle, and offsets of hours alone', async () => {
    const texts = ['2030-06-01 09:00:00+01', '2030-06-01 08:00Z', '2030-06-01T09:00:00.000+0100']
    const rows = await attempts(
      ['migration,cohort,at,code', ...texts.map((text) => `m1,aardvark,${text},`)].join('\n'),
    )
    expect(rows.map(({ at_ms }) => at_ms)).toEqual([Date.parse(at), Date.parse(at), Date.parse(at)])
  })

  function instantOf(text: string): number | null {
    try {
      return toMilliseconds(text)
    } catch {
      return null
    }
  }
})

describe('a faulty file of attempts is refused', () => {
  const header = 'migration,cohort,at,code'

  it.each<[string, string | Uint8Array, string[]]>([
    [
      'an unknown cohort',
      `${header}\nm1,aardvark,${at},\nm2,Cohort Ardvark,${at},\nm3,Cohort Ardvark,${at},`,
      [
        '3:4-3:18 column "cohort": there is no cohort "Cohort Ardvark"; did you mean Cohort Aardvark? (2 attempts)',
      ],
    ],
    [
      'no migration, no cohort, no time',
      `${header}\n,aardvark,${at},\nm2,,${at},\nm3,aardvark,,`,
      [
        '2:1-2:1 there is nothing in the column "migration"',
        '3:4-3:4 there is nothing in the column "cohort"',
        '4:13-4:13 there is nothing in the column "at"',
      ],
    ],
    [
      'times that nobody can tell',
      `${header}\n"m\r\n\u{1f98a}é",aardvark,2030-06-01T09:00:00,\n\n\nm2,aardvark,2030-06-01,\nm3,aardvark,2030-02-30T09:00:00Z,`,
      [
        '3:15-3:34 column "at": "2030-06-01T09:00:00" lacks its offset from UTC',
        '6:13-6:23 column "at": "2030-06-01" lacks its time and its offset from UTC',
        '7:13-7:33 column "at": "2030-02-30T09:00:00Z" is no date and time that exists',
      ],
    ],
    [
      'rows that do not fit',
      `${header}\nm1,aardvark\nm2,aardvark,${at},ZZ001,more\nm3,"aardvark"x,${at},`,
      [
        '2:4-2:12 the row has fewer fields than the header',
        '3:39-3:44 the row has more fields than the header',
        '4:4-4:15 a quotation mark stands inside a field, or is not closed',
      ],
    ],
    [
      'an open quotation mark',
      `${header}\nm1,"aardvark,${at},ZZ001\n`,
      ['2:4-3:1 a quotation mark stands inside a field, or is not closed'],
    ],
    [
      'bytes that are no text',
      Buffer.from(`${header}\nm1,aardv\xe4rk,${at},`, 'latin1'),
      ['2:4-2:12 the field is not in UTF-8'],
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${header}\n`, 'utf16le'),
      ['1:1-1:1 the file is not in UTF-8 but seems to be in UTF-16'],
    ],
    [
      'missing columns',
      `migration,cohorts,at\n`,
      ['1:1-1:21 there is no column "cohort"', '1:1-1:21 there is no column "code"'],
    ],
    ['a column twice', `${header},Code\n`, ['1:1-1:30 two columns are called "code"']],
    ['nothing', '', ['1:1-1:1 the file cannot be read: it is empty']],
    [
      'compressed',
      Buffer.from('1f8b08000000', 'hex'),
      ['1:1-1:1 the file cannot be read: it is compressed with gzip'],
    ],
    [
      'a workbook of Excel',
      'PK\x03\x04\x14\x00',
      ['1:1-1:1 the file cannot be read: it is a ZIP file, as those of Excel are'],
    ],
    [
      'the start of a Parquet file',
      'PAR1 and then no more',
      ['1:1-1:1 the file cannot be read: No magic bytes found at end of file'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await refusals(content)).toEqual(expected)
  })

  it('with the first of many findings, and their number', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `m${index},aardvark,${index % 2 ? at : 'today'},`,
    )
    const found = await refusals([header, ...lines].join('\n'))
    expect(found).toHaveLength(6)
    expect(found[1]).toBe('4:13-4:18 column "at": "today" is no date and time that exists')
    expect(found[5]).toBe('1:1-1:25 2,495 more findings of these kinds in the file')
  })

  it('that is not there', async () => {
    const { db, folder } = await load(header)
    const findings = await loadAttempts(db, folder, 'nowhere.csv', cohorts, {})
    expect(findings.map(({ code, place }) => [code, place.file])).toEqual([['file-missing', 'nowhere.csv']])
  })
})
