import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  type Allowed,
  type ColumnName,
  type Database,
  filesNamed,
  loadAttempts,
  openDatabase,
  type Loaded as Result,
} from '../../../src/load/attempts/index.js'
import type { Diagnostic } from '../../../src/model/diagnostic.js'
import { toMilliseconds } from '../../../src/package/runtime/instant.js'
import { describe as inProse } from '../../../src/validate/describe.js'
import { runs } from '../../support/depth.js'

const cohorts = [
  { id: 'aardvark', name: 'Cohort Aardvark' },
  { id: 'badger', name: "O'Badger (Secure)" },
]
const at = '2030-06-01T09:00:00+01:00'

interface Loaded {
  folder: string
  db: Database
  findings: Diagnostic[]
  result: Result
}

const nothing = { tell: () => {} }
const strict: Allowed = { rows: 0 }

/** Loads a file of this content, under a name that a careless reader takes for a pattern. */
async function load(
  content: string | Uint8Array,
  named: Partial<Record<ColumnName, string>> = {},
  of: typeof cohorts = cohorts,
  allowed = strict,
): Promise<Loaded> {
  const folder = newFolder()
  writeFileSync(join(folder, "[a]*'s.csv"), content)
  const db = (await openDatabase(folder))!
  onTestFinished(() => db.close())
  const options = { ...nothing, named, allowed, folder }
  const result = await loadAttempts(db, folder, ["[a]*'s.csv"], of, options)
  return { folder, db, findings: result.findings, result }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes Parquet files, each the rows of a SELECT, into a folder; `loaded` loads one of them. */
async function parquet(
  files: Record<string, string>,
): Promise<{ folder: string; loaded: (name: string) => Promise<unknown[]> }> {
  const folder = newFolder()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const [name, select] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    await connection.run(`COPY (SELECT ${select}) TO '${join(folder, name)}' (FORMAT parquet)`)
  }
  const loaded = async (name: string) => {
    const own = mkdtempSync(join(folder, 'db-'))
    const db = (await openDatabase(own))!
    try {
      const options = { ...nothing, named: {}, allowed: strict, folder: own }
      const { findings } = await loadAttempts(db, folder, [name], cohorts, options)
      if (findings.length > 0) return findings.map((finding) => inProse(finding).message)
      return await db.rows('SELECT attempt, migration, cohort, at_ms, code FROM attempts ORDER BY attempt')
    } finally {
      db.close()
    }
  }
  return { folder, loaded }
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

describe('the cohort of an attempt', () => {
  const alike = [
    { id: 'badger', name: 'Cohort I' },
    { id: 'camel', name: 'cohort i' },
    { id: 'dingo', name: 'Badger' },
    { id: 'eland', name: 'Eland' },
  ]
  const rows = (...names: string[]) =>
    ['migration,cohort,at,code', ...names.map((name) => `m,"${name}",${at},ZZ001`)].join('\n')

  it('is the one that is written so, else the only one that is written so but for case, width and white space', async () => {
    const content = rows('Cohort I', 'ELAND', 'cohort i', 'badger', ' eland\u00a0', 'Badger', 'Ｅｌａｎｄ')
    const { db, findings } = await load(content, {}, alike)
    expect(findings).toEqual([])
    const found = await db.rows('SELECT attempt, cohort FROM attempts ORDER BY attempt')
    expect(found.map(({ attempt, cohort }) => `${attempt} ${cohort}`)).toEqual([
      '1 Cohort I',
      '2 Eland',
      '3 cohort i',
      '4 Cohort I',
      '5 Eland',
      '6 Badger',
      '7 Eland',
    ])
  })

  it('is refused where it could be two, and where it only looks like one', async () => {
    const { findings } = await load(rows('COHORT I', 'BADGER', 'Elаnd'), {}, alike)
    expect(findings.map(({ code, place }) => `${code} ${place.start.line}`)).toEqual([
      'attempt-cohort-unknown 2',
      'attempt-cohort-unknown 3',
      'attempt-cohort-unknown 4',
    ])
  })
})

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
    const time = `TIMESTAMPTZ '${at}' AS "at"`
    const { loaded } = await parquet({
      times: `'ZZ001' AS code, 1 AS "a""b", 'm1' AS migration, 'aardvark' AS cohort, ${time}`,
      text: `'ZZ001' AS code, 'm1' AS migration, 'aardvark' AS cohort, '${at}' AS "at"`,
      bytes: `'ZZ001'::BLOB AS code, 'm1' AS migration, 'aardvark'::ENUM ('aardvark') AS cohort, ${time}`,
      // The names of folders are no values.
      'code=ZZ999/cohort=badger/x': `'ZZ001' AS code, 'm1' AS migration, 'aardvark' AS cohort, ${time}`,
      numbers: `534 AS code, 12345678901234567::DECIMAL(20, 0) AS migration, 'aardvark' AS cohort, ${time}`,
    })
    for (const name of ['times', 'text', 'bytes', 'code=ZZ999/cohort=badger/x'])
      expect(await loaded(name), name).toEqual([first])
    expect(await loaded('numbers')).toEqual([{ ...first, migration: '12345678901234567', code: '534' }])
  })

  it('has times of Parquet cut off to the millisecond, before 1970 too', async () => {
    const of = (time: string) =>
      `'x' AS code, 'm1' AS migration, 'aardvark' AS cohort, TIMESTAMPTZ '${time}' AS "at"`
    const { loaded } = await parquet({
      late: of('2022-05-24 22:59:59.9996Z'),
      early: of('1969-12-31 23:59:59.9996Z'),
      whole: of('1969-12-31 23:59:59.999Z'),
    })
    const times = { late: Date.parse('2022-05-24T22:59:59.999Z'), early: -1, whole: -1 }
    for (const [name, at_ms] of Object.entries(times)) expect(await loaded(name)).toMatchObject([{ at_ms }])
  })

  it('may be of Parquet, but not with values that have to be guessed', async () => {
    const time = `TIMESTAMPTZ '${at}' AS "at"`
    const { folder, loaded } = await parquet({
      local: `'ZZ001' AS code, 'm1' AS migration, 'aardvark' AS cohort, TIMESTAMP '2030-06-01 09:00:00' AS "at"`,
      // Two of such numbers may be one.
      double: `'ZZ001' AS code, 12345678901234567::DOUBLE AS migration, 'aardvark' AS cohort, ${time}`,
      list: `['ZZ001'] AS code, 'm1' AS migration, 'aardvark' AS cohort, ${time}`,
      bytes: `'\\xFF'::BLOB AS code, 'm1' AS migration, 'aardvark' AS cohort, ${time}`,
      twice: `{'code': 'ZZ000'} AS x, 'ZZ001' AS code, 'm1' AS migration, 'ZZ002' AS "Cod_", 'aardvark' AS cohort, ${time}`,
    })
    // DuckDB does not write two columns of one name; others do.
    const twice = readFileSync(join(folder, 'twice'), 'latin1').replaceAll('Cod_', 'Code')
    writeFileSync(join(folder, 'twice'), twice, 'latin1')
    expect(await loaded('local')).toEqual(['the column "at" holds local times, without an offset'])
    expect(await loaded('double')).toEqual([
      'the column "migration" holds neither text nor whole numbers, but values of the type DOUBLE',
    ])
    expect(await loaded('list')).toEqual([
      'the column "code" holds neither text nor whole numbers, but values of the type VARCHAR[]',
    ])
    expect(await loaded('bytes')).toEqual([
      expect.stringContaining('Invalid string encoding found in Parquet file "bytes"'),
    ])
    expect(await loaded('twice')).toEqual(['two columns are called "code"'])
  })
})

