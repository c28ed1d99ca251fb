import type { ConsultationResponse } from '../generated/response.js'
import { response as isResponse } from '../generated/validators.js'
import type { Doubt, FoundAnswer, Reading, Residue } from './reading.js'
import type { Skeleton } from './skeleton.js'
import { Unreadable } from './unreadable.js'

/** Reads what the form as a web page saves. Answers to questions that the form does not ask are residue. */
export function readWebForm(text: string, form: Skeleton): Reading {
  const data = parse(text)
  if (!isResponse(data)) throw new Unreadable('no-form', text)
  const { consultation, edition = null, draft } = data as unknown as ConsultationResponse
  if (consultation !== form.consultation) throw new Unreadable('other-consultation', text)
  const answers = new Map<string, FoundAnswer>()
  const residue: Residue[] = []
  const doubts = new Set<Doubt>()
  const fields = new Map(form.fields.map((slot) => [slot.name, slot.field]))
  for (const [name, value] of leaves(data, [])) {
    const field = fields.get(name)
    const words = String(value).replace(/\r\n?/g, '\n').trim()
    if (field && (!field.choices || field.choices.some((choice) => choice.value === value)))
      answers.set(name, { value: words, by: 'data' })
    else if (words !== '') residue.push({ where: 'data', text: `${name}: ${words}`, near: null })
  }
  if (draft) doubts.add('draft')
  if (edition === null) doubts.add('unknown-edition')
  else if (edition !== form.edition) doubts.add('other-edition')
  if (residue.length > 0) doubts.add('residue')
  return { format: 'web-form', edition, answers, residue, doubts: [...doubts].sort() }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('damaged', text)
  }
}

/** Which changes a question asks about, and which form it is, are the form's to say. */
function leaves(value: unknown, path: readonly string[]): [name: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path.join('/'), value]]
  return Object.entries(value).flatMap(([key, inner]) => {
    const isOwn =
      path.length === 0
        ? ['schema', 'consultation', 'edition', 'draft'].includes(key)
        : path.length === 2 && path[0] === 'answers' && key === 'changes'
    return isOwn ? [] : leaves(inner, [...path, key])
  })
}
