import type { Diagnostic, Prose } from '../../model/diagnostic.js'
import type { RuleArgs } from '../../model/diagnostics/rules.js'
import type { Workspace } from '../../model/workspace.js'
import { NotThere, type SoundPart } from '../sound-part.js'
import { appealWindow } from './appeal-window.js'
import { attachmentFile } from './attachment-file.js'
import { attachmentTwice } from './attachment-twice.js'
import { baseMismatch } from './base-mismatch.js'
import { baseNotEarlier } from './base-not-earlier.js'
import { blankText } from './blank-text.js'
import { checkNotShown } from './check-not-shown.js'
import { codeShape } from './code-shape.js'
import { columnDeclaration } from './column-declaration.js'
import { columnValue } from './column-value.js'
import { composedSize } from './composed-size.js'
import { concludedText } from './concluded-text.js'
import { conclusionContradicted } from './conclusion-contradicted.js'
import { conclusionIncomplete } from './conclusion-incomplete.js'
import { conclusionUnknown } from './conclusion-unknown.js'
import { consultationTooShort } from './consultation-too-short.js'
import { coversUnchanged } from './covers-unchanged.js'
import { danglingReference } from './dangling-reference.js'
import { datesOutOfOrder } from './dates-out-of-order.js'
import { deceptiveCharacter } from './deceptive-character.js'
import { duplicateCheckCode } from './duplicate-check-code.js'
import { duplicateCohortName } from './duplicate-cohort-name.js'
import { duplicateId } from './duplicate-id.js'
import { duplicateNumber } from './duplicate-number.js'
import { duplicateSectionId } from './duplicate-section-id.js'
import { duplicateVersion } from './duplicate-version.js'
import { emptyTable } from './empty-table.js'
import { escalationRule } from './escalation-rule.js'
import { exemptionIdle } from './exemption-idle.js'
import { fieldNotShown } from './field-not-shown.js'
import { fileName } from './file-name.js'
import { foldedBlock } from './folded-block.js'
import { formerlySelf } from './formerly-self.js'
import { handlingContradiction } from './handling-contradiction.js'
import { headingInText } from './heading-in-text.js'
import { indentedCode } from './indented-code.js'
import { intervalIdle } from './interval-idle.js'
import { invisibleCharacter } from './invisible-character.js'
import { issuedConsultation } from './issued-consultation.js'
import { issuedDraft } from './issued-draft.js'
import { keyInText } from './key-in-text.js'
import { labelMonth } from './label-month.js'
import { ledgerDate } from './ledger-date.js'
import { ledgerDigest } from './ledger-digest.js'
import { ledgerDraft } from './ledger-draft.js'
import { ledgerMissing } from './ledger-missing.js'
import { ledgerSequence } from './ledger-sequence.js'
import { linkTarget } from './link-target.js'
import { lookAlike } from './look-alike.js'
import { markupLeft } from './markup-left.js'
import { noteInNote } from './note-in-note.js'
import { packageVersion } from './package-version.js'
import { rawHtml } from './raw-html.js'
import { renumberedClause } from './renumbered-clause.js'
import { retryContradiction } from './retry-contradiction.js'
import type { Rule, RuleCode } from './rule.js'
import { sameDay } from './same-day.js'
import { silentlyUndone } from './silently-undone.js'
import { statusAndDate } from './status-and-date.js'
import { termCasing } from './term-casing.js'
import { termUnused } from './term-unused.js'
import { uncoveredChange } from './uncovered-change.js'
import { unknownCohort } from './unknown-cohort.js'
import { unknownColumn } from './unknown-column.js'
import { unknownParty } from './unknown-party.js'
import { unknownSource } from './unknown-source.js'
import { unknownTerm } from './unknown-term.js'
import { unknownVersion } from './unknown-version.js'
import { unlistedCode } from './unlisted-code.js'
import { unresolvedReference } from './unresolved-reference.js'

export type { RuleCode }

