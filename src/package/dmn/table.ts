import { type Child, element, text, type Xml } from '../../render/xml.js'

/** A decision that is a table: what it asks for, what it gives, and its rules, whose cells are FEEL. */
export interface DecisionTable {
  id: string
  /** The ids of the input data and of the decisions that its expressions name. */
  needs: { inputs: string[]; decisions: string[] }
  hitPolicy: 'UNIQUE' | 'FIRST'
  inputs: { expression: string; type: string; allowed?: string }[]
  outputs: { name: string; type: string }[]
  rules: Row[]
}

export interface Row {
  /** Made from what the rule is of, and unique in its table. */
  id: string
  inputs: string[]
  outputs: string[]
  /** What the rule rests on. */
  note: string
}

/** The decision as an element of DMN 1.3. Rules stand on a line each, so that people can compare two files. */
export function decisionElement({ id, needs, hitPolicy, inputs, outputs, rules }: DecisionTable): Xml {
  const required = (kind: string, target: string) =>
    element('informationRequirement', {}, element(kind, { href: `#${target}` }))
  return element(
    'decision',
    { id, name: id },
    ...lines(
      element('variable', { name: id }),
      ...needs.inputs.map((target) => required('requiredInput', target)),
      ...needs.decisions.map((target) => required('requiredDecision', target)),
      element(
        'decisionTable',
        { hitPolicy },
        ...lines(
          ...inputs.map(inputElement),
          ...outputs.map(({ name, type }) => element('output', { name, typeRef: type })),
          element('annotation', { name: 'Sources' }),
          ...rules.map((rule) => ruleElement(id, rule)),
        ),
      ),
    ),
  )
}

function inputElement({ expression, type, allowed }: DecisionTable['inputs'][number]): Xml {
  return element(
    'input',
    { label: expression },
    element('inputExpression', { typeRef: type }, textElement(expression)),
    allowed ? element('inputValues', {}, textElement(allowed)) : null,
  )
}

function ruleElement(table: string, { id, inputs, outputs, note }: Row): Xml {
  return element(
    'rule',
    { id: `${table}-${id}` },
    ...inputs.map((cell) => element('inputEntry', {}, textElement(cell))),
    ...outputs.map((cell) => element('outputEntry', {}, textElement(cell))),
    element('annotationEntry', {}, textElement(note)),
  )
}

function textElement(value: string): Xml {
  return element('text', {}, text(value))
}

/** Each child on a line of its own. */
export function lines(...children: Child[]): Child[] {
  return [text('\n'), ...children.flatMap((child) => [child, text('\n')])]
}
