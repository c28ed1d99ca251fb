import type { Prose } from '../../model/diagnostic.js'
import type { SchemaArgs } from '../../model/diagnostics/schema.js'
import { either, quoted } from './words.js'

/** How each finding of the schemas is told. */
export const schemaMessages: { [Code in keyof SchemaArgs]: (args: SchemaArgs[Code]) => Prose } = {
  'unknown-key': ({ key, owner, allowed, nearest }) => ({
    message: `unexpected key ${quoted(key)} in ${owner}${didYouMean(nearest)}`,
    found: key,
    expected: either(allowed),
    ...(nearest === null ? {} : { suggestion: nearest }),
    fix:
      nearest === null
        ? `Take it away, or use one of: ${allowed.join(', ')}.`
        : `Write ${quoted(nearest)}, or take the key away.`,
  }),
  'missing-key': ({ key, owner, description }) => ({
    message: `the key ${quoted(key)} is missing in ${owner}`,
    expected: key,
    fix: `Add "${key}: …".${description === null ? '' : ` ${description}`}`,
  }),
  'misplaced-key': ({ key, found, owner }) => ({
    message: `the key ${quoted(key)} stands in ${found}, but it belongs to ${owner}`,
    found: key,
    fix: `Indent it like the other keys of ${owner}, and what is below it by as much.`,
  }),
  'number-notation': ({ written, value }) => ({
    message: `${written} is read as the number ${value}`,
    found: written,
    expected: String(value),
    suggestion: String(value),
    fix: `Write ${value}, if that is meant.`,
  }),
  'wrong-type': ({ found, expected, suggestion }) => ({
    message: `unexpected ${found}; expected ${expected}`,
    found,
    expected,
    ...(suggestion === null ? {} : { suggestion }),
    fix: suggestion === null ? `Put ${expected} here.` : `Write ${suggestion} here.`,
  }),
  'needs-quotes': ({ written, value }) => ({
    message: `${written} without quotes is ${unquoted(written, value)}`,
    found: String(value),
    expected: 'text',
    suggestion: `"${written}"`,
    fix: `Put it in quotes: "${written}".`,
  }),
  'not-allowed': ({ found, allowed, nearest }) => {
    const expected = either(allowed.map(quoted))
    return {
      message: `unexpected ${found}; expected ${expected}${didYouMean(nearest)}`,
      found,
      expected,
      ...(nearest === null ? {} : { suggestion: nearest }),
      fix: nearest === null ? `Write ${expected}.` : `Write ${quoted(nearest)}.`,
    }
  },
  'no-choice': ({ found, choices, nearest }) => ({
    message: `unexpected ${found}; expected ${either(choices)}${didYouMean(nearest)}`,
    found,
    expected: either(choices),
    ...(nearest === null ? {} : { suggestion: nearest }),
    fix: nearest === null ? `Write ${either(choices)}.` : `Write ${quoted(nearest)}.`,
  }),
  'wrong-form': ({ found, example, description, suggestion }) => ({
    message: `unexpected ${found}${example === null ? '' : `; expected something like ${quoted(example)}`}${didYouMean(suggestion)}`,
    found,
    ...(description === null ? {} : { expected: description }),
    ...(suggestion === null ? {} : { suggestion }),
    fix:
      suggestion === null
        ? (description ?? `Write it like ${quoted(example)}.`)
        : `Write ${quoted(suggestion)}.`,
  }),
  'out-of-range': ({ found, relation, limit, unit }) => {
    const empty = found === 0 && unit !== null
    const [is, should] = [counted(found, unit), `${relation} ${counted(limit, unit)}`]
    return {
      message: empty ? `this is empty; expected ${should}` : `unexpected ${is}; expected ${should}`,
      found: is,
      expected: should,
      fix: empty ? 'Fill it in; where it may be left out, take the key away.' : `Change it to ${should}.`,
    }
  },
  'duplicate-item': ({ item }) => ({
    message: `${quoted(item)} stands in this list a second time`,
    found: item,
    fix: 'Keep one of the two.',
  }),
  'missing-item': ({ item }) => ({
    message: `the list lacks ${item}`,
    expected: item,
    fix: `Add ${item}.`,
  }),
  'no-such-date': ({ written, problem, suggestion }) => {
    const reasons = {
      notation: `the date ${quoted(written)} is not written as YYYY-MM-DD`,
      swapped: `the date ${quoted(written)} has its month and day swapped`,
      calendar: `the date ${quoted(written)} is not in the calendar`,
    }
    return {
      message: `${reasons[problem]}${didYouMean(suggestion)}`,
      found: written,
      expected: 'a date of the calendar, as YYYY-MM-DD',
      ...(suggestion === null ? {} : { suggestion }),
      fix:
        suggestion === null
          ? 'Write a year, month and day that exist, such as 2022-05-24.'
          : `Write ${suggestion}.`,
    }
  },
}

function didYouMean(suggestion: string | null): string {
  return suggestion === null ? '' : `; did you mean ${quoted(suggestion)}?`
}

/** What is lost without quotes: the zero of 7.10. */
function unquoted(written: string, value: number | boolean): string {
  if (typeof value === 'boolean') return `the value ${value}, not text`
  if (String(value) !== written) return `the number ${value}, not text`
  return /\.\d+$/.test(written)
    ? `a number, not text: ${written}0 would become ${written}`
    : 'a number, not text'
}

function counted(value: number, unit: 'characters' | 'entries' | null): string {
  if (unit === null) return String(value)
  const one = { characters: 'character', entries: 'entry' }
  return `${value} ${value === 1 ? one[unit] : unit}`
}
