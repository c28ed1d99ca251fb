import { expect, it } from 'vitest'
import { schemas } from '../../../src/generated/validators.js'
import { translations } from '../../../src/validate/schema/translate.js'

/** What only describes, names or holds other schemas. */
const silent = [
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'title',
  'description',
  'examples',
  'defaultSnippets',
  'patternErrorMessage',
  'properties',
  'items',
  // Checked apart from ajv, or by the rules.
  'format',
]

it('has words for every keyword that the schemas of sources use', () => {
  const found = new Set<string>()
  const collect = (schema: Record<string, unknown>) => {
    for (const [keyword, value] of Object.entries(schema)) {
      found.add(keyword)
      const inside = ['properties', '$defs'].includes(keyword)
        ? Object.values(value as object)
        : ['oneOf', 'anyOf'].includes(keyword)
          ? (value as object[])
          : ['items', 'contains'].includes(keyword)
            ? [value as object]
            : []
      for (const each of inside) collect(each)
    }
  }
  for (const kind of ['mehrs', 'version', 'consultation', 'ledger']) collect(schemas[`${kind}.schema.json`]!)
  expect([...found].filter((keyword) => !silent.includes(keyword) && !(keyword in translations))).toEqual([])
})
