import type { Streams } from './streams.js'

/**
 * A command, described once: parsing, `--help` and the messages about wrong use are all made from this.
 * The summary is in the table of commands, which is read without loading the command.
 */
export interface Command<Options extends OptionTable = OptionTable> {
  /** What it does and prints, for somebody who sees it for the first time. */
  about: string
  /** What follows the command's name, in order; all are required but the last, which may be optional. */
  operands: readonly Operand[]
  options: Options
  examples: readonly Example[]
  /** The exit codes that this command gives beside 2, which always means wrong use or environment. */
  exits: readonly [code: 0 | 1, meaning: string][]
  run(given: Given<Options>, streams: Streams): Promise<number>
}

export interface Operand {
  name: string
  about: string
  /** Takes one or more arguments. Only the last operand can. */
  many?: true
  optional?: true
}

export interface Option {
  /** What stands for the value in the help, such as `DIR`. A flag has none. */
  value?: string
  /** The values it takes, where they are a closed set. */
  choices?: readonly string[]
  about: string
  required?: true
}

export type OptionTable = Readonly<Record<string, Option>>

export interface Example {
  /** As typed after `mehrs`. */
  command: string
  about: string
}

/** A command line that fits its command. */
export interface Given<Options extends OptionTable> {
  operands: string[]
  options: { [Name in keyof Options]: Value<Options[Name]> }
  /** The value of `--root`, which every command takes. */
  root: string | undefined
}

type Value<O extends Option> = O extends { choices: readonly (infer Choice)[] }
  ? Choice | undefined
  : O extends { value: string }
    ? O extends { required: true }
      ? string
      : string | undefined
    : boolean

/** Keeps the literal types of the options, from which `run` gets the types of its values. */
export function command<const Options extends OptionTable>(it: Command<Options>): Command<Options> {
  return it
}

/** Options that every command takes. */
export const common = {
  root: {
    value: 'DIR',
    about: 'The workspace: the folder that holds policy/. Without it, the nearest one from here upwards.',
  },
  help: { about: 'Print this help.' },
} as const satisfies OptionTable
