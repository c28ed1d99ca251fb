/** The types that the schemas state, under one roof. */
export type { Attachment, Consultation, Question } from '../generated/consultation.js'
export type { Ledger, LedgerEntry } from '../generated/ledger.js'
export type { Cohort, Mehrs, Outcome, OwnColumn, Party, Source, Term } from '../generated/mehrs.js'
export type {
  BuiltInColumn,
  Check,
  CohortHandling,
  Column,
  Counting,
  Escalation,
  Section,
  TableView,
  Version,
} from '../generated/version.js'
