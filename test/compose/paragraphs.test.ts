import type { List } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { composePolicy, composeRedline } from '../../src/compose/index.js'
import { accept, reject } from '../../src/model/accept.js'
import type { ClauseParagraph } from '../../src/model/types.js'
import { findFormat } from '../../src/render/index.js'
import { version, workspace } from '../support/made-up.js'
import { bare } from '../support/trees.js'

const sources = ['notice#2']
const cages: ClauseParagraph[] = [
  { id: 'shut', text: 'it is shut; and' },
  {
    id: 'locked',
    text: 'it is locked:',
    paragraphs: [
      { id: 'twice', text: 'twice; or' },
      { id: 'thrice', text: 'three times, as [](#shut) has it.' },
    ],
  },
]
const clause = (paragraphs: ClauseParagraph[]) => [
  { id: 'zoo', title: 'Zoo', text: 'None.', sources },
  { id: 'cages', title: 'Cages', text: 'A cage is safe where:', paragraphs, sources },
  { id: 'keys', title: 'Keys', text: '[](#thrice) asks for keys.', sources },
]
const made = (before: ClauseParagraph[], after: ClauseParagraph[]) =>
  workspace({
    versions: [
      version('1.0', { sections: clause(before) }),
      version('1.1', { sections: clause(after), status: 'draft', basedOn: '1.0' }),
    ],
    consultations: [],
  })

describe('paragraphs of a clause', () => {
  const before = made(cages, cages)
  const document = composePolicy(before, before.versions[0]!)

  it('have numbers that can be cited, and are cited by them', () => {
    const list = document.tree.children.find(({ type }) => type === 'list') as List
    expect(textOf(list)).toBe(
      '(a) it is shut; and(b) it is locked:(i) twice; or(ii) three times, as clause 2(a) has it.',
    )
    expect(document.tree.children.map((node) => textOf(node))).toContain('Clause 2(b)(ii) asks for keys.')
  })

  it.each([
    ['html', /<li id="thrice">[\s\S]*\(ii\) three times, as <a href="#shut">clause 2\(a\)<\/a>/],
    ['markdown', /- <a id="thrice"><\/a>\(ii\) three times, as \[clause 2\(a\)\]\(#shut\)/],
  ])('lead to each other in %s', async (format, text) => {
    expect(await findFormat(format)!.render(document)).toMatch(text)
  })

  it('pair by id: one put in under a number of its own is the only change', () => {
    const put: ClauseParagraph = { id: 'barred', number: 'aa', text: 'it is barred; and' }
    const now = made(cages, [cages[0]!, put, cages[1]!])
    const { tree, redline } = composeRedline(now, now.versions[0]!, now.versions[1]!)
    const changes = redline!.changes.filter(({ where }) => where.section === 'cages')
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['inserted', null, '(aa) it is barred; and'],
    ])
    const [from, to] = now.versions.map((one) => composePolicy(now, one).tree)
    expect(bare(accept(tree))).toEqual(bare(to!))
    expect(bare(reject(tree))).toEqual(bare(from!))
  })

  it('that follow one that was put in change their letters, and say so', () => {
    const put: ClauseParagraph = { id: 'barred', text: 'it is barred; and' }
    const now = made(cages, [cages[0]!, put, cages[1]!])
    const { redline } = composeRedline(now, now.versions[0]!, now.versions[1]!)
    const changes = redline!.changes.filter(({ kind, where }) => kind === 'changed' && where.table === null)
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['(b) it is locked:', '(c) it is locked:'],
      ['Clause 2(b)(ii) asks for keys.', 'Clause 2(c)(ii) asks for keys.'],
    ])
  })
})
