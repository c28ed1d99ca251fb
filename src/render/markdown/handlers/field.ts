import type { Field } from 'mdast'
import type { Handle } from 'mdast-util-to-markdown'

/** A field as one fills it in by hand: boxes to tick, or in brackets what to write. */
export const field: Handle = ({ control, choices = [], prompt }: Field, _, state, info) => {
  if (control === 'checkbox') return BOX
  if (control === 'choice' || control === 'radios')
    return state.safe(choices.map(({ label }) => `${BOX} ${label}`).join(' '), info)
  return state.safe(`[${prompt}]`, info)
}

const BOX = '☐'
