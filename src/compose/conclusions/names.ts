import type { Consultation } from '../../model/types.js'

/** The published name of the conclusions report, without its extension. */
export function conclusionsName({ id }: Pick<Consultation, 'id'>): string {
  return `${id}_Conclusions`
}

/** The same of the redline of what was consulted on against what is concluded. */
export function redlineName(consultation: Pick<Consultation, 'id'>): string {
  return `${conclusionsName(consultation)}_Redline`
}
