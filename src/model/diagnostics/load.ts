/** Findings of the load stage, with the arguments of their messages. */
export interface LoadArgs {
  /** `--root` names a folder that holds no `policy/`. */
  'workspace-missing': { folder: string }
  'file-missing': { path: string }
  /** `reason` is a clause in words: `you have no permission to read it`. */
  'file-unreadable': { reason: string }
  /** What a symbolic link under `policy/` leads to: what is outside the workspace, or hidden in it. */
  'link-leads-out': { to: 'outside' | 'hidden' }
  'stray-file': { expected: string }
  'wrong-extension': { name: string }
  'file-too-large': { bytes: number; limit: number }
  /** `encoding` is the encoding that the bytes look like, where one can be told. */
  'not-utf-8': { byte: number; encoding: string | null }
  'byte-order-mark': Record<never, never>
  'carriage-return': { lines: number }
  'control-character': { character: string; escaped: boolean }
  /** The file does not end with a line end. `missing` are keys that it lacks. */
  'cut-off': { missing: string[] }
  'empty-file': { comments: boolean }
  'not-a-mapping': { found: 'text' | 'a list' }
  'yaml-syntax': { problem: SyntaxProblem }
  'yaml-tab': { lines: number }
  /** `character` is what looks like a space: `U+00A0`. */
  'yaml-space': { character: string }
  'merge-conflict': Record<never, never>
  /** `mark` is the one that opens: “. */
  'typographic-quotes': { mark: string }
  /** `cut` is what is read as a comment. */
  'cut-by-comment': { cut: string }
  'yaml-several-documents': Record<never, never>
  'yaml-directive': { directive: string }
  'yaml-alias': { kind: 'alias' | 'anchor' | 'merge key'; text: string }
  'yaml-tag': { tag: string }
  'yaml-key-not-text': Record<never, never>
  /** `others` is how many more keys of the same group do. */
  'duplicate-key': { key: string; others: number }
  /** `reason` is what DuckDB says of a file of attempts, or what else it is. */
  'attempts-unreadable': { reason: string }
  'attempts-row-broken': {
    problem: FieldProblem | 'too-few-fields' | 'too-many-fields' | 'too-long'
  }
  /** How many rows the file has, and how many were read. */
  'attempts-rows-lost': { rows: number; read: number }
  /** `name` is the folder or the pattern that stands for no file. */
  'attempts-none': { name: string }
  'attempts-too-many-bad': { bad: number; limit: number }
  /** `name` is what `column` is expected to be called, `found` what the columns are called. */
  'attempts-column-missing': { column: string; name: string; found: string[]; near: string | null }
  'attempts-column-twice': { name: string }
  'attempts-column-type': { name: string; type: string; of: 'instants' | 'names' }
  'attempt-value-missing': { name: string }
  'attempt-cohort-unknown': {
    name: string
    cohort: string
    attempts: number
    known: string[]
    near: string | null
  }
  'attempt-time-wrong': { name: string; text: string; lacks: 'time' | 'offset' | null }
  /** The first findings of a kind stand for the rest. */
  'more-findings': { count: number }
  'over-limit': { limit: Limit; allowed: number }
  'too-slow': { language: 'YAML' | 'Markdown'; seconds: number }
  'too-deep': { language: 'YAML' | 'Markdown' }
}

/** What of an input is limited; how much of it is allowed stands in load/limits.ts. */
export type Limit =
  | 'bytes'
  | 'depth'
  | 'keys'
  | 'containers'
  | 'lines'
  | 'blocks'
  | 'together'
  | 'definitions'
  | 'bars'
  | 'addresses'
  | 'delimiters'
  | 'signs'
  | 'marks'
  | 'steps'
  | 'nesting'
  | 'columns'
  | 'cells'

/** What can be wrong with the syntax of YAML; load/yaml/problems.ts has the words. */
export type SyntaxProblem =
  | 'value-start'
  | 'second-colon'
  | 'dash-space'
  | 'dash-other'
  | 'colon-other'
  | 'colon-space'
  | 'no-colon'
  | 'unclosed'
  | 'text-indent'
  | 'indent'
  | 'list-beside-key'
  | 'after-end'
  | 'after-bar'
  | 'escape'
  | 'comma'
  | 'comment'
  | 'block-in-brackets'
  | 'long-key'
  | 'open-quote'
  | 'other'

/** What a field of a file of attempts can have in it that makes another file of it than was meant. */
export type FieldProblem = 'quotes' | 'not-utf-8' | 'zero-byte' | 'byte-order-mark'
