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
  'interval-specified': {
    impact: 'breaking',
    summary: 'The next attempt now has to wait.',
    mirror: 'interval-unspecified',
  },
  'interval-unspecified': {
    impact: 'breaking',
    summary: 'How long the next attempt has to wait is no longer specified.',
    mirror: 'interval-specified',
  },
  'interval-lengthened': {
    impact: 'breaking',
    summary: 'The next attempt has to wait longer.',
    mirror: 'interval-shortened',
  },
  'interval-shortened': {
    impact: 'breaking',
    summary: 'The next attempt may come sooner.',
    mirror: 'interval-lengthened',
  },
  'interval-counted-otherwise': {
    impact: 'breaking',
    summary: 'How long the next attempt has to wait is counted otherwise.',
    mirror: 'interval-counted-otherwise',
  },
  'threshold-raised': {
    impact: 'breaking',
    summary: 'More attempts before escalation.',
    mirror: 'threshold-lowered',
  },
  'threshold-lowered': {
    impact: 'breaking',
    summary: 'Fewer attempts before escalation.',
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
  'escalation-rules-changed': {
    impact: 'breaking',
    summary: 'Escalation is counted otherwise, or its rules are others or in another order.',
    mirror: 'escalation-rules-changed',
  },
  'handling-added': {
    impact: 'compatible',
    summary: 'It says what follows in a cohort that the code now applies to.',
    mirror: 'handling-removed',
  },
  'handling-removed': {
    impact: 'breaking',
    summary: 'It no longer says what follows in a cohort that the code applied to.',
    mirror: 'handling-added',
  },
  'reporting-code-changed': {
    impact: 'breaking',
    summary: 'The code that a condition was reported under before is another one.',
    mirror: 'reporting-code-changed',
  },
  'meaning-changed': {
    impact: 'unassessed',
    summary: 'What a code means is said in other words.',
    mirror: 'meaning-changed',
  },
  'occurrence-changed': {
    impact: 'unassessed',
    summary: 'How often a code is to be expected is said otherwise.',
    mirror: 'occurrence-changed',
  },
  'note-changed': {
    impact: 'unassessed',
    summary: 'The note on a code came, went or reads otherwise.',
    mirror: 'note-changed',
  },
  'own-column-changed': {
    impact: 'unassessed',
    summary: 'What a code says in a column of the document’s own is otherwise.',
    mirror: 'own-column-changed',
  },
  'sources-changed': {
    impact: 'unassessed',
    summary: 'What a code is taken from is another source.',
    mirror: 'sources-changed',
  },
  'version-named': {
    impact: 'compatible',
    summary: 'It is another version, with its own number, status and dates.',
    mirror: 'version-named',
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
    summary: 'The document says something else of itself.',
    mirror: 'front-matter',
  },
  'obligation-strengthened': {
    impact: 'breaking',
    summary: 'A may became a should or a must, or a should a must, by a count of the words.',
    mirror: 'obligation-weakened',
  },
  'obligation-weakened': {
    impact: 'breaking',
    summary: 'A must became a should or a may, or a should a may, by a count of the words.',
    mirror: 'obligation-strengthened',
  },
  'obligation-reversed': {
    impact: 'breaking',
    summary: 'What was to be done is not to be done, or the other way round, by a count of the words.',
    mirror: 'obligation-reversed',
  },
  'obligation-changed': {
    impact: 'breaking',
    summary: 'Obligations changed in both directions, by a count of the words.',
    mirror: 'obligation-changed',
  },
  'figure-changed': {
    impact: 'breaking',
    summary: 'A number, date, amount or code in a text is another one.',
    mirror: 'figure-changed',
  },
  'figures-reordered': {
    impact: 'unassessed',
    summary: 'The same numbers, dates or codes stand in another order.',
    mirror: 'figures-reordered',
  },
  'negation-added': {
    impact: 'unassessed',
    summary: 'A not, no or never came in, by a count of the words.',
    mirror: 'negation-removed',
  },
  'negation-removed': {
    impact: 'unassessed',
    summary: 'A not, no or never went, by a count of the words.',
    mirror: 'negation-added',
  },
  'negation-changed': {
    impact: 'unassessed',
    summary: 'A not, no or never stands elsewhere or is another one, by a count of the words.',
    mirror: 'negation-changed',
  },
  'condition-changed': {
    impact: 'unassessed',
    summary: 'A condition or exception (if, unless, where, except) is another one, by a count of the words.',
    mirror: 'condition-changed',
  },
  'quantifier-changed': {
    impact: 'unassessed',
    summary: 'A word for how many (all, any, some, each, only) is another one, by a count of the words.',
    mirror: 'quantifier-changed',
  },
  'comparison-changed': {
    impact: 'unassessed',
    summary: 'A comparison or limit (≥, more than, at least, up to) is another one, by a count of the words.',
    mirror: 'comparison-changed',
  },
  'time-relation-changed': {
    impact: 'unassessed',
    summary: 'A before became an after, an until a from, or the like, by a count of the words.',
    mirror: 'time-relation-changed',
  },
  'opposite-changed': {
    impact: 'unassessed',
    summary: 'A word gave way to its opposite (with, without; include, exclude), by a count of the words.',
    mirror: 'opposite-changed',
  },
  'conjunction-changed': {
    impact: 'unassessed',
    summary: 'An and became an or, or the like, by a count of the words.',
    mirror: 'conjunction-changed',
  },
  'time-unit-changed': {
    impact: 'unassessed',
    summary: 'A unit of time (Working Days, days, hours) is another one, by a count of the words.',
    mirror: 'time-unit-changed',
  },
  'calendar-changed': {
    impact: 'unassessed',
    summary: 'A month or day of the week is another one, by a count of the words.',
    mirror: 'calendar-changed',
  },
  'ordinal-changed': {
    impact: 'unassessed',
    summary: 'A place in an order (first, second, last) is another one, by a count of the words.',
    mirror: 'ordinal-changed',
  },
  'numeral-changed': {
    impact: 'unassessed',
    summary: 'A Roman numeral or letter that names a part is another one, by a count of the words.',
    mirror: 'numeral-changed',
  },
  'target-changed': {
    impact: 'unassessed',
    summary:
      'The words are the same; a link, an image, a note, or what is marked as code or struck out is another one.',
    mirror: 'target-changed',
  },
  'capitals-changed': {
    impact: 'unassessed',
    summary: 'Only capital letters differ: a defined term may be meant, or no longer be.',
    mirror: 'capitals-changed',
  },
  'punctuation-changed': {
    impact: 'unassessed',
    summary: 'The words are the same; punctuation differs.',
    mirror: 'punctuation-changed',
  },
  presentation: {
    impact: 'editorial',
    summary:
      'Only the look differs (layout, emphasis, spaces, quotation marks or dashes): every word is the same.',
    mirror: 'presentation',
  },
  renumbered: {
    impact: 'editorial',
    summary: 'Only the number of a clause, item or note differs, or a reference that follows it.',
    mirror: 'renumbered',
  },
  'clause-added': { impact: 'unassessed', summary: 'A new clause.', mirror: 'clause-removed' },
  'clause-removed': { impact: 'breaking', summary: 'A clause is gone.', mirror: 'clause-added' },
  'clause-moved': { impact: 'unassessed', summary: 'A clause stands elsewhere.', mirror: 'clause-moved' },
  'heading-changed': {
    impact: 'unassessed',
    summary: 'A heading reads otherwise, or has another level.',
    mirror: 'heading-changed',
  },
  'text-added': { impact: 'unassessed', summary: 'A new block of text.', mirror: 'text-removed' },
  'text-removed': { impact: 'breaking', summary: 'A block of text is gone.', mirror: 'text-added' },
  'text-moved': { impact: 'unassessed', summary: 'A block of text stands elsewhere.', mirror: 'text-moved' },
  'row-added': { impact: 'unassessed', summary: 'A new row.', mirror: 'row-removed' },
  'row-removed': { impact: 'breaking', summary: 'A row is gone.', mirror: 'row-added' },
  'row-moved': { impact: 'unassessed', summary: 'A row stands elsewhere.', mirror: 'row-moved' },
  'column-added': { impact: 'unassessed', summary: 'A new column.', mirror: 'column-removed' },
  'column-removed': { impact: 'breaking', summary: 'A column is gone.', mirror: 'column-added' },
  'column-moved': { impact: 'unassessed', summary: 'A column stands elsewhere.', mirror: 'column-moved' },
  'paragraph-split': {
    impact: 'editorial',
    summary: 'One paragraph became several, of the same words.',
    mirror: 'paragraph-joined',
  },
  'paragraph-joined': {
    impact: 'editorial',
    summary: 'Several paragraphs became one, of the same words.',
    mirror: 'paragraph-split',
  },
  'block-split': {
    impact: 'unassessed',
    summary: 'A list, table or quotation became several.',
    mirror: 'block-joined',
  },
  'block-joined': {
    impact: 'unassessed',
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
    summary: 'The words differ in a way that no rule knows.',
    mirror: 'wording',
  },
} as const satisfies Record<string, ChangeClass>

export type ClassId = keyof typeof classes
