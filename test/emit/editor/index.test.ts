import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { emitEditorSchemas } from '../../../src/emit/editor/index.js'
import type { Workspace } from '../../../src/model/workspace.js'
import { real } from '../../package/policies.js'
import { full, mehrs, version, workspace } from '../../support/made-up.js'

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

/** The schemas of a workspace, by file. */
function schemasOf(of: Workspace) {
  return Object.fromEntries(
    emitEditorSchemas(of).map(({ path, bytes }) => [path, JSON.parse(new TextDecoder().decode(bytes))]),
  )
}

/** Whether a schema by itself, with no other beside it, takes a version with such a check and such columns. */
function taker(of: Workspace) {
  const ajv = new Ajv2020({
    keywords: ['defaultSnippets', 'patternErrorMessage'],
    validateFormats: false,
    strict: false,
  })
  const validate = ajv.compile(schemasOf(of)['schemas/version.schema.json'])
  return (fields: object, columns = ['code', 'name']) =>
    validate(
      version('1.0', {
        checks: [{ ...full, ...fields }],
        tables: [{ id: 'all', heading: 'All', cohorts: 'all', columns }],
      }),
    )
}

it('is there for each kind of file that authors write', () => {
  expect(Object.keys(schemasOf(workspace()))).toEqual(
    ['mehrs', 'version', 'consultation', 'conclusions'].map((name) => `schemas/${name}.schema.json`),
  )
})

it('takes every source of the real workspace', () => {
  const schemas = schemasOf(real)
  const ajv = new Ajv2020({ validateFormats: false, strict: false })
  for (const [name, files] of Object.entries({
    mehrs: [real.mehrs],
    version: real.versions,
    consultation: real.consultations,
  })) {
    const validate = ajv.compile(schemas[`schemas/${name}.schema.json`])
    for (const { file, value } of files) {
      validate(value)
      expect(validate.errors, file).toBeNull()
    }
  }
})

it('offers what there is, and takes what has yet to be named', () => {
  const { $defs } = schemasOf(workspace())['schemas/version.schema.json']
  const offered = (field: { anyOf: { enum?: string[] }[] }) => field.anyOf[0]!.enum
  const { as, attributedTo } = $defs['version-escalation'].properties
  expect(offered($defs['version-check'].properties.cohorts.items)).toEqual(['aardvark', 'badger'])
  expect(offered(as)).toEqual(['sick-animal'])
  expect(offered(attributedTo)).toEqual(['zoo', 'vet'])
  expect(offered($defs['mehrs-citation'])).toEqual(['notice', 'code'])
  const takes = taker(workspace())
  expect(takes({ cohorts: ['camel'] })).toBe(true)
  expect(takes({ cohorts: ['Camel !'] })).toBe(false)
})

it('tells a text what it may quote', () => {
  const { $defs } = schemasOf(workspace())['schemas/version.schema.json']
  expect($defs['mehrs-markdown'].description).toContain('{{mehrs.terms.sick-animal.name}}')
})

describe('codes and columns of its own', () => {
  it('are what is taken, and nothing else', () => {
    const takes = taker(workspace({ mehrs: own }))
    expect(takes({})).toBe(true)
    expect(takes({}, ['code', 'rest'])).toBe(true)
    expect(takes({ code: 'N2C', values: { group: 'Days', rest: 5, keys: 'Two', visit: false } })).toBe(true)
    expect(takes({ values: { rest: 'unspecified' } })).toBe(true)
    for (const values of [{ group: 'Day' }, { rest: '5' }, { visit: 'yes' }, { nothing: 1 }])
      expect(takes({ values }), JSON.stringify(values)).toBe(false)
    expect(takes({ code: 'MA534' })).toBe(false)
    expect(takes({}, ['code', 'resting'])).toBe(false)
  })

  it('are no matter where mehrs.yaml declares none', () => {
    expect(taker(workspace())({ code: 'MA534' })).toBe(true)
  })
})
