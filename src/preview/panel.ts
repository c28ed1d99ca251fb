import { resolve } from 'node:path'
import type { ElementContent } from 'hast'
import type { Diagnostic } from '../model/diagnostic.js'
import { type Content, h } from '../render/html/element.js'
import { describe } from '../validate/describe.js'

/** What the strip below a page says. */
export interface Panel {
  /** Of the run and the sources, as pages are told of it. */
  state: string
  root: string
  /** Null while they are not known yet. */
  findings: readonly Diagnostic[] | null
  /** What the page shows, where that is not what the sources say now. */
  old: string | null
  /** Addresses with what they are called: the list of pages, Word, PDF, the form. */
  links: readonly { href: string; name: string }[]
  /** The address of the form for what stands at a place. */
  formAt(finding: Diagnostic): string | null
}

/** The strip that the preview adds below a page: what the page is of, what `check` finds, and the ways on. */
export function panel({ state, root, findings, old, links, formAt }: Panel): ElementContent {
  const errors = findings?.filter(({ severity }) => severity === 'error').length ?? 0
  return h(
    'aside',
    {
      id: 'preview~panel',
      ariaLabel: 'Preview',
      dataState: state,
      ...(old || errors > 0 ? { className: ['bad'] } : {}),
    },
    h(
      'p',
      { className: ['preview-links'] },
      h('strong', {}, 'Preview'),
      links.map(({ href, name }) => h('a', { href }, name)),
    ),
    h(
      'div',
      { role: 'status' },
      old ? h('p', { className: ['preview-old'] }, old) : null,
      h('p', {}, tell(findings)),
    ),
    findings && findings.length > 0
      ? h(
          'details',
          { id: 'preview~findings', ...(errors > 0 ? { open: true } : {}) },
          h('summary', {}, 'Findings'),
          h(
            'ol',
            {},
            gravest(findings).map((finding) => item(finding, root, formAt(finding))),
          ),
        )
      : null,
  )
}

function tell(findings: Panel['findings']): string {
  if (!findings) return 'Checking …'
  const counts = (['error', 'warning', 'note'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? '' : `${count} ${severity}${count === 1 ? '' : 's'}`
  })
  return counts.filter(Boolean).join(', ') || '`check` finds nothing.'.replaceAll('`', '')
}

const grave = { error: 0, warning: 1, note: 2 }

function gravest(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted((a, b) => grave[a.severity] - grave[b.severity])
}

/** A finding, with the place to open in an editor. */
function item(finding: Diagnostic, root: string, form: string | null): ElementContent {
  const { message, fix, found, expected, suggestion } = describe(finding)
  const more: [string, string | undefined][] = [
    ['Found', found],
    ['Expected', expected],
    ['Did you mean', suggestion],
  ]
  return h(
    'li',
    { className: [finding.severity] },
    h('strong', {}, finding.severity),
    ' ',
    place(finding.place, root),
    form ? [' ', h('a', { href: form }, 'Edit it here')] : null,
    h('p', {}, message, h('code', {}, finding.code)),
    more.map(([label, text]): Content => (text === undefined ? null : h('p', {}, `${label}: ${text}`))),
    fix === undefined ? null : h('p', {}, fix),
    (finding.related ?? []).map((other) => h('p', {}, `${other.label}: `, place(other.place, root))),
  )
}

/** `policy/mehrs.yaml:3:1`, as a link that opens it there in VS Code. */
export function place({ file, start }: Diagnostic['place'], root: string): ElementContent {
  const spot = `${start.line}:${start.column}`
  const path = resolve(root, file)
    .replaceAll('\\', '/')
    .replace(/^(?!\/)/, '/')
  return h(
    'a',
    { href: encodeURI(`vscode://file${path}:${spot}`), title: 'Open in VS Code' },
    `${file}:${spot}`,
  )
}