describe('attempts as analysts have them', () => {
  const row = (name: string, code = 'ZZ001') => `${name},aardvark,${at},${code}`
  const header = 'migration,cohort,at,code'
  const names = async (db: Database) =>
    (await db.rows('SELECT attempt, migration FROM attempts ORDER BY attempt')).map(
      ({ attempt, migration }) => `${attempt} ${migration}`,
    )

  it('may have line ends of every kind in one file', async () => {
    const { db, findings } = await load(
      `${header}\r\n${row('m1')}\n${row('m2', '"a\r\nb"')}\r${row('m3')}\r\n\n${row('m4')}`,
    )
    expect(findings).toEqual([])
    expect(await names(db)).toEqual(['1 m1', '2 m2', '3 m3', '4 m4'])
    expect(await db.rows("SELECT code FROM attempts WHERE migration = 'm2'")).toEqual([{ code: 'a\r\nb' }])
  })

  it.each([
    ['comments', `# made by "x", it's\n#\n\n${header}\n${row('m1')}\n`],
    [
      'what Excel is told',
      `\ufeffsep=;\r\n${header.replaceAll(',', ';')}\r\n${row('m1').replaceAll(',', ';')}\r\n`,
    ],
    ['both', `# x\n"sep=,"\n${header},a;b;c;d;e;f\n${row('m1')},x\n`],
  ])('may have above the header: %s', async (_, content) => {
    const { db, findings } = await load(content)
    expect(findings).toEqual([])
    expect(await names(db)).toEqual(['1 m1'])
  })

  it('tells the line of what is wrong below what stands above the header', async () => {
    expect(await refusals(`# x\n# y\nsep=,\n${header}\nm1,aardvark,today,`)).toEqual([
      '5:13-5:18 column "at": "today" is no date and time that exists',
    ])
  })

  it('may be packed, by gzip and by zstd, in one piece or several', async () => {
    const content = Buffer.from(`${header}\n${row('m1')}\n`)
    const more = Buffer.from(`${row('m2')}\n`)
    const plain = `${header}\n${row('m1')}\n${row('m2')}\n`
    for (const packed of [gzipSync(plain), Buffer.concat([gzipSync(content), gzipSync(more)])])
      expect(await names((await load(packed)).db)).toEqual(['1 m1', '2 m2'])
    expect(await names((await load(Buffer.concat([rawZstd(content), rawZstd(more)]))).db)).toEqual([
      '1 m1',
      '2 m2',
    ])
    for (const cut of [gzipSync(plain).subarray(0, 40), rawZstd(content).subarray(0, 20)])
      expect(await refusals(cut)).toEqual([
        expect.stringMatching(/^1:1-1:1 the file cannot be read: it is packed, and damaged or cut off/),
      ])
    expect(await refusals(gzipSync(gzipSync(plain)))).toEqual([
      '1:1-1:1 the file cannot be read: it is packed twice',
    ])
  })

  it('may stand in several files, in folders and under patterns', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'in/deep'), { recursive: true })
    writeFileSync(join(folder, 'in/b.csv'), `${header}\n${row('m2')}\n${row('m3')}\n`)
    writeFileSync(join(folder, 'in/deep/c.csv.gz'), gzipSync(`code;at;cohort;migration\n;${at};badger;m4\n`))
    writeFileSync(join(folder, 'in/_SUCCESS'), '')
    writeFileSync(join(folder, 'a.csv'), `${header}\n${row('m1')}\n`)
    const db = (await openDatabase(folder))!
    onTestFinished(() => db.close())
    const { paths, findings } = await filesNamed(db, folder, ['*.csv', 'in', '[x]*'])
    expect(findings.map(({ code }) => code)).toEqual(['attempts-none'])
    const options = { ...nothing, named: {}, allowed: strict, folder }
    const { files } = await loadAttempts(db, folder, paths, cohorts, options)
    expect(files).toEqual([
      { name: 'a.csv', first: 1 },
      { name: 'in/b.csv', first: 2 },
      { name: 'in/deep/c.csv.gz', first: 4 },
    ])
    expect(await names(db)).toEqual(['1 m1', '2 m2', '3 m3', '4 m4'])
  })

  it('may name cohorts that the policy does not have, which are told', async () => {
    const { db, findings, result } = await load(
      `${header}\n${row('m1')}\nm2,Cohort Ardvark,${at},\nm3,Cohort Ardvark,${at},`,
    )
    expect(result.isRefused).toBe(false)
    expect(
      findings.map((finding) => [finding.severity, finding.place.start.line, inProse(finding).message]),
    ).toEqual([
      [
        'warning',
        3,
        'column "cohort": there is no cohort "Cohort Ardvark"; did you mean Cohort Aardvark? (2 attempts)',
      ],
    ])
    expect(await db.rows('SELECT cohort FROM attempts ORDER BY attempt')).toEqual(
      ['Cohort Aardvark', 'Cohort Ardvark', 'Cohort Ardvark'].map((cohort) => ({ cohort })),
    )
  })

  const bad = [
    header,
    row('m1'),
    'm2,aardvark',
    row('m3'),
    `m4,aardvark,today,`,
    `"m5"x,aardvark,${at},`,
    `,aardvark,${at},`,
    row('m7'),
    ',,,',
  ].join('\n')

  it('may have bad rows up to a limit, which are left out and listed', async () => {
    for (const allowed of [{ rows: 5 }, { share: 0.7 }]) {
      const { db, result } = await load(bad, {}, cohorts, allowed)
      expect(result.isRefused).toBe(false)
      expect(result.bad.rows).toBe(5)
      expect([
        ...new Set(result.bad.listed.map(({ row, finding }) => `${row} ${finding.place.start.line}`)),
      ]).toEqual(['2 3', '4 5', '5 6', '6 7', '8 9'])
      expect(await names(db)).toEqual(['1 m1', '3 m3', '7 m7'])
    }
  })

  it('are refused with more, with all of what is listed', async () => {
    const { findings, result } = await load(bad, {}, cohorts, { rows: 4 })
    expect(result.isRefused).toBe(true)
    expect(inProse(findings.at(-1)!).message).toBe('5 rows cannot be read, and 4 may be left out')
  })

  it('count each line that an open quotation mark swallowed', async () => {
    const content = `${header}\n${row('m1')}\n"m2,aardvark,${at},\n${row('m3')}\n${row('m4')}\n`
    expect((await load(content, {}, cohorts, { rows: 3 })).result.isRefused).toBe(true)
    expect((await load(content, {}, cohorts, { rows: 4 })).result.bad.rows).toBe(4)
  })

  /** A frame of Zstandard (RFC 8878) with one block that is not compressed. */
  function rawZstd(content: Uint8Array): Buffer {
    const size = (content.length << 3) | 1
    const block = [size & 0xff, (size >> 8) & 0xff, size >> 16]
    return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, ...block]), content])
  }
})

