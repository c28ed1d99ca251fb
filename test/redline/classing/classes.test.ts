import { describe, expect, it } from 'vitest'
import { IMPACTS, type Impact } from '../../../src/model/change.js'
import { type ClassId, classes } from '../../../src/redline/classing/classes.js'
import { compare, gallery, loadScenario } from '../../support/gallery.js'

const ids = Object.keys(classes) as ClassId[]

/** The classes of each pair of documents of the gallery, in both directions. */
const seen = gallery.map((name) => {
  const { before, after } = loadScenario(name)
  const between = (from: typeof before, to: typeof before) =>
    compare(from, to).changes.map((change) => change.class)
  return [between(before, after), between(after, before)]
})

describe.each(ids)('%s', (id) => {
  it('is given to a change of the gallery, and its mirror to the same change seen from the other side', () => {
    const shown = seen.flatMap(([there, back]) => [
      ...(there!.includes(id) ? [back!] : []),
      ...(back!.includes(id) ? [there!] : []),
    ])
    expect(shown.length).toBeGreaterThan(0)
    for (const classes of shown) expect(classes).toContain(mirrorOf(id))
  })

  it('is the mirror of its mirror', () => {
    expect(mirrorOf(mirrorOf(id))).toBe(id)
  })

  it('says in a sentence what it is', () => {
    expect(classes[id].summary).toMatch(/^[A-Z].*\.$/)
  })
})

function mirrorOf(id: ClassId): ClassId {
  return classes[id].mirror as ClassId
}

/** A decision that the package makes, or what a rule of words knows to bind somebody, is another one. */
const DECIDES = 'a decision, an obligation or a figure is another one'
/** What stood there can no longer be relied on. */
const TAKEN = 'something that was said is said no more'
/** From the data: nothing that was decided is decided otherwise. */
const ADDED = 'the data says something new and nothing that it said before is other'
/** Words differ, and a program does not understand words. */
const WORDS = 'words differ; only a reader can say what that does'
/** Words are there that were not; whether they take back what stands elsewhere only a reader can say. */
const MORE = 'there are new words, which may change what stands elsewhere'
/** What stands elsewhere may belong to something else there. */
const PLACE = 'what stands elsewhere may be read with other text'
/** Compared in a form in which only the look is left out. */
const PROVED = 'the words of both sides are compared and are the same'

