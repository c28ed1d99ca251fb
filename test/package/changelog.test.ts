import { describe, expect, it } from 'vitest'
import { releases } from '../../src/compose/releases.js'
import type { Check } from '../../src/model/types.js'
import type { Workspace } from '../../src/model/workspace.js'
import { changelog } from '../../src/package/changelog.js'
import { draft, full, ledger, published, silent, version, workspace } from '../support/made-up.js'

const write = (one: Workspace) => changelog(one, releases(one))

describe('changelog', () => {
  const first = version('1.0', { dates: published('2030-01-10') })
  const entries = [{ action: 'published', version: '1.0', on: '2030-01-10' } as const]

  it('lists the latest release first, the changes that count before those that do not, each with its source', () => {
    const next = {
      ...draft('1.1', { on: '2030-05-24', basis: 'planned', sources: ['notice'] }),
      checks: [{ ...full, meaning: 'The cage was *open*.' }],
      sections: [{ id: 'cages', title: 'Cages', text: 'Shut <them> now.', sources: ['code#annex-b'] }],
    }
    const text = write(workspace({ versions: [first, next], ledger: ledger(entries) }))
    expect(text.match(/^##+.*$/gm)).toEqual([
      '## 2.0.0-draft',
      '### Decisions that change',
      '### Words that only a reader can judge',
      '### Front matter',
      '## 1.0.0',
      '## Answers of the package itself',
    ])
    expect(text).toContain('Version 1.1, a draft: it is not policy in force.')
    expect(text).toMatch(/^- .*ZZ999: A code leaves Appendix A\. \(version 1\.0, Appendix A, ZZ999; .*\)$/m)
    expect(text).toMatch(
      /^- 1 Cages.*“Shut them\.” became “Shut \\<them> now\.”\. \(version 1\.1; Code of Zoos, annex-b\)$/m,
    )
    expect(text).toContain('The first version, with the codes ZZ001, ZZ999.')
  })

  it('shows a version that was published as one, with its additions', () => {
    const next = {
      ...version('1.1', { dates: published('2030-03-10') }),
      checks: [full, silent, { ...full, code: 'ZZ500' }],
    }
    const second = { action: 'published', version: '1.1', on: '2030-03-10' } as const
    const text = write(workspace({ versions: [first, next], ledger: ledger([...entries, second]) }))
    expect(text).toContain('## 1.1.0\n\nVersion 1.1, published on 10 March 2030. The animals objected.')
    expect(text).toContain('\n\nSince version 1.0: ')
    expect(text).toMatch(
      /^### Additions\n\n- .*ZZ500: A code joins Appendix A\. \(version 1\.1, Appendix A, ZZ500; Notice of Zoo Errors, section 2; Code of Zoos, annex-b\)$/m,
    )
    expect(text).toMatch(/^## 1\.0\.0\n\nVersion 1\.0, published on .*\n\nThe first version, with/m)
  })

  it('cites for each change what the part that changed is from', () => {
    const from = (...sources: string[]) => ({ sources })
    const cages = { id: 'cages', title: 'Cages', text: 'Shut.', ...from('notice#3') }
    const doors = { id: 'doors', title: 'Doors', text: 'Shut the doors at night.', ...from('notice#4') }
    const tables = [
      {
        id: 'all',
        heading: 'All',
        cohorts: 'all' as const,
        columns: ['code' as const, 'formerlyReportedAs' as const],
      },
    ]
    const base = {
      ...first,
      ...from('notice#1'),
      sections: [cages, doors],
      tables,
      checks: [
        { ...silent, ...from('notice#5') },
        { ...full, ...from('notice#6') },
      ],
    }
    const next = {
      ...draft('1.1', 'unstated'),
      ...from('notice#7'),
      sections: [cages, { ...doors, text: 'Shut the doors at noon.', ...from('notice#8') }],
      tables: [{ ...tables[0]!, heading: 'Every code' }],
      checks: [{ ...silent, formerlyReportedAs: 'ZZ000', ...from('notice#9') }],
    }
    const text = write(workspace({ versions: [base, next], ledger: ledger(entries) }))
    const cited = (section: number) =>
      new RegExp(`^- (.*) \\(version [^;]*; Notice of Zoo Errors, section ${section}\\)$`, 'gm')
    const lines = (section: number) => [...text.matchAll(cited(section))].map(([, line]) => line)
    expect(lines(6)).toEqual([expect.stringContaining('ZZ001: A code leaves')])
    expect(lines(8)).toEqual([
      expect.stringContaining('“Shut the doors at night.” became “Shut the doors at noon.”'),
    ])
    expect(lines(9)).toEqual([
      expect.stringContaining('nothing became “ZZ000”.'),
      expect.stringContaining('ZZ999 › Sources (not shown in any table)'),
    ])
    expect(lines(7)).toContainEqual(
      expect.stringContaining('Appendix A: All” became “Appendix A: Every code”'),
    )
    expect([1, 3, 4, 5].flatMap(lines)).toEqual([])
  })

  it('cites for a date what the date is from', () => {
    const next = draft('1.1', { on: '2030-05-24', basis: 'planned', sources: ['code#annex-b'] })
    const text = write(workspace({ versions: [first, next], ledger: ledger(entries) }))
    expect(text).toMatch(/Effective: .*“24 May 2030 \(planned\)”\. \(version 1\.1; Code of Zoos, annex-b\)$/m)
    expect(text).toMatch(/Status: .* \(version 1\.1; Notice of Zoo Errors, section 2\)$/m)
  })

  it('names the codes of the first version, however many', () => {
    const text = (checks: Check[]) =>
      write(workspace({ versions: [{ ...first, checks }], ledger: ledger(entries) }))
    expect(text([])).toContain('The first version, without a code.')
    expect(text([silent])).toContain('The first version, with the code ZZ999.')
    expect(text([{ ...silent, code: 'ZZ*' }])).toContain('with the code ZZ\\*.')
  })

  it('says why a version was withdrawn, and where that is said', () => {
    const withdrawn = { action: 'withdrawn', on: '2030-03-01', why: 'Too *many* animals.' } as const
    const text = write(workspace({ versions: [first], ledger: ledger([...entries, withdrawn]) }))
    expect(text).toContain(
      '## 2.0.0\n\nVersion 1.0 was withdrawn on 1 March 2030. Too \\*many\\* animals. (Notice of Zoo Errors, section 2)',
    )
  })

  it('has an entry for a release of the package itself', () => {
    const corrected = { ...ledger(entries), package: '1.0.1' }
    const text = write(workspace({ versions: [first], ledger: corrected }))
    expect(text).toContain('## 1.0.1\n\nThe package itself was corrected')
    expect(text).toContain('## 1.0.0')
  })

  it('shows of a long text only the words that changed', () => {
    const long = 'The door of the cage was open for a time. '.repeat(4)
    const [old, now] = [`${long}Once.`, `${long}Twice.`].map((meaning) => ({
      ...silent,
      name: 'Door',
      meaning,
    }))
    const tables = [
      { id: 'all', heading: 'All', cohorts: 'all' as const, columns: ['code' as const, 'meaning' as const] },
    ]
    const versions = [
      { ...first, checks: [old!], tables },
      { ...draft('1.1', 'unstated'), checks: [now!], tables },
    ]
    const text = write(workspace({ versions, ledger: ledger(entries) }))
    expect(text).toContain('“Once” became “Twice”')
    expect(text).not.toContain('The door of the cage')
  })
})
