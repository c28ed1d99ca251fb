import { describe, expect, it } from 'vitest'
import { emitAppendices } from '../../../src/emit/appendix/index.js'
import { full, version, workspace } from '../../support/made-up.js'

async function filesOf(...args: Parameters<typeof workspace>) {
  const outputs = await emitAppendices(workspace(...args))
  return new Map(outputs.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
}

const formats = ['csv', 'json', 'md', 'html', 'xlsx']

describe('emitAppendices', () => {
  it('makes one set of files of a version with one table', async () => {
    const tables = version('1.0').tables.slice(0, 1)
    const files = await filesOf({ versions: [version('1.0', { tables })] })
    expect([...files.keys()].sort()).toEqual(formats.map((format) => `mehrs-1.0/appendix-a.${format}`).sort())
  })

  it('makes one more set for each view where there are several, and marks the folder of a draft', async () => {
    const files = await filesOf()
    const stems = ['appendix-a', 'appendix-a.all-codes', 'appendix-a.aardvarks']
    const paths = ['mehrs-1.0', 'mehrs-1.1-draft'].flatMap((folder) =>
      stems.flatMap((stem) => formats.map((format) => `${folder}/${stem}.${format}`)),
    )
    expect([...files.keys()].sort()).toEqual(paths.sort())
  })

  it('has all checks and columns in the combined CSV, whatever the views leave out', async () => {
    const tables = version('1.0').tables.slice(1)
    const files = await filesOf({ versions: [version('1.0', { tables })] })
    const lines = files.get('mehrs-1.0/appendix-a.csv')!.split('\r\n')
    expect(lines[0]).toBe(
      'Code,Name,Cohorts,Meaning,Occurrence,Retry,Escalation,Formerly reported as,Note,Sources,Version',
    )
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['ZZ001', 'ZZ999', ''])
  })

  it('has every view in the pages for people, and in those of a view only its own', async () => {
    const files = await filesOf()
    for (const format of ['md', 'html']) {
      const all = files.get(`mehrs-1.0/appendix-a.${format}`)!
      expect(all.indexOf('A.1 All codes')).toBeGreaterThan(0)
      expect(all.indexOf('A.2 Aardvarks')).toBeGreaterThan(all.indexOf('A.1 All codes'))
      const one = files.get(`mehrs-1.0/appendix-a.aardvarks.${format}`)!
      expect(one).toContain('A.2 Aardvarks')
      expect(one).not.toContain('A.1 All codes')
      expect(one).not.toContain('ZZ999')
    }
  })

  it('says in every page that the policy is a draft, and that nothing of it is official', async () => {
    const files = await filesOf()
    for (const [path, text] of files)
      if (/^mehrs-1\.1-draft\/.*(md|html)$/.test(path)) {
        expect(text).toMatch(/Draft for consultation/)
        expect(text).toMatch(/Nothing here is true of PZE/)
      }
  })

  it('leads from a cell to the clause, in the document that has it', async () => {
    const files = await filesOf()
    expect(files.get('mehrs-1.0/appendix-a.md')).toContain('[clause 1](mehrs-1.0.html#cages)')
    expect(files.get('mehrs-1.1-draft/appendix-a.html')).toContain('href="mehrs-1.1-draft.html#cages"')
  })

  it('prints hostile text literally in every format', async () => {
    const name = '=HYPERLINK("x") <script>alert(1)</script> ]]> | `*_'
    const tables = [{ ...version('1.0').tables[0]!, columns: ['code' as const, 'name' as const] }]
    const files = await filesOf({ versions: [version('1.0', { checks: [{ ...full, name }], tables })] })
    expect(files.get('mehrs-1.0/appendix-a.csv')).toContain(`"'${name.replaceAll('"', '""')}"`)
    expect(JSON.parse(files.get('mehrs-1.0/appendix-a.json')!).checks[0].text.name).toBe(name)
    expect(files.get('mehrs-1.0/appendix-a.html')).not.toContain('<script>alert')
    expect(files.get('mehrs-1.0/appendix-a.md')).not.toMatch(/[^\\]<script>/)
  })
})
