import { composePolicy, composeRedline, documentId, versionLabel, versionName } from '../compose/index.js'
import type { Document, Related } from '../model/document.js'
import type { Version } from '../model/types.js'
import type { Workspace } from '../model/workspace.js'

/** A document that is published in every format. */
export interface Publication {
  /** Of its files, without their extensions. */
  path: string
  title: string
  /** Made when it is asked for: most of the time that a publication takes. */
  compose(): Document
  versions: string[]
}

/** Every version as a document, and as a redline of the version that it is based on; each leads to the others. */
export function publications(workspace: Workspace): Publication[] {
  return workspace.versions.flatMap((version) => {
    const { value } = version
    const id = documentId(value)
    const base = workspace.versions.find((other) => other.value.version === value.basedOn)
    const folder = base && `redline-${versionName(base.value)}-to-${versionName(value)}`
    const text = (name: string, of: Version) => ({
      label: name,
      href: `../${documentId(of)}/${documentId(of)}.html`,
    })
    const clean = {
      path: `${id}/${id}`,
      title: versionLabel(value),
      compose: () => ({
        ...composePolicy(workspace, version),
        related: [
          ...(value.checks.length > 0 ? [{ label: 'Appendix A', href: 'appendix-a.html' }] : []),
          ...(base
            ? [{ label: `Changes from ${base.value.version}`, href: `../${folder}/redline.html` }]
            : []),
          ...asFiles(id),
        ],
      }),
      versions: [value.version],
    }
    if (!base) return [clean]
    const redline = {
      path: `${folder}/redline`,
      title: `Redline from ${versionName(base.value)} to ${versionName(value)}`,
      compose: () => ({
        ...composeRedline(workspace, base, version),
        related: [
          text(versionLabel(base.value), base.value),
          text(versionLabel(value), value),
          ...asFiles('redline'),
        ],
      }),
      versions: [base.value.version, value.version],
    }
    return [clean, redline]
  })
}

/** A document in its other formats for people, beside its page. */
function asFiles(name: string): Related[] {
  return [
    { label: 'Word', href: `${name}.docx` },
    { label: 'PDF', href: `${name}.pdf` },
  ]
}