/** Every class with its impact and the reason. A class that is not listed here, or listed otherwise, is a mistake. */
const reasons: Record<ClassId, [Impact, string]> = {
  'check-added': ['compatible', ADDED],
  'check-removed': ['breaking', TAKEN],
  'check-recoded': ['breaking', DECIDES],
  'check-moved': ['editorial', 'a check is known by its code: what it says is compared field by field'],
  'check-renamed': ['unassessed', WORDS],
  'cohort-added': ['compatible', ADDED],
  'cohort-removed': ['breaking', TAKEN],
  'cohort-replaced': ['breaking', DECIDES],
  'retry-allowed': ['breaking', DECIDES],
  'retry-ruled-out': ['breaking', DECIDES],
  'retry-specified': ['compatible', ADDED],
  'retry-unspecified': ['breaking', TAKEN],
  'interval-specified': ['breaking', 'who tried again at once was right, and is no more'],
  'interval-unspecified': ['breaking', TAKEN],
  'interval-lengthened': ['breaking', DECIDES],
  'interval-shortened': ['breaking', DECIDES],
  'interval-counted-otherwise': ['breaking', DECIDES],
  'threshold-raised': ['breaking', DECIDES],
  'threshold-lowered': ['breaking', DECIDES],
  'escalation-specified': ['compatible', ADDED],
  'escalation-unspecified': ['breaking', TAKEN],
  'escalation-outcome-changed': ['breaking', DECIDES],
  'escalation-rules-changed': ['breaking', DECIDES],
  'handling-added': ['compatible', ADDED],
  'handling-removed': ['breaking', TAKEN],
  'reporting-code-changed': ['breaking', DECIDES],
  'meaning-changed': ['unassessed', WORDS],
  'occurrence-changed': ['unassessed', WORDS],
  'note-changed': ['unassessed', WORDS],
  'sources-changed': ['unassessed', WORDS],
  'own-column-changed': ['unassessed', 'what a column of the document’s own does, only its readers know'],
  'version-named': ['compatible', ADDED],
  'effective-date-moved': ['breaking', DECIDES],
  'effective-date-set': ['compatible', ADDED],
  'front-matter': ['unassessed', WORDS],
  'obligation-strengthened': ['breaking', DECIDES],
  'obligation-weakened': ['breaking', DECIDES],
  'obligation-reversed': ['breaking', DECIDES],
  'obligation-changed': ['breaking', DECIDES],
  'figure-changed': ['breaking', DECIDES],
  'figures-reordered': ['unassessed', WORDS],
  'negation-added': ['unassessed', WORDS],
  'negation-removed': ['unassessed', WORDS],
  'negation-changed': ['unassessed', WORDS],
  'condition-changed': ['unassessed', WORDS],
  'quantifier-changed': ['unassessed', WORDS],
  'comparison-changed': ['unassessed', WORDS],
  'time-relation-changed': ['unassessed', WORDS],
  'opposite-changed': ['unassessed', WORDS],
  'conjunction-changed': ['unassessed', WORDS],
  'time-unit-changed': ['unassessed', WORDS],
  'calendar-changed': ['unassessed', WORDS],
  'ordinal-changed': ['unassessed', WORDS],
  'numeral-changed': ['unassessed', WORDS],
  'target-changed': ['unassessed', 'what a link or note leads to belongs to what is said'],
  'capitals-changed': ['unassessed', WORDS],
  'punctuation-changed': ['unassessed', WORDS],
  presentation: ['editorial', PROVED],
  renumbered: ['editorial', PROVED],
  'clause-added': ['unassessed', MORE],
  'clause-removed': ['breaking', TAKEN],
  'clause-moved': ['unassessed', PLACE],
  'heading-changed': ['unassessed', WORDS],
  'text-added': ['unassessed', MORE],
  'text-removed': ['breaking', TAKEN],
  'text-moved': ['unassessed', PLACE],
  'row-added': ['unassessed', MORE],
  'row-removed': ['breaking', TAKEN],
  'row-moved': ['unassessed', PLACE],
  'column-added': ['unassessed', MORE],
  'column-removed': ['breaking', TAKEN],
  'column-moved': ['unassessed', PLACE],
  'block-split': ['unassessed', PLACE],
  'block-joined': ['unassessed', PLACE],
  'nesting-changed': ['unassessed', PLACE],
  'paragraph-split': ['editorial', PROVED],
  'paragraph-joined': ['editorial', PROVED],
  wording: ['unassessed', WORDS],
}

describe('the impact of a class', () => {
  it('is the one that there is a reason for', () => {
    const given = ids.map((id) => [id, classes[id].impact])
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(ids.map((id) => [id, reasons[id]?.[0]])))
  })

  it('is editorial for nothing but what is proved', () => {
    const editorial = ids.filter((id) => classes[id].impact === 'editorial')
    expect(editorial).toEqual([
      'check-moved',
      'presentation',
      'renumbered',
      'paragraph-split',
      'paragraph-joined',
    ])
  })

  it('is breaking for what takes away what another class adds without harm', () => {
    const added = ids.filter((id) => classes[id].impact === 'compatible' && mirrorOf(id) !== id)
    expect(added.map((id) => [id, classes[mirrorOf(id)].impact])).toEqual(added.map((id) => [id, 'breaking']))
  })

  it('is one of the four', () => {
    expect([...new Set(ids.map((id) => classes[id].impact))].sort()).toEqual([...IMPACTS].sort())
  })
})
