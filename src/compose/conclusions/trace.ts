import type { Traceability, TracedText } from '../../generated/traceability.js'
import type { Change } from '../../model/change.js'
import { plain } from '../../model/plain.js'
import { reasonedAnswers, responsesTo } from '../../model/responses.js'
import type { Conclusions, Consultation } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { consultedVersions } from '../consultation/texts.js'
import { coveredChanges } from '../covered.js'
import { composeRedline, composeRedlineOfVersions } from '../redline.js'
import { countViews } from './answers.js'
import { type Outcomes, outcomesOf } from './outcomes.js'

/** What was consulted on: as the pack went out, or where it did not, as the sources are. */
export function asConsulted(workspace: Workspace, { value }: Sourced<Consultation>) {
  const within = workspace.record?.pack(value.id)?.workspace ?? workspace
  const [base, version] = consultedVersions(within, value)
  return { workspace: within, base, version }
}

/** What became of each change that the consultation is on, and of those that came since. */
export function outcomes(workspace: Workspace, consultation: Sourced<Consultation>): Outcomes[] {
  const before = asConsulted(workspace, consultation)
  const [, concluded] = consultedVersions(workspace, consultation.value)
  const proposed = composeRedline(before.workspace, before.base, before.version)
  const final = composeRedlineOfVersions(
    { workspace: before.workspace, version: before.base },
    { workspace, version: concluded },
  )
  return outcomesOf(proposed.redline!.changes, final.redline!.changes)
}

/** Which question asked about each change, who answered, what was concluded and what the text says now. */
export function traceability(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  conclusions: Sourced<Conclusions>,
  found = outcomes(workspace, consultation),
): Traceability {
  const { id, base, proposes, questions } = consultation.value
  const changes = found.map(({ consulted, concluded }) => (consulted ?? concluded)!)
  const covered = new Map(
    questions.map(({ id, covers }) => [id, new Set(coveredChanges(changes, covers).map(({ id }) => id))]),
  )
  const responses = responsesTo(workspace, id)
  return {
    schema: 1,
    consultation: id,
    base,
    proposes,
    changes: found.map(({ id, outcome, consulted, concluded }) => ({
      id,
      where: (consulted ?? concluded)!.where.label,
      outcome,
      consulted: side(consulted),
      concluded: side(concluded),
      questions: questions.flatMap((question) => (covered.get(question.id)!.has(id) ? [question.id] : [])),
      exemption: outcome === 'as-consulted' ? null : exemption(conclusions, (consulted ?? concluded)!),
    })),
    questions: questions.map(({ id, label }) => {
      const { views, others } = countViews(responses, id)
      const concluded = conclusions.value.conclusions.find(({ question }) => question === id)
      return {
        id,
        label,
        changes: [...covered.get(id)!],
        views,
        others,
        reasons: reasonedAnswers(responses, id).map((response) => response.id),
        decision: concluded?.decision ?? null,
        answers: concluded?.answers ?? [],
      }
    }),
    responses: responses.map(({ id, state, late, name }) => ({
      id,
      state,
      late,
      ...(name !== undefined && { name }),
    })),
  }
}

function side(change: Change | null): TracedText | null {
  return change && { before: change.before, after: change.after }
}

function exemption({ value, markdown }: Sourced<Conclusions>, change: Change): string | null {
  const index = (value.exemptions ?? []).findIndex(
    (entry) => coveredChanges([change], [entry.change]).length > 0,
  )
  return index < 0 ? null : plain(markdown(['exemptions', index, 'why']))
}
