import type { Impact } from '../../model/change.js'

/** What a change does, as a class: its impact on someone who acts on the policy, and its mirror image. */
export interface ChangeClass {
  impact: Impact
  summary: string
  /** The class that the same change has when the two documents trade places. */
  mirror: string
}

/**
 * Every class there is. `breaking`: what an implementer or a supplier does today may be wrong under the new text.
 * `compatible`: there is something new to do or to know, and what is done today stays right. `unassessed`:
 * words differ, and only a reader can say what that does. `editorial`: what is said is provably the same.
 */
export const classes = {
  'check-added': { impact: 'compatible', summary: 'A code joins Appendix A.', mirror: 'check-removed' },
  'check-removed': { impact: 'breaking', summary: 'A code leaves Appendix A.', mirror: 'check-added' },
  'check-recoded': {
    impact: 'breaking',
    summary: 'A check is reported under another code.',
    mirror: 'check-recoded',
  },
  'check-moved': {
    impact: 'editorial',
    summary: 'A code stands elsewhere in its table.',
    mirror: 'check-moved',
  },
  'check-renamed': {
    impact: 'unassessed',
    summary: 'A code has another name beside it.',
    mirror: 'check-renamed',
  },
  'cohort-added': {
    impact: 'compatible',
    summary: 'A code applies to a further cohort.',
    mirror: 'cohort-removed',
  },
  'cohort-removed': {
    impact: 'breaking',
    summary: 'A code no longer applies to a cohort.',
    mirror: 'cohort-added',
  },
  'cohort-replaced': {
    impact: 'breaking',
    summary: 'A code applies to other cohorts.',
    mirror: 'cohort-replaced',
  },
  'retry-allowed': {
    impact: 'breaking',
    summary: 'After this code a retry is now expected.',
    mirror: 'retry-ruled-out',
  },
  'retry-ruled-out': {
    impact: 'breaking',
    summary: 'After this code a retry is no longer expected.',
    mirror: 'retry-allowed',
  },
  'retry-specified': {
    impact: 'compatible',
    summary: 'Whether to retry is now specified.',
    mirror: 'retry-unspecified',
  },
  'retry-unspecified': {
    impact: 'breaking',
    summary: 'Whether to retry is no longer specified.',
    mirror: 'retry-specified',
  },
  'threshold-raised': {
    impact: 'breaking',
    summary: 'More consecutive attempts before escalation.',
    mirror: 'threshold-lowered',
  },
  'threshold-lowered': {
    impact: 'breaking',
    summary: 'Fewer consecutive attempts before escalation.',
    mirror: 'threshold-raised',
  },
  'escalation-specified': {
    impact: 'compatible',
    summary: 'An escalation is now specified.',
    mirror: 'escalation-unspecified',
  },
  'escalation-unspecified': {
    impact: 'breaking',
    summary: 'The escalation is no longer specified.',
    mirror: 'escalation-specified',
  },
  'escalation-outcome-changed': {
    impact: 'breaking',
    summary: 'Escalation means something else, or is said by someone else.',
    mirror: 'escalation-outcome-changed',
  },
  'reporting-code-changed': {
    impact: 'breaking',
    summary: 'The code that a condition was reported under before is another one.',
    mirror: 'reporting-code-changed',
  },
  'effective-date-moved': {
    impact: 'breaking',
    summary: 'The same version takes effect on another day.',
    mirror: 'effective-date-moved',
  },
  'effective-date-set': {
    impact: 'compatible',
    summary: 'Another version, with its own effective date.',
    mirror: 'effective-date-set',
  },
  'front-matter': {
    impact: 'unassessed',
    summary: 'What the document says of itself.',
    mirror: 'front-matter',
  },
  'obligation-strengthened': {
    impact: 'breaking',
    summary: 'A may became a should or a must, or a should a must.',
    mirror: 'obligation-weakened',
  },
  'obligation-weakened': {
    impact: 'breaking',
    summary: 'A must became a should or a may, or a should a may.',
    mirror: 'obligation-strengthened',
  },
  'obligation-reversed': {
    impact: 'breaking',
    summary: 'What was to be done is not to be done, or the other way round.',
    mirror: 'obligation-reversed',
  },
  'obligation-changed': {
    impact: 'breaking',
    summary: 'Obligations changed in both directions.',
    mirror: 'obligation-changed',
  },
  'figure-changed': {
    impact: 'breaking',
    summary: 'A number, date, amount or code in a text is another one.',
    mirror: 'figure-changed',
  },
  'clause-added': { impact: 'compatible', summary: 'A new clause.', mirror: 'clause-removed' },
  'clause-removed': { impact: 'breaking', summary: 'A clause is gone.', mirror: 'clause-added' },
  'clause-moved': { impact: 'unassessed', summary: 'A clause stands elsewhere.', mirror: 'clause-moved' },
  'heading-changed': {
    impact: 'unassessed',
    summary: 'A heading reads otherwise, or has another number or level.',
    mirror: 'heading-changed',
  },
  'text-added': { impact: 'compatible', summary: 'A new block of text.', mirror: 'text-removed' },
  'text-removed': { impact: 'breaking', summary: 'A block of text is gone.', mirror: 'text-added' },
  'text-moved': { impact: 'unassessed', summary: 'A block of text stands elsewhere.', mirror: 'text-moved' },
  'row-added': { impact: 'compatible', summary: 'A new row.', mirror: 'row-removed' },
  'row-removed': { impact: 'breaking', summary: 'A row is gone.', mirror: 'row-added' },
  'row-moved': { impact: 'unassessed', summary: 'A row stands elsewhere.', mirror: 'row-moved' },
  'column-added': { impact: 'compatible', summary: 'A new column.', mirror: 'column-removed' },
  'column-removed': { impact: 'breaking', summary: 'A column is gone.', mirror: 'column-added' },
  'column-moved': { impact: 'unassessed', summary: 'A column stands elsewhere.', mirror: 'column-moved' },
  'paragraph-split': {
    impact: 'editorial',
    summary: 'One paragraph became several.',
    mirror: 'paragraph-joined',
  },
  'paragraph-joined': {
    impact: 'editorial',
    summary: 'Several paragraphs became one.',
    mirror: 'paragraph-split',
  },
  'block-split': {
    impact: 'editorial',
    summary: 'A list, table or quotation became several.',
    mirror: 'block-joined',
  },
  'block-joined': {
    impact: 'editorial',
    summary: 'Several lists, tables or quotations became one.',
    mirror: 'block-split',
  },
  'nesting-changed': {
    impact: 'unassessed',
    summary: 'The words are the same and stand at another level, or in or out of a list or quotation.',
    mirror: 'nesting-changed',
  },
  wording: {
    impact: 'unassessed',
    summary: 'The words differ; no obligation and no figure is seen to change.',
    mirror: 'wording',
  },
} as const satisfies Record<string, ChangeClass>

export type ClassId = keyof typeof classes
