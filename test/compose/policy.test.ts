import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { composePolicy, composeRedline } from '../../src/compose/index.js'
import type { AnyNode } from '../../src/model/tree.js'
import type { Version } from '../../src/model/types.js'
import { full, version, workspace } from '../support/made-up.js'

const unstated = { published: 'unstated', effective: 'unstated' } as const
const sources = ['notice#2']

/** The texts of a composed version's blocks. */
function texts(fields: Partial<Version>): string[] {
  const made = workspace({ versions: [version('1.0', fields)] })
  return composePolicy(made, made.versions[0]!).tree.children.map((node) => textOf(node))
}

/** What the front matter says in one row. */
function frontMatter(fields: Partial<Version>, key: string): string {
  const made = workspace({ versions: [version('1.0', fields)] })
  const table = composePolicy(made, made.versions[0]!).tree.children.find(
    ({ type }) => type === 'table',
  ) as AnyNode
  return textOf(table.children!.find(({ data }) => data?.key === key)!.children![1]!)
}

describe('composePolicy', () => {
  it('numbers clauses by place, keeps a fixed number, and prints it in cross-references', () => {
    const section = (id: string, text: string, rest = {}) => ({
      id,
      title: `On ${id}`,
      text,
      sources,
      ...rest,
    })
    const made = texts({
      sections: [
        section(
          'cages',
          'See clauses [](#moats) and [](#keys); [](#gates). [](#cages) is clause [](#cages).',
          { sections: [section('keys', 'Turn them.')] },
        ),
        section('moats', 'Fill them.', { number: '1A' }),
        section('gates', 'See [](#appendix-a) for [](#ZZ001).'),
      ],
    })
    expect(made).toEqual(expect.arrayContaining(['1 On cages', '1.1 On keys', '1A On moats', '2 On gates']))
    expect(made).toContain('See clauses 1A and 1.1; clause 2. Clause 1 is clause 1.')
    expect(made).toContain('See Appendix A for ZZ001.')
  })

  it('prints no Appendix A where there are no checks', () => {
    const made = texts({ checks: [], tables: [] })
    expect(made.at(-1)).toBe('Shut them.')
    expect(made.join()).not.toContain('Appendix')
  })

  it('keeps apart the footnotes of two clauses that call theirs by one name, whatever their order', () => {
    const section = (id: string, text: string) => ({ id, title: id, text, sources })
    const notes = (...sections: Version['sections']) => {
      const made = workspace({ versions: [version('1.0', { sections })] })
      return composePolicy(made, made.versions[0]!).tree.children.flatMap((node) =>
        node.type === 'footnoteDefinition' ? [[node.identifier, textOf(node)]] : [],
      )
    }
    const cages = section('cages', 'Shut.[^1]\n\n[^1]: Twice.')
    const moats = section('moats', 'Filled.[^1]\n\n[^1]: To the brim.')
    expect(notes(cages, moats)).toEqual([
      ['cages-1', 'Twice.'],
      ['moats-1', 'To the brim.'],
    ])
    expect(notes(moats, cages)).toEqual(notes(cages, moats).reverse())
  })

  it('says on the first page what is known of the dates, and how', () => {
    const published = { on: '2030-01-10', sources }
    const effective = (basis: 'stated' | 'planned') => ({ on: '2030-02-01', basis, sources })
    expect(frontMatter({ dates: { published, effective: effective('stated') } }, 'effective')).toBe(
      '1 February 2030',
    )
    expect(frontMatter({ dates: { published, effective: effective('planned') } }, 'effective')).toBe(
      '1 February 2030 (planned)',
    )
    expect(frontMatter({ dates: { published, effective: 'unstated' } }, 'effective')).toBe(
      'Unstated; not before 24 January 2030, 14 days after publication (inferred)',
    )
    expect(frontMatter({ status: 'draft', dates: unstated }, 'effective')).toBe('Unstated')
    expect(frontMatter({ status: 'draft', dates: unstated }, 'published')).toBe('Not yet')
  })

  it('shows in each table the checks of its cohorts, in its columns, and heads them where there are several', () => {
    const made = workspace()
    const { tree } = composePolicy(made, made.versions[0]!)
    const tables = tree.children.filter(({ type }) => type === 'table').slice(1) as AnyNode[]
    expect(tables.map(({ data }) => [data?.id, data?.columns])).toEqual([
      ['all-codes', ['code', 'meaning']],
      ['aardvarks', ['retry', 'code']],
    ])
    expect(tables.map(({ children }) => children!.slice(1).map(({ data }) => data?.key))).toEqual([
      ['ZZ001', 'ZZ999'],
      ['ZZ001'],
    ])
    expect(tree.children.map((node) => textOf(node))).toEqual(
      expect.arrayContaining(['Appendix A: Error codes', 'A.1 All codes', 'A.2 Aardvarks']),
    )
  })

  it('quotes data in prose and keeps several paragraphs of a cell apart', () => {
    const made = workspace()
    const { tree } = composePolicy(made, made.versions[0]!)
    const table = tree.children.find(({ data }) => data?.id === 'all-codes') as AnyNode
    const meaning = table.children![1]!.children![1]!
    expect(textOf(meaning)).toBe('The cage was open, see clause 1, under PZE.Twice.')
    expect(meaning.children!.map(({ type }) => type)).toContain('break')
  })
})

describe('composeRedline', () => {
  it('is made once for a workspace, however many publications it goes into', () => {
    const made = workspace()
    const [from, to] = made.versions as [(typeof made.versions)[0], (typeof made.versions)[0]]
    expect(composeRedline(made, from, to)).toBe(composeRedline(made, from, to))
    expect(composeRedline(workspace(), from, to)).not.toBe(composeRedline(made, from, to))
  })

  it('shows nothing but what differs, with places in both files', () => {
    const from = version('1.0', { checks: [full] })
    const to = version('1.1', { checks: [{ ...full, retry: 'expected' }], basedOn: '1.0' })
    const made = workspace({ versions: [from, to] })
    const { redline } = composeRedline(made, made.versions[0]!, made.versions[1]!)
    expect(redline!.changes.map(({ id, class: of, impact }) => [id, of, impact])).toEqual([
      ['front-matter/version/value', 'version-named', 'compatible'],
      ['front-matter/basedOn/value', 'version-named', 'compatible'],
      ['aardvarks/ZZ001/retry', 'retry-allowed', 'breaking'],
    ])
    const { places } = redline!.changes[2]!
    expect([places.from!.file, places.to!.file]).toEqual(made.versions.map(({ file }) => file))
  })
})
