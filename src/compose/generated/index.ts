import type { Paragraph, Table } from 'mdast'
import type { Section } from '../../model/types.js'
import { amendmentRecord } from './amendment-record.js'
import type { GeneratedClause } from './clause.js'
import { definitions } from './definitions.js'

const kinds: Record<NonNullable<Section['generated']>, (clause: GeneratedClause) => Table | Paragraph> = {
  definitions,
  'amendment-record': amendmentRecord,
}

/** What a clause has below its own text that nobody writes. */
export function composeGenerated(
  section: Section,
  clause: Omit<GeneratedClause, 'id'>,
): (Table | Paragraph)[] {
  return section.generated ? [kinds[section.generated]({ ...clause, id: `${section.id}-table` })] : []
}