describe('rows', () => {
  it('are all read, just as they stand, or the file is refused', async () => {
    const signs = ['m', ',', '"', '\n', '\r', '\r\n', '""', ' ', '\0', ';', '\\', "'", '#', '\ufeff', 'é🦊']
    const fine = [`m,aardvark,${at},X`, `"m\n""1""",aardvark,${at},"X,"`, `é🦊,"aardvark",${at},`, '']
    const odd = fc.array(fc.constantFrom(...signs), { maxLength: 6 }).map((all) => all.join(''))
    const line = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fine) }, { weight: 1, arbitrary: odd })
    const file = fc.tuple(fc.constantFrom('\n', '\r\n', '\r'), fc.array(line, { maxLength: 6 }))
    let read = 0
    await fc.assert(
      fc.asyncProperty(file, async ([end, lines]) => {
        const content = ['migration,cohort,at,code', ...lines].join(end)
        const { db, findings } = await load(content)
        if (findings.length === 0) {
          const expected = strictly(content).slice(1)
          read += expected.length
          const rows = await db.rows('SELECT migration, code FROM attempts ORDER BY attempt')
          expect(rows.map(({ migration, code }) => [migration, code ?? ''])).toEqual(
            expected.map(([migration, , , code]) => [migration, code]),
          )
        }
      }),
      { numRuns: runs(1000), seed: 1 },
    )
    expect(read).toBeGreaterThan(runs(1000))
  })

  it('may go over several lines, in files of many pieces', async () => {
    const note = `"line, one\n""x"",aardvark,${at},Y,z\nm,aardvark,${at},Z,w"`
    const names = Array.from({ length: 60_000 }, (_, row) => `é🦊${row}`)
    const lines = names.map((name) => `${name},aardvark,${at},X,${note}`)
    const read = await attempts(['migration,cohort,at,code,note', ...lines].join('\n'))
    expect(read.map(({ migration }) => migration)).toEqual(names)
  })

  /** The records of a file that is as RFC 4180 has it. */
  function strictly(content: string): string[][] {
    const records = content.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g)!
    return records.map((record) =>
      [...`,${record}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        (quoted ?? plain!).replaceAll('""', '"'),
      ),
    )
  }
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
        '3:45-3:49 the row has more fields than the header',
        '4:4-4:15 a quotation mark stands inside a field, or is not closed',
      ],
    ],
    [
      'quotation marks that some readers take off',
      `${header}\n "m1",aardvark,${at},\n"m2" ,aardvark,${at},\n6" pipe,aardvark,${at},\n"m\\"4",aardvark,${at},`,
      ['2:1-2:6', '3:1-3:6', '4:1-4:8', '5:1-5:7'].map(
        (place) => `${place} a quotation mark stands inside a field, or is not closed`,
      ),
    ],
    [
      'what a copy leaves that was cut off, and two files put together',
      `${header}\nm1,aardvark,${at},\0\0\n\ufeffm2,aardvark,${at},`,
      [
        '2:39-2:41 the field holds a zero byte',
        '3:1-3:3 the field begins with a byte order mark, which belongs at the start of a file alone',
      ],
    ],
    [
      'a first line without anything on it',
      `\ufeff\n${header}\nm1,aardvark,${at},`,
      ['1:1-1:1 the file cannot be read: its first line, which is to name the columns, is empty'],
    ],
    ['a byte order mark alone', '\ufeff', ['1:1-1:1 the file cannot be read: it is empty']],
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

  it.each([
    ['among others', 1, 50_000_000, true],
    ['at the end, without a line end', 1, 50_000_000, false],
    ['alone', 0, 50_000_000, true],
    ['just over the limit', 1, 2_000_001, true],
  ])('with its place, where a row is too long: %s', async (_, before, size, isFollowed) => {
    const row = `m,aardvark,${at},ZZ001\n`
    const start = `m,aardvark,${at},`
    const long = start + 'x'.repeat(size - start.length)
    const line = 2 + before
    expect(await refusals(`${header}\n${row.repeat(before)}${long}${isFollowed ? `\n${row}` : ''}`)).toEqual([
      `${line}:${start.length + 1}-${line}:${size + 1} the row is longer than 2 MB`,
    ])
  })

  it('but a row of 2 MB is read', async () => {
    const start = `m,aardvark,${at},`
    const [read] = await attempts(`${header}\n${start}${'x'.repeat(2_000_000 - start.length)}`)
    expect(String(read!.code)).toHaveLength(2_000_000 - start.length)
  })

  it('with the place of a header that is too long', async () => {
    const { findings } = await load(`${header},${'x'.repeat(3_000_000)}\n`)
    expect(findings.map((finding) => [finding.place.start, inProse(finding).message])).toEqual([
      [{ line: 1, column: 26 }, 'the row is longer than 2 MB'],
    ])
  })

  it('where its rows do not all come out of it', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'x.csv'), `${header}\nm1,aardvark,${at},\nm2,aardvark,${at},\n`)
    const db = (await openDatabase(folder))!
    onTestFinished(() => db.close())
    const losing: Database = {
      ...db,
      run: async (sql, values) => {
        await db.run(sql, values)
        if (sql.startsWith('INSERT INTO lines')) await db.run("DELETE FROM lines WHERE migration = 'm2'")
      },
    }
    const options = { ...nothing, named: {}, allowed: strict, folder }
    const { findings } = await loadAttempts(losing, folder, ['x.csv'], cohorts, options)
    expect(findings.map((finding) => inProse(finding).message)).toEqual([
      'the file has 2 rows, but 1 came out of it',
    ])
  })

  it('that is not there', async () => {
    const folder = newFolder()
    const db = (await openDatabase(folder))!
    onTestFinished(() => db.close())
    const options = { ...nothing, named: {}, allowed: strict, folder }
    const { findings } = await loadAttempts(db, folder, ['nowhere.csv'], cohorts, options)
    expect(findings.map(({ code, place }) => [code, place.file])).toEqual([['file-missing', 'nowhere.csv']])
  })
})
