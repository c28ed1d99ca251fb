import type { ReceivedResponse } from '../generated/received-response.js'
import type { ConsultationResponse } from '../generated/response.js'
import { looks } from '../model/alike.js'
import { asksConfidentiality, placesIn } from './disclaimer.js'
import type { Outcome, Reading } from './reading.js'
import { fold, type Skeleton } from './skeleton.js'

/** What is known of a file beside what it says. */
export interface Circumstances {
  id: string
  /** 64 hexadecimal digits of chance. */
  salt: string
  file: { name: string; sha256: string; bytes: number }
  received: ReceivedResponse['received']
  from: string
}

/**
 * A response as it goes into the vault. Nothing is decided here that a person has to: what looks like an earlier one is
 * pointed out, and a request in the text of a mail counts as one for the whole.
 */
export function receivedResponse(
  outcome: Outcome,
  { id, salt, file, received, from }: Circumstances,
  form: Skeleton,
  earlier: readonly ReceivedResponse[],
): ReceivedResponse {
  const about = { schema: 1 as const, id, consultation: form.consultation, salt }
  const duplicateOf = earlier.find(
    (one) => one.file.sha256 === file.sha256 && !('reading' in outcome && isOneOfSeveral(outcome.reading)),
  )?.id
  if ('refusal' in outcome) {
    const { refusal, text } = outcome
    return {
      ...about,
      file: { ...file, format: 'unread' },
      form: { edition: null, current: false },
      received,
      ...(from && { from }),
      state: duplicateOf ? 'duplicate' : 'refused',
      refusal,
      doubts: ['refused'],
      ...(duplicateOf && { duplicateOf }),
      answers: {},
      residue: text.trim() === '' ? [] : [{ where: 'text', text: text.trim() }],
    }
  }
  const { reading } = outcome
  const places = placesIn(reading.residue)
  const asks = asksConfidentiality(places)
  const said = saidIn(reading, form)
  const resembles = resemblances(said, earlier)
  const doubts = [
    ...reading.doubts.filter((doubt) => doubt !== 'residue' || places.some(({ assigned }) => !assigned)),
    ...(asks ? ['asks-confidentiality' as const] : []),
    ...resembles.map((one) => (one.in === 'name' ? ('like-name' as const) : ('same-texts' as const))),
  ]
  return {
    ...about,
    file: { ...file, format: reading.format },
    form: { edition: reading.edition, current: reading.edition === form.edition },
    received,
    ...(from && { from }),
    state: duplicateOf ? 'duplicate' : doubts.length > 0 ? 'needs-review' : 'read',
    doubts: [...new Set(doubts)].sort(),
    ...(duplicateOf && { duplicateOf }),
    ...(resembles.length > 0 && { resembles }),
    ...said,
    ...(asks && { confidential: { ...said.confidential, whole: 'yes' as const } }),
    residue: places.map(({ where, near, text, assigned }) => ({
      where,
      ...(near !== null && { near }),
      text,
      ...(assigned && { assigned }),
    })),
  }
}

function isOneOfSeveral({ doubts }: Reading): boolean {
  return doubts.includes('several-forms')
}

type Said = Pick<ReceivedResponse, 'respondent' | 'confidential' | 'answers' | 'comments'>

function saidIn({ answers }: Reading, { questions }: Skeleton): Said {
  const text = (name: string) => answers.get(name)?.value
  const part = (folder: string) => {
    const entries = [...answers].flatMap(([name, { value }]) =>
      name.startsWith(`${folder}/`) ? [[name.slice(folder.length + 1), value]] : [],
    )
    return entries.length > 0 ? Object.fromEntries(entries) : undefined
  }
  const respondent = part('respondent') as ConsultationResponse['respondent']
  const confidential = part('confidential') as ReceivedResponse['confidential']
  const comments = text('comments')
  return {
    ...(respondent && { respondent }),
    ...(confidential && { confidential }),
    answers: Object.fromEntries(
      questions.flatMap(({ id }) => {
        const { rationale, ...rest } = part(`answers/${id}`) ?? {}
        const by = answers.get(`answers/${id}/view`)?.by ?? answers.get(`answers/${id}/rationale`)?.by
        return by === undefined && Object.keys(rest).length === 0
          ? []
          : [[id, { ...rest, ...(rationale && { reasons: rationale }), ...(by && { by }) }]]
      }),
    ),
    ...(comments && { comments: { text: comments } }),
  }
}

/** Texts shorter than this are alike by chance: `No comment.` */
const TELLING = 40

function resemblances(
  said: Said,
  earlier: readonly ReceivedResponse[],
): NonNullable<ReceivedResponse['resembles']> {
  const own = traits(said)
  return earlier.flatMap((other) => {
    const { name, texts } = traits(other)
    return [
      ...(own.name !== '' && name === own.name ? [{ id: other.id, in: 'name' as const }] : []),
      ...(own.texts.length >= TELLING && texts === own.texts ? [{ id: other.id, in: 'texts' as const }] : []),
    ]
  })
}

interface Traits {
  /** What the name looks like. */
  name: string
  texts: string
}

/** Worked out once for each response: every later one is compared with it. */
const known = new WeakMap<Said, Traits>()

function traits(said: Said): Traits {
  const found = known.get(said)
  if (found) return found
  const { respondent, answers, comments } = said
  const reasons = Object.values(answers).map((answer) => answer.reasons ?? '')
  const name = respondent?.organisation ?? respondent?.name ?? ''
  const made = {
    name: name === '' ? '' : looks(name)[0],
    texts: fold([...reasons, comments?.text ?? ''].join(' ')),
  }
  known.set(said, made)
  return made
}
