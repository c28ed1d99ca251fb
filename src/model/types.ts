import type { Version as WrittenVersion } from '../generated/version.js'

/** The types that the schemas state, under one roof. */
export type { Conclusion, Conclusions, Exemption } from '../generated/conclusions.js'
export type { Attachment, Consultation, Correction, Question } from '../generated/consultation.js'
export type { Ledger, LedgerEntry, LedgerHead } from '../generated/ledger.js'
export type { Cohort, Mehrs, Outcome, OwnColumn, Party, Source, Term } from '../generated/mehrs.js'
export type { ReceivedResponse } from '../generated/received-response.js'
export type { ResponseRecord } from '../generated/response-record.js'
export type {
  BuiltInColumn,
  Check,
  ClauseParagraph,
  CohortHandling,
  Column,
  Counting,
  Escalation,
  Interval,
  Section,
  TableView,
} from '../generated/version.js'
export type { WrittenVersion }

/** A version with what follows from the ledger: whether and when it was published, and its stated day of effect. */
export type Version = Omit<WrittenVersion, 'status' | 'dates'> & {
  status: 'draft' | 'published'
  dates: Required<WrittenVersion['dates']>
}
