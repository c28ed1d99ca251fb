import type { PolicyData } from '../../generated/policy-data.js'
import { element } from '../../render/xml.js'
import { policyInForce } from './in-force.js'
import { countsTotals, ruling, totalInputs } from './ruling.js'
import { decisionElement, lines } from './table.js'

const inputs = {
  at: 'dateTime',
  allowDraft: 'boolean',
  cohort: 'string',
  code: 'string',
  consecutive: 'number',
}

/**
 * The policy as two decision tables of DMN 1.3 (OMG): which version is in force, and what it says. A table has no
 * memory: `consecutive`, the length of the run of the code with the last attempt in it, has to be given; where a rule counts
 * attempts in all, also `totalOfCode`, the sightings of the code, and `total`, all attempts that failed with a code.
 */
export function dmnFile(data: PolicyData): string {
  const definitions = element(
    'definitions',
    {
      xmlns: 'https://www.omg.org/spec/DMN/20191111/MODEL/',
      id: 'mehrs-policy',
      name: data.title,
      namespace: 'urn:mehrs-policy',
      exporter: 'mehrs',
    },
    ...lines(
      ...Object.entries({ ...inputs, ...(countsTotals(data) ? totalInputs : {}) }).map(([name, typeRef]) =>
        element('inputData', { id: name, name }, element('variable', { name, typeRef })),
      ),
      decisionElement(policyInForce(data)),
      decisionElement(ruling(data)),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${definitions}\n`
}
