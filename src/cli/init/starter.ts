import { ledgerText, sealed } from '../../record/index.js'

/** The sources of a new workspace, by name. What nobody knows yet is `unspecified`, as in any other. */
export const starter: Readonly<Record<string, string>> = {
  'policy/mehrs.yaml': `# yaml-language-server: $schema=../dist/schemas/mehrs.schema.json
title: Error Handling Strategy
shortTitle: EHS
owner: owner
classification: Draft
contact: name@example.org
language: en-GB
timeZone: Europe/London

notice: |
  This is a first draft. It is not in force.

legalBasis:
  document: legal-document
  clauses: { from: "1.1", to: "1.2" }
  appealWindow: { days: 14, clause: "1.2" }
  sources: [legal-document]

cohorts:
  - id: first-cohort
    name: First cohort
    sources: [legal-document]

parties:
  - id: owner
    name: The owner of this document
    sources: [legal-document]

terms:
  - id: faulty-device
    name: Faulty device
    meaning: unspecified
    sources: [legal-document]

sources:
  - id: legal-document
    title: The document under which this one is made
`,
  'policy/ledger.yaml': ledgerText(
    sealed({ completeTo: { on: '2000-01-01', sources: ['legal-document'] }, entries: [] }),
  ),
  'policy/versions/0.1.yaml': `# yaml-language-server: $schema=../../dist/schemas/version.schema.json
version: "0.1"
dates:
  published: unstated
  effective: unstated
sources: [legal-document]

sections:
  - id: purpose
    title: Purpose
    sources: [legal-document]
    text: |
      This document says what is to be done about each error code. [](#appendix-a) lists them.

checks:
  - code: EH001
    name: unspecified
    cohorts: [first-cohort]
    meaning: unspecified
    occurrence: unspecified
    retry: unspecified
    escalate: unspecified
    sources: [legal-document]

tables:
  - id: error-codes
    heading: Error codes
    cohorts: all
    columns: [code, name, cohorts, meaning, occurrence, retry, escalate, formerlyReportedAs, note]
`,
  '.gitattributes': `* text=auto eol=lf
# It is generated: resolve a merge in policy/, build, and add both.
dist/** -text -merge
`,
}
