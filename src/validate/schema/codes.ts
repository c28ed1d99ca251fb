/** Findings that come from a JSON Schema, with the arguments of their messages. */
export interface SchemaArgs {
  'unknown-key': { key: string; allowed: string[]; nearest: string | null }
}
