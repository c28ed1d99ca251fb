import type { ReceivedResponse } from '../generated/received-response.js'
import type { ResponseRecord } from '../generated/response-record.js'
import type { Instant } from '../model/calendar.js'
import { commitmentsTo } from './commitment.js'

type Moderated = { moderation?: NonNullable<ReceivedResponse['answers'][string]>['moderation'] }
type Why = 'confidential' | 'unstated' | 'unmoderated' | 'withheld'

/** Why a response cannot be accepted, though somebody said that it is. */
export type Hindrance = 'unassigned' | 'unknown-superseded' | 'was-refused'

export function hindrances(response: ReceivedResponse, all: readonly ReceivedResponse[]): Hindrance[] {
  if (response.state !== 'accepted') return []
  const { supersedes } = response
  return [
    ...(openPlaces(response) > 0 ? (['unassigned'] as const) : []),
    ...(supersedes !== undefined && (supersedes === response.id || !all.some(({ id }) => id === supersedes))
      ? (['unknown-superseded'] as const)
      : []),
    ...(response.refusal !== undefined && Object.keys(response.answers).length === 0
      ? (['was-refused'] as const)
      : []),
  ]
}

/**
 * What may be public of a response, closed by default: nothing of what it says before it is accepted, nothing of an
 * answer of which it does not say that it is not confidential, and no text that nobody has looked at.
 * @param closes When the consultation closes. What comes at that instant is in time.
 */
export function publicRecord(
  response: ReceivedResponse,
  all: readonly ReceivedResponse[],
  closes: Instant,
): ResponseRecord {
  const { id, consultation, file, form, received, refusal, supersedes, duplicateOf } = response
  const isAccepted = response.state === 'accepted' && hindrances(response, all).length === 0
  const isSuperseded = all.some(
    (other) => other.supersedes === id && other.state === 'accepted' && hindrances(other, all).length === 0,
  )
  return {
    schema: 1,
    id,
    consultation,
    format: file.format,
    form,
    received: { at: received.at, evidence: received.evidence },
    late: Date.parse(received.at) > Date.parse(closes),
    state: isSuperseded
      ? 'superseded'
      : isAccepted || response.state !== 'accepted'
        ? response.state
        : 'needs-review',
    ...(refusal && { refusal }),
    open: openPlaces(response),
    // Whom a confidential response follows could tell whose it is.
    ...(supersedes && isAccepted && response.confidential?.whole === 'no' && { supersedes }),
    ...(duplicateOf && { duplicateOf }),
    ...(isAccepted && !isSuperseded ? saidInPublic(response) : {}),
    commitments: commitmentsTo(response),
  }
}

/** Places with words that nobody has assigned. */
export function openPlaces({ residue }: ReceivedResponse): number {
  return residue.filter(({ assigned }) => assigned === undefined).length
}

function saidInPublic(response: ReceivedResponse): Partial<ResponseRecord> {
  const { respondent, comments } = response
  const whole = response.confidential?.whole
  const isOpen = whole === 'no'
  const answers = Object.entries(response.answers).map(([question, answer]) => {
    const closed = isOpen ? reasonToKeep(answer.confidential) : reasonToKeep(whole)
    const reasons = answer.reasons === undefined ? null : inPublic(answer.reasons, answer, closed)
    const withheld = {
      ...(answer.view && closed && { view: closed }),
      ...(reasons && 'why' in reasons && { reasons: reasons.why }),
    }
    return [
      question,
      {
        ...(answer.view && !closed && { view: answer.view }),
        ...(reasons && 'text' in reasons && { reasons: reasons.text, ...reasons.redacted }),
        ...(answer.by && { by: answer.by }),
        ...(Object.keys(withheld).length > 0 && { withheld }),
      },
    ] as const
  })
  const kept =
    comments &&
    inPublic(comments.text, comments, reasonToKeep(isOpen ? response.confidential?.comments : whole))
  const all = [
    ...Object.values(response.answers).map(({ confidential }) => confidential),
    ...(comments ? [response.confidential?.comments] : []),
  ]
  return {
    confidentiality:
      whole === 'yes'
        ? 'whole'
        : all.includes('yes')
          ? 'part'
          : isOpen && all.every((one) => one === 'no')
            ? 'none'
            : 'unstated',
    ...(isOpen &&
      respondent?.naming === 'named' &&
      respondent.organisation && { name: respondent.organisation }),
    answers: Object.fromEntries(answers),
    ...(kept && {
      comments: 'text' in kept ? { text: kept.text, ...kept.redacted } : { withheld: kept.why },
    }),
  }
}

function reasonToKeep(confidential: 'yes' | 'no' | undefined): Why | null {
  return confidential === 'no' ? null : confidential === 'yes' ? 'confidential' : 'unstated'
}

function inPublic(
  text: string,
  { moderation }: Moderated,
  closed: Why | null,
): { text: string; redacted: { redacted?: string } } | { why: Why } {
  if (closed) return { why: closed }
  if (!moderation) return { why: 'unmoderated' }
  const { decision, text: instead, why } = moderation
  if (decision === 'approved') return { text, redacted: {} }
  // A redaction that does not say what stands instead, and why, is none.
  if (decision === 'withheld' || !instead || !why) return { why: 'withheld' }
  return { text: instead, redacted: { redacted: why } }
}
