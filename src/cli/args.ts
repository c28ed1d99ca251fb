import { parseArgs } from 'node:util'
import { nearest } from '../model/nearest.js'
import { type Command, common, type Given, type Operand, type Option, type OptionTable } from './command.js'
import { Refusal } from './refusal.js'
import { said } from './said.js'

/**
 * What the arguments after the command's name give.
 * @throws Refusal where they do not fit the command: an unknown option, a value or operand too many or too few.
 */
export function parse<Options extends OptionTable>(
  name: string,
  command: Command<Options>,
  args: string[],
): Given<Options> {
  const known: OptionTable = { ...command.options, ...common }
  const { tokens, positionals } = parseArgs({
    args,
    options: Object.fromEntries(
      Object.entries(known).map(([key, option]) => [key, { type: typeOf(option) }]),
    ),
    // Not strict: the messages about what does not fit are ours, below.
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<string, string | boolean>()
  let problem: string | null = null
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    problem ??= values.has(token.name)
      ? `${token.rawName} is given twice`
      : wrongOption(token.rawName, token.name, token.value, known)
    values.set(token.name, token.value ?? true)
  }
  problem ??= missingOption(known, values) ?? wrongOperands(command.operands, positionals)
  if (problem) throw new Refusal(said`${problem}\nSee \`mehrs ${name} --help\`.`)

  const options = Object.fromEntries(
    Object.entries(command.options).map(([key, option]) => [
      key,
      values.get(key) ?? (typeOf(option) === 'boolean' ? false : undefined),
    ]),
  ) as Given<Options>['options']
  return { operands: positionals, options, root: values.get('root') as string | undefined }
}

/** Whether `--help` is asked for, in a place where it is not the value of another option. */
export function asksForHelp(args: string[]): boolean {
  const operands = args.indexOf('--')
  return (operands < 0 ? args : args.slice(0, operands)).some((arg) => arg === '--help' || arg === '-h')
}

function typeOf({ value, choices }: Option): 'string' | 'boolean' {
  return value || choices ? 'string' : 'boolean'
}

function wrongOption(
  typed: string,
  key: string,
  value: string | undefined,
  known: OptionTable,
): string | null {
  const option = Object.hasOwn(known, key) ? known[key] : undefined
  if (!option) return `unknown option ${typed}${didYouMean(key, Object.keys(known), '--')}`
  if (typeOf(option) === 'boolean') return value === undefined ? null : `${typed} takes no value`
  if (!value) return `${typed} needs a value: ${option.choices?.join(', ') ?? option.value}`
  if (!option.choices || option.choices.includes(value)) return null
  return `${typed} takes ${option.choices.join(', ')}, not '${value}'${didYouMean(value, option.choices)}`
}

function missingOption(known: OptionTable, values: ReadonlyMap<string, unknown>): string | null {
  const missing = Object.entries(known).find(([key, option]) => option.required && !values.has(key))
  return missing ? `--${missing[0]} is missing. ${missing[1].about}` : null
}

function wrongOperands(operands: readonly Operand[], given: string[]): string | null {
  const missing = operands[given.length]
  if (missing && !missing.optional) return `<${missing.name}> is missing. ${missing.about}`
  const extra = given[operands.length]
  return extra === undefined || operands.at(-1)?.many ? null : `unexpected argument '${extra}'`
}

/** `; did you mean --format?`, or nothing where no name is near. */
export function didYouMean(typed: string, names: readonly string[], prefix = ''): string {
  const near = nearest(typed, names)
  return near === null ? '' : `; did you mean ${prefix}${near}?`
}
