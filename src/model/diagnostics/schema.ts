import type { Day } from '../calendar.js'

/** Findings that come from a JSON Schema, with the arguments of their messages. Words for what was found or is expected are ready to print. */
export interface SchemaArgs {
  /** `owner` is what the key stands in: `a check`. */
  'unknown-key': { key: string; owner: string; allowed: string[]; nearest: string | null }
  /** `description` is the schema's, of the missing value. */
  'missing-key': { key: string; owner: string; description: string | null }
  /** A key that stands in `found` and is missing in `owner`. */
  'misplaced-key': { key: string; found: string; owner: string }
  /** A number that is written so that it is read as another: `0x3`. */
  'number-notation': { written: string; value: number }
  'wrong-type': { found: string; expected: string; suggestion: string | null }
  /** Text is expected, and `written` would be text in quotes; without them it is `value`. */
  'needs-quotes': { written: string; value: number | boolean }
  'not-allowed': { found: string; allowed: string[]; nearest: string | null }
  /** None of several ways to write a value fits. */
  'no-choice': { found: string; choices: string[]; nearest: string | null }
  'wrong-form': {
    found: string
    example: string | null
    description: string | null
    suggestion: string | null
  }
  'out-of-range': {
    found: number
    relation: 'at least' | 'at most'
    limit: number
    unit: 'characters' | 'entries' | null
  }
  'duplicate-item': { item: string }
  'missing-item': { item: string }
  'no-such-date': { written: string; problem: 'notation' | 'swapped' | 'calendar'; suggestion: Day | null }
}
