import type { Traceability } from '../../generated/traceability.js'
import type { Document } from '../../model/document.js'
import type { Conclusions, Consultation } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { packFormats } from '../consultation/names.js'
import type { PackDocument } from '../consultation/pack.js'
import { consultedVersions } from '../consultation/texts.js'
import { composeRedlineOfVersions } from '../redline.js'
import { conclusionsName, redlineName } from './names.js'
import { composeConclusions } from './report.js'
import { asConsulted, outcomes, traceability } from './trace.js'

/** What goes out when a consultation is concluded. */
export interface ConclusionsPack {
  documents: PackDocument[]
  trace: Traceability
}

/** The report, the redline of what was consulted on against what is concluded, and what became of each change as data. */
export function composeConclusionsPack(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  conclusions: Sourced<Conclusions>,
): ConclusionsPack {
  // What takes longest, for the report and for the data.
  const found = outcomes(workspace, consultation)
  const report = composeConclusions(workspace, consultation, conclusions, found)
  const name = conclusionsName(consultation.value)
  return {
    documents: [
      {
        name,
        title: report.meta.title,
        kind: 'conclusions',
        formats: packFormats.conclusions,
        document: report,
      },
      concludedRedline(workspace, consultation, redlineName(consultation.value)),
    ],
    trace: traceability(workspace, consultation, conclusions, found),
  }
}

function concludedRedline(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  name: string,
): PackDocument {
  const before = asConsulted(workspace, consultation)
  const [, version] = consultedVersions(workspace, consultation.value)
  const { meta, tree, redline } = composeRedlineOfVersions(
    { workspace: before.workspace, version: before.version },
    { workspace, version },
  )
  const number = version.value.version
  const title = `${consultation.value.title}: what changed since`
  const document: Document = {
    meta: {
      ...meta,
      title,
      subtitle: `Redline from version ${number} as consulted on to version ${number} as concluded`,
    },
    tree,
    redline: {
      ...redline!,
      from: `${number} as consulted on`,
      to: `${number} as concluded`,
      asked: new Map(),
    },
  }
  const kind = 'conclusions-redline'
  return { name, title, kind, formats: packFormats[kind], document }
}

export { conclusionsName } from './names.js'
