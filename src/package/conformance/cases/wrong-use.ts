import { unknownCode } from '../facts.js'
import type { Question } from '../question.js'
import { type Asked, type Family, iso } from './case.js'

/** Mistakes by name: what they are, and what they put into a question that is right. */
type Mistakes = Record<string, [words: string, wrong: Question]>

/** Questions that are refused, with one mistake in each. */
export const wrongUse: Family = ({ boundaries, cohorts, codes }) => {
  const { start } = boundaries.at(-1)!
  const at = iso(start)
  const day = at.slice(0, 10)
  const cohort = cohorts[0]!.name
  const code = codes[0] ?? unknownCode
  const own = (...offsets: number[]) => offsets.map((offset) => ({ code, at: iso(start + offset) }))

  const decide: Mistakes = {
    'at/missing': ['without a time', { at: undefined }],
    'at/some-missing': ['of which only one has a time', { at: undefined, attempts: [...own(0), code] }],
    'at/null': ['at null', { at: null }],
    'at/number': ['at a number', { at: start }],
    'at/empty': ['at an empty text', { at: '' }],
    'at/words': ['at a word', { at: 'yesterday' }],
    'at/day': ['on a day, not at an instant', { at: day }],
    'at/local': ['at a time without its offset from UTC', { at: `${day}T00:00:00` }],
    'at/february': ['on 30 February', { at: '2022-02-30T00:00:00Z' }],
    'at/leap': ['on 29 February of a year without one', { at: '2022-02-29T00:00:00Z' }],
    'at/hour': ['at an hour that does not exist', { at: `${day}T24:00:00Z` }],
    'at/offset-hours': ['at a time whose offset has no minutes', { at: `${day}T00:00:00+01` }],
    'at/offset-lower-case': ['at a time that ends in a small z', { at: `${day}T00:00:00z` }],
    'at/separator': ['at a time with a space for the T', { at: `${day} 00:00:00Z` }],
    'at/short': ['on a day of one digit', { at: '2022-5-1T00:00:00Z' }],
    'at/space': ['at a time behind a space', { at: ` ${at}` }],
    'cohort/missing': ['without a cohort', { cohort: undefined }],
    'cohort/null': ['with null for a cohort', { cohort: null }],
    'cohort/empty': ['with an empty cohort', { cohort: '' }],
    'cohort/unknown': ['with a cohort that the policy does not have', { cohort: `${cohort}?` }],
    'cohort/proto': ['with a cohort named as prototypes are in JavaScript', { cohort: '__proto__' }],
    'attempts/missing': ['that are not there', { attempts: undefined }],
    'attempts/empty': ['of which there are none', { attempts: [] }],
    'attempts/code': ['that are one code, not a list', { attempts: code }],
    'attempts/number': ['of which one is a number', { attempts: [code, 534] }],
    'attempts/object': ['of which one has no code', { attempts: [{}] }],
    'attempts/own-code': ['of which one has a number for a code', { attempts: [{ code: 534 }] }],
    'attempts/own-day': ['of which one is on a day, not at an instant', { attempts: [{ code, at: day }] }],
    'attempts/own-null': ['of which one has null for its time', { attempts: [{ code, at: null }] }],
    'attempts/order': ['of which one is earlier than the one before it', { attempts: own(-1, -2) }],
    'attempts/order-alone': [
      'that say alone when, in the wrong order',
      { at: undefined, attempts: own(0, 2, 1) },
    ],
    'attempts/order-mixed': [
      'of which one is earlier than one before it at the time of the question',
      { attempts: [code, ...own(-1)] },
    ],
    'attempts/later': ['of which one is later than the question', { attempts: own(0, 1) }],
    'draft/text': ['with a text for allowDraft, which might mean no', { allowDraft: 'no' }],
    'draft/number': ['with a number for allowDraft', { allowDraft: 1 }],
  }
  const policyInForce: Mistakes = {
    'in-force/missing': ['The version in force at no time', { at: undefined }],
    'in-force/day': ['The version in force on a day, not at an instant', { at: day }],
    'in-force/draft': ['The version in force, with a text for allowDraft', { allowDraft: 'no' }],
  }
  const lookup: Mistakes = {
    'lookup/null': ['What the versions say of null', { code: null }],
    'lookup/number': ['What the versions say of a number', { code: 534 }],
  }
  const tracker: Mistakes = {
    'tracker/cohort': ['A tracker for a cohort that the policy does not have', { cohort: `${cohort}?` }],
    'tracker/draft': ['A tracker with a text for allowDraft', { allowDraft: 'no' }],
    'tracker/at': ['A tracker of an attempt without its time', { stream: [...own(0), { code }] }],
    'tracker/code': ['A tracker of an attempt with a number for a code', { stream: [{ code: 534, at }] }],
  }
  return [
    ...refused('decide', { at, cohort, attempts: [code] }, decide, 'Attempts '),
    ...refused('policyInForce', { at }, policyInForce),
    ...refused('lookup', {}, lookup),
    ...refused('tracker', { cohort, stream: own(0) }, tracker),
  ]
}

function refused(ask: Asked['ask'], right: Question, mistakes: Mistakes, before = ''): Asked[] {
  return Object.entries(mistakes).map(([name, [words, wrong]]) => ({
    id: `wrong/${name}`,
    rules: ['wrong-use'],
    shows: `${before}${words}`,
    ask,
    question: { ...right, ...wrong },
  }))
}
