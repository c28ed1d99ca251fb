import { DmnModdle } from 'dmn-moddle'
import { evaluate, unaryTest } from 'feelin'

/** An element of a DMN file, as dmn-moddle reads it. */
interface Element {
  $type: string
  id: string
  name: string
  text: string
  hitPolicy: 'UNIQUE' | 'FIRST'
  drgElement: Element[]
  decisionLogic: Element
  input: { inputExpression: Element }[]
  output: Element[]
  rule: { id: string; inputEntry: Element[]; outputEntry: Element[] }[]
}

type Context = Record<string, unknown>

export interface Model {
  /** What dmn-moddle has to say against the file. */
  warnings: unknown[]
  /** The values of all decisions for this input. */
  decide(input: Context): Record<string, Context>
}

/** Reads a file of DMN 1.3 whose decisions are tables, each after those that it needs. */
export async function readDmn(xml: string): Promise<Model> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions')
  const elements = (rootElement as Element).drgElement
  const decisions = elements.filter(({ $type }) => $type === 'dmn:Decision')
  return {
    warnings,
    decide: (input) => {
      const values: Record<string, Context> = {}
      for (const { name, decisionLogic } of decisions)
        values[name] = evaluateTable(decisionLogic, { ...input, ...values })
      return values
    },
  }
}

function evaluateTable({ hitPolicy, input, output, rule }: Element, context: Context): Context {
  const values = input.map(({ inputExpression }) => value(inputExpression.text, context))
  const hits = rule.filter(({ inputEntry }) =>
    inputEntry.every(({ text }, index) => passes(text, values[index])),
  )
  if (hitPolicy === 'UNIQUE' && hits.length > 1) throw new Error(`not unique: ${hits.map(({ id }) => id)}`)
  const hit = hits[0]
  if (!hit) throw new Error(`no rule for ${JSON.stringify(context)}`)
  return Object.fromEntries(
    output.map(({ name }, index) => [name, value(hit.outputEntry[index]!.text, context)]),
  )
}

/** The value of an expression. What feelin warns of counts as an error. */
export function value(expression: string, context: Context = {}): unknown {
  const { value, warnings } = evaluate(expression, context)
  if (warnings.length > 0) throw new Error(`${expression}: ${JSON.stringify(warnings)}`)
  return value
}

const passed = new Map<string, boolean>()

/** Remembered, since feelin reads a cell anew each time. Cells say something of their own input only. */
function passes(cell: string, input: unknown): boolean {
  const key = JSON.stringify([cell, input, typeof input])
  // Comparing null with a number or an instant is no error in DMN: the cell is then not passed.
  const known = passed.get(key) ?? unaryTest(cell, { '?': input }).value === true
  passed.set(key, known)
  return known
}
