import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { emitEditorSchema } from '../../src/emit/editor-schema.js'
import { full, mehrs, version, workspace } from '../support/made-up.js'

const sources = ['notice']
const own = {
  ...mehrs,
  codes: { patterns: ['N[0-9][A-Z]', 'ZZ[0-9]{3}'], sources },
  columns: [
    { id: 'group', heading: 'Code Group', type: 'choice' as const, choices: ['Nights', 'Days'], sources },
    { id: 'rest', heading: 'Rest', type: 'number' as const, unit: 'hours', sources },
    { id: 'keys', heading: 'Keys', type: 'text' as const, sources },
    { id: 'visit', heading: 'Visit', type: 'yes-no' as const, sources },
  ],
}

it('is not there where mehrs.yaml declares nothing of its own', () => {
  expect(emitEditorSchema(workspace())).toEqual([])
})

it('takes what the rules take, in the columns and codes that are declared, and nothing else', () => {
  const [file] = emitEditorSchema(workspace({ mehrs: own }))
  const validate = new Ajv2020({
    keywords: ['defaultSnippets', 'patternErrorMessage'],
    validateFormats: false,
    strict: false,
  }).compile(JSON.parse(new TextDecoder().decode(file!.bytes)))
  const takes = (fields: object, columns = ['code', 'rest']) =>
    validate(
      version('1.0', {
        checks: [{ ...full, ...fields }],
        tables: [{ id: 'all', heading: 'All', cohorts: 'all', columns }],
      }),
    )
  expect(file!.path).toBe('schemas/version.schema.json')
  expect(takes({})).toBe(true)
  expect(takes({ code: 'N2C', values: { group: 'Days', rest: 5, keys: 'Two', visit: false } })).toBe(true)
  expect(takes({ values: { rest: 'unspecified' } })).toBe(true)
  for (const values of [{ group: 'Day' }, { rest: '5' }, { visit: 'yes' }, { nothing: 1 }])
    expect(takes({ values }), JSON.stringify(values)).toBe(false)
  expect(takes({ code: 'MA534' })).toBe(false)
  expect(takes({}, ['code', 'resting'])).toBe(false)
})
