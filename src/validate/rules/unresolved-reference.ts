import type { Prose } from '../../model/diagnostic.js'
import type { RuleArgs } from '../../model/diagnostics/rules.js'
import { findReferences, type Reference, resolveReference, type Scope } from '../../model/references.js'
import { shortened } from '../../model/shortened.js'
import type { AnyNode } from '../../model/tree.js'
import { filesOf, stringsIn } from './data.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, placeOf, spansIn, texts } from './texts.js'
import { type Suggest, suggester } from './unknown.js'

type Args = RuleArgs['unresolved-reference']

export const unresolvedReference: Rule<'unresolved-reference'> = {
  code: 'unresolved-reference',
  severity: 'error',
  summary: 'A `{{…}}` in a text quotes data that is not there or cannot be printed.',
  why: 'Texts quote dates and numbers so that they cannot contradict the data. A quotation that fails would be printed as braces.',
  fix: 'Name a field step by step, such as `{{dates.effective}}` or `{{checks.ZZ001.escalate.afterConsecutive}}`. To print the braces themselves, put them between backticks.',
  message,
  examples: [
    {
      name: 'A slip in the path',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Burrows close
              on _{{dates.efective}}_.
                  ^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'A group of fields has no words, nor has a text that quotes data itself',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "Burrows: {{mehrs.legalBasis}}.", … }
                                           ^^^^^^^^^^^^^^^^^^^^
        checks:
          - { code: ZZ001, note: "From {{version}} on.", … }
          - { code: ZZ002, note: "As for ZZ001: {{checks.ZZ001.note}}", … }
                                                ^^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'Braces without a partner, and two parts that Markdown tears apart',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "From {{version on.", … }
                                       ^^
          - { id: tunnels, text: "From {{*version*}} on.", … }
                                       ^^
                                                  ^^
      `,
    },
    {
      name: 'Quoted data, and braces as code',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              {{checks.ZZ001.cohorts}} waits {{ mehrs.legalBasis.appealWindow.days }} days.
              Write \`{{dates.effective}}\` for the day.
      `,
    },
  ],
  check(workspace, report) {
    const suggest = suggester()
    const fields = texts(workspace)
    for (const text of fields) {
      for (const node of nodesOf(text)) {
        const attribute = bracedAttribute(node)
        if (attribute !== undefined)
          report(placeOf(text, node), { path: shortened(attribute), problem: 'outside-text' })
        if (node.type !== 'text') continue
        for (const { found, place } of spansIn(text, node, findReferences)) {
          const args = problemOf(found, text.scopes(), suggest)
          if (args) report(place, args)
        }
      }
    }
    const markdown = new Set(fields.map(({ source, path }) => [source.file, ...path].join('/')))
    for (const source of filesOf(workspace)) {
      for (const { path, text } of stringsIn(source.value)) {
        if (markdown.has([source.file, ...path].join('/'))) continue
        for (const { start, end } of findReferences(text)) {
          report(source.within(path, start, end), {
            path: shortened(text.slice(start, end)),
            problem: 'outside-text',
          })
        }
      }
    }
  },
}

/** The first thing wrong with a reference in the documents that print it. */
function problemOf({ path }: Reference, scopes: readonly Scope[], suggest: Suggest): Args | null {
  if (path === null) return { path: '', problem: 'unpaired' }
  for (const scope of scopes) {
    const found = resolveReference(path, scope)
    if (!('problem' in found)) continue
    if (found.problem !== 'unknown') return { path: shortened(path), problem: found.problem }
    const { problem, step, names } = found
    return { path: shortened(path), problem, step: shortened(step), nearest: suggest(step, names) }
  }
  return null
}

/** What a link or an image says in its address or title is not text. */
function bracedAttribute(node: AnyNode): string | undefined {
  const { url, title, alt } = node as { url?: string; title?: string | null; alt?: string | null }
  return [url, title, alt].find((value) => value?.includes('{{')) ?? undefined
}

function message(args: Args): Prose {
  switch (args.problem) {
    case 'malformed':
      return {
        message: `{{${args.path}}} is not a path to data`,
        found: args.path,
        expected: 'names joined by full stops',
      }
    case 'unknown':
      return {
        message: `{{${args.path}}} quotes nothing: there is no ${args.step}${args.nearest === null ? '' : `; did you mean ${args.nearest}?`}`,
        found: args.step,
        ...(args.nearest === null ? {} : { suggestion: args.nearest }),
      }
    case 'not-printable':
      return {
        message: `{{${args.path}}} has no words to print: it is a group of fields, or a text that quotes data itself`,
        expected: 'the path of one of its fields',
      }
    case 'unpaired':
      return { message: 'braces without their partner, or with Markdown formatting between them' }
    case 'outside-text':
      return { message: 'data can be quoted in Markdown text only, not here', found: args.path }
  }
}
