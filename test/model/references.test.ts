import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import {
  consultationScope,
  findReferences,
  resolveReference,
  resolveReferences,
  versionScope,
} from '../../src/model/references.js'
import type { Consultation, Mehrs, Version } from '../../src/model/types.js'

const sources = ['handbook']
const mehrs = {
  title: 'Made-up Strategy',
  cohorts: [
    { id: 'aardvark', name: 'Cohort Aardvark', sources },
    { id: 'badger', name: 'Cohort Badger', sources },
  ],
  legalBasis: { clauses: { from: '1.8', to: '1.10A' }, appealWindow: { days: 14, clause: '1.9' } },
} as unknown as Mehrs

function version(number: string, published: string): Version {
  return {
    version: number,
    status: 'draft',
    dates: {
      published: { on: published, sources },
      effective: { on: '2042-06-01', basis: 'planned', sources },
    },
    checks: [
      {
        code: 'ZZ001',
        cohorts: ['aardvark', 'badger'],
        escalate: { afterConsecutive: 3, as: 'asleep', attributedTo: 'keeper' },
      },
      { code: 'ZZ002', cohorts: ['aardvark'], escalate: 'unspecified' },
    ],
  } as unknown as Version
}

const consultation = {
  id: 'Made_Up',
  dates: { opened: '2042-05-01', closes: { on: '2042-05-03', at: '16:00' } },
} as unknown as Consultation

const scope = consultationScope(
  mehrs,
  consultation,
  version('1.0', '2042-03-01'),
  version('1.1', '2042-04-01'),
)

describe('resolveReference', () => {
  it.each([
    ['version', '1.1'],
    ['base.version', '1.0'],
    ['base.dates.published', '1 March 2042'],
    ['dates.effective', '1 June 2042'],
    ['dates.effective.basis', 'planned'],
    ['consultation.dates.opened', '1 May 2042'],
    ['consultation.dates.closes', '16:00 on 3 May 2042'],
    ['mehrs.legalBasis.clauses.to', '1.10A'],
    ['mehrs.legalBasis.appealWindow.days', '14'],
    ['mehrs.cohorts.badger.name', 'Cohort Badger'],
    ['checks.ZZ001.cohorts', 'Cohort Aardvark, Cohort Badger'],
    ['checks.ZZ001.escalate.afterConsecutive', '3'],
    ['checks.ZZ002.escalate', 'unspecified'],
  ])('prints %s as %s', (path, text) => {
    expect(resolveReference(path, scope)).toEqual({ text })
  })

  it.each(['', '.', 'version.', 'checks..ZZ001', 'version()', 'a b', 'checks[0]', '{{version}}'])(
    'refuses %j as a path',
    (path) => {
      expect(resolveReference(path, scope)).toEqual({ problem: 'malformed' })
    },
  )

  it.each([
    '__proto__',
    'constructor',
    'version.length',
    'checks.length',
    'checks.0',
    'mehrs.toString',
    'checks.ZZ001.cohorts.0',
  ])('sees nothing but the fields of the data: %s', (path) => {
    expect(resolveReference(path, scope)).toMatchObject({ problem: 'unknown' })
  })

  it('names the step that is not there, and what there is', () => {
    expect(resolveReference('dates.efective', scope)).toEqual({
      problem: 'unknown',
      step: 'efective',
      names: ['published', 'effective'],
    })
    expect(resolveReference('checks.ZZ003.name', scope)).toMatchObject({
      step: 'ZZ003',
      names: ['ZZ001', 'ZZ002'],
    })
  })

  it.each(['mehrs.legalBasis', 'checks', 'checks.ZZ001', 'dates'])(
    'has no words for a group of fields: %s',
    (path) => {
      expect(resolveReference(path, scope)).toEqual({ problem: 'not-printable' })
    },
  )

  it('has no words for a text that quotes data itself', () => {
    expect(resolveReference('notice', { notice: 'See {{notice}}.' })).toEqual({ problem: 'not-printable' })
  })

  it('gives a version without a base no basedOn', () => {
    expect(resolveReference('basedOn', versionScope(mehrs, version('1.0', '2042-03-01')))).toMatchObject({
      problem: 'unknown',
    })
  })
})

describe('findReferences', () => {
  it('finds references and braces without a partner, with their place', () => {
    expect(findReferences('a {{ x.y }} b }} {{ c')).toEqual([
      { path: 'x.y', start: 2, end: 11 },
      { path: null, start: 14, end: 16 },
      { path: null, start: 17, end: 19 },
    ])
  })

  it('leaves single braces alone', () => {
    expect(findReferences('a { b } c')).toEqual([])
  })
})

describe('resolveReferences', () => {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'From {{dates.effective}}, {{version}}: ' },
          { type: 'emphasis', children: [{ type: 'text', value: '{{checks.ZZ002.cohorts}}' }] },
          { type: 'inlineCode', value: '{{version}}' },
        ],
      },
    ],
  }

  it('puts the words into text and leaves code and its argument as they are', () => {
    const before = structuredClone(tree)
    expect(resolveReferences(tree, scope)).toEqual({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'From 1 June 2042, 1.1: ' },
            { type: 'emphasis', children: [{ type: 'text', value: 'Cohort Aardvark' }] },
            { type: 'inlineCode', value: '{{version}}' },
          ],
        },
      ],
    })
    expect(tree).toEqual(before)
  })

  it('throws on what validation refuses', () => {
    const broken: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: '{{nothing}}' }] }],
    }
    expect(() => resolveReferences(broken, scope)).toThrow('nothing')
  })
})