/** Every rule by its code, in the order of the codes. A rule is added by its file, its arguments in codes.ts and a line here. */
export const rules: { readonly [Code in RuleCode]: Rule<Code> } = {
  'appeal-window': appealWindow,
  'attachment-file': attachmentFile,
  'attachment-twice': attachmentTwice,
  'base-mismatch': baseMismatch,
  'base-not-earlier': baseNotEarlier,
  'blank-text': blankText,
  'check-not-shown': checkNotShown,
  'code-shape': codeShape,
  'column-declaration': columnDeclaration,
  'column-value': columnValue,
  'composed-size': composedSize,
  'concluded-text': concludedText,
  'conclusion-contradicted': conclusionContradicted,
  'conclusion-incomplete': conclusionIncomplete,
  'conclusion-unknown': conclusionUnknown,
  'consultation-too-short': consultationTooShort,
  'covers-unchanged': coversUnchanged,
  'dangling-reference': danglingReference,
  'dates-out-of-order': datesOutOfOrder,
  'deceptive-character': deceptiveCharacter,
  'duplicate-check-code': duplicateCheckCode,
  'duplicate-cohort-name': duplicateCohortName,
  'duplicate-id': duplicateId,
  'duplicate-number': duplicateNumber,
  'duplicate-section-id': duplicateSectionId,
  'duplicate-version': duplicateVersion,
  'empty-table': emptyTable,
  'escalation-rule': escalationRule,
  'exemption-idle': exemptionIdle,
  'field-not-shown': fieldNotShown,
  'file-name': fileName,
  'folded-block': foldedBlock,
  'formerly-self': formerlySelf,
  'handling-contradiction': handlingContradiction,
  'heading-in-text': headingInText,
  'indented-code': indentedCode,
  'interval-idle': intervalIdle,
  'invisible-character': invisibleCharacter,
  'issued-consultation': issuedConsultation,
  'issued-draft': issuedDraft,
  'key-in-text': keyInText,
  'label-month': labelMonth,
  'ledger-date': ledgerDate,
  'ledger-digest': ledgerDigest,
  'ledger-draft': ledgerDraft,
  'ledger-missing': ledgerMissing,
  'ledger-sequence': ledgerSequence,
  'link-target': linkTarget,
  'look-alike': lookAlike,
  'markup-left': markupLeft,
  'note-in-note': noteInNote,
  'package-version': packageVersion,
  'raw-html': rawHtml,
  'renumbered-clause': renumberedClause,
  'retry-contradiction': retryContradiction,
  'same-day': sameDay,
  'silently-undone': silentlyUndone,
  'status-and-date': statusAndDate,
  'term-casing': termCasing,
  'term-unused': termUnused,
  'uncovered-change': uncoveredChange,
  'unknown-cohort': unknownCohort,
  'unknown-column': unknownColumn,
  'unknown-party': unknownParty,
  'unknown-source': unknownSource,
  'unknown-term': unknownTerm,
  'unknown-version': unknownVersion,
  'unlisted-code': unlistedCode,
  'unresolved-reference': unresolvedReference,
}

const codes = Object.keys(rules) as RuleCode[]

/** How the finding of each rule is told, with the way out that its documentation names. */
export const ruleMessages = Object.fromEntries(codes.map((code) => [code, messageOf(code)])) as {
  [Code in RuleCode]: (args: RuleArgs[Code]) => Prose
}

function messageOf<Code extends RuleCode>(code: Code): (args: RuleArgs[Code]) => Prose {
  const rule: Rule<Code> = rules[code]
  return (args) => ({ fix: rule.fix, ...rule.message(args) })
}

/** What all rules find in a workspace, rule by rule. */
export function runRules(workspace: Workspace): Diagnostic[] {
  const findings = codes.filter((code) => !rules[code].last).flatMap((code) => runRule(code, workspace))
  if (findings.some(({ severity }) => severity === 'error')) return findings
  return [
    ...findings,
    ...codes.filter((code) => rules[code].last).flatMap((code) => runRule(code, workspace)),
  ]
}

/** What the rules find that look at one file at a time. */
export function runRulesWithinFiles(workspace: Workspace): Diagnostic[] {
  return codes
    .filter((code) => !rules[code].acrossFiles && !rules[code].last)
    .flatMap((code) => runRule(code, workspace))
}

/** What they find in a workspace of which a part is not there. */
export function runRulesOnPart({ workspace, isWhole }: SoundPart): Diagnostic[] {
  return codes
    .filter((code) => !rules[code].last && (isWhole || !rules[code].acrossFiles))
    .flatMap((code) => {
      try {
        return runRule(code, workspace)
      } catch (error) {
        if (error instanceof NotThere) return []
        throw error
      }
    })
}

/** What one rule finds. */
export function runRule<Code extends RuleCode>(code: Code, workspace: Workspace): Diagnostic[] {
  const { severity, check }: Rule<Code> = rules[code]
  const findings: Diagnostic[] = []
  check(workspace, (place, args, ...related) => {
    // A code and its arguments belong together; TypeScript cannot follow that into the union.
    findings.push({ code, severity, place, args, ...(related.length === 0 ? {} : { related }) } as Diagnostic)
  })
  return findings
}
