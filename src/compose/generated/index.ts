import type { Table } from 'mdast'
import type { Section } from '../../model/types.js'
import { amendmentRecord } from './amendment-record.js'
import type { GeneratedClause } from './clause.js'
import { definitions } from './definitions.js'

const kinds: Record<NonNullable<Section['generated']>, (clause: GeneratedClause) => Table> = {
  definitions,
  'amendment-record': amendmentRecord,
}

/** What a clause has below its own text that nobody writes. */
export function composeGenerated(section: Section, clause: Omit<GeneratedClause, 'id'>): Table[] {
  return section.generated ? [kinds[section.generated]({ ...clause, id: `${section.id}-table` })] : []
}
