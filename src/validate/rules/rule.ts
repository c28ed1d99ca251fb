import type { Prose, Severity } from '../../model/diagnostic.js'
import type { RuleArgs } from '../../model/diagnostics/rules.js'
import type { Place } from '../../model/place.js'
import type { Workspace } from '../../model/workspace.js'

export type RuleCode = keyof RuleArgs

/** A further place that a finding speaks of, with what stands there: `first listed here`. */
export interface Related {
  place: Place
  label: string
}

/** Takes a finding of the rule: where it is, the arguments of its message, and the other places it is about. */
export type Report<Code extends RuleCode> = (
  place: Place,
  args: RuleArgs[Code],
  ...related: Related[]
) => void

/**
 * Snippets of the files of an imaginary workspace, each under a comment with the file's name. They overlay the
 * workspace in test/fixtures/workspaces/made-up: a top-level key replaces that of the file. `…` stands for the
 * required fields that do not matter; `^^^` marks, from below, where the finding is, `~~~` a related place. A
 * snippet without `^` is one that the rule accepts.
 */
export interface Example {
  name: string
  text: string
  /** The same of a workspace whose consultation went out so before it became `text`; and was concluded so, too. */
  issued?: string
  concluded?: true
  /** Other rules that cannot but find something in it too. */
  also?: readonly RuleCode[]
}

/** One thing that a workspace must not do, with its documentation. The examples are its tests. */
export interface Rule<Code extends RuleCode> {
  code: Code
  severity: Severity
  /** What is wrong, in one sentence. */
  summary: string
  /** What would go wrong if it stayed. */
  why: string
  /** The way out; printed with every finding. */
  fix: string
  /** True where the rule compares files: it then says nothing about a version file from outside the workspace. */
  acrossFiles?: true
  /** True where the rule composes documents: it is asked only where no other rule has found an error. */
  last?: true
  message(args: RuleArgs[Code]): Prose
  examples: readonly Example[]
  check(workspace: Workspace, report: Report<Code>): void
}

/** A snippet without the indentation of the code around it. Backslashes stand for themselves, but before a backtick. */
export function yaml(strings: TemplateStringsArray): string {
  const lines = strings.raw[0]!.replaceAll('\\`', '`')
    .replace(/^\n|\n *$/g, '')
    .split('\n')
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)))
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`
}
