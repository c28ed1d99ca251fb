import { type Command, common, type Operand, type OptionTable } from './command.js'

const width = 100

/** The page that `mehrs` and `mehrs --help` print. */
export function generalHelp(summaries: Record<string, string>): string {
  return page(
    'mehrs: from the YAML sources of the MEHRS to everything that is published',
    section('Usage', ['mehrs <command> [arguments]']),
    section('Commands', columns(Object.entries(summaries))),
    section('Options', columns([...optionRows(common), ['--version', 'Print the version of mehrs.']])),
    section('Start here', [
      'mehrs check              are the sources in order?',
      'mehrs build              make everything in dist/ anew',
      'mehrs diff 7.0 7.1       what does the draft change?',
      'mehrs <command> --help   arguments, options and examples of one command',
    ]),
    section(
      'Exit codes',
      columns([
        ['0', 'fine'],
        ['1', 'findings'],
        ['2', 'wrong use, or the machine would not do it'],
      ]),
    ),
  )
}

/** The page that `mehrs <command> --help` prints. */
export function commandHelp(name: string, summary: string, command: Command): string {
  return page(
    `mehrs ${name}: ${summary}`,
    wrap(command.about, width).join('\n'),
    section('Usage', usage(name, command)),
    section('Arguments', columns(command.operands.map((operand) => [operandName(operand), operand.about]))),
    section('Options', columns(optionRows({ ...command.options, ...common }))),
    section(
      'Examples',
      command.examples.flatMap(({ command: typed, about }) => [`mehrs ${typed}`, `    ${about}`]),
    ),
    section(
      'Exit codes',
      columns([
        ...command.exits.map(([code, meaning]): Row => [String(code), meaning]),
        ['2', 'wrong use, or the machine would not do it'],
      ]),
    ),
  )
}

type Row = [string, string]

function usage(name: string, { operands, options }: Command): string[] {
  const flags = Object.entries(options).map(([key, option]) => {
    const typed = `--${key}${optionValue(option)}`
    return option.required ? typed : `[${typed}]`
  })
  const [first, ...more] = fill(['mehrs', name, ...operands.map(operandName), ...flags], width)
  return [first!, ...more.map((line) => `    ${line}`)]
}

function operandName({ name, many, optional }: Operand): string {
  const typed = `<${name}>${many ? '...' : ''}`
  return optional ? `[${typed}]` : typed
}

function optionRows(options: OptionTable): Row[] {
  return Object.entries(options).map(([key, option]) => [`--${key}${optionValue(option)}`, option.about])
}

function optionValue({ value, choices }: OptionTable[string]): string {
  return choices ? ` ${choices.join('|')}` : value ? ` ${value}` : ''
}

function page(...parts: string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function section(heading: string, lines: string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Two columns; where the left one is too long for its column, the right one starts on the next line. */
function columns(rows: Row[]): string[] {
  const left = Math.min(22, Math.max(...rows.map(([term]) => term.length)))
  return rows.flatMap(([term, about]) => {
    const lines = wrap(about, width - left - 4)
    const first = term.length > left ? [term] : [`${term.padEnd(left)}  ${lines.shift()}`]
    return [...first, ...lines.map((line) => `${' '.repeat(left)}  ${line}`)]
  })
}

function wrap(text: string, limit: number): string[] {
  return fill(text.split(/\s+/), limit)
}

/** Lines of words, none of which is broken. */
function fill(words: readonly string[], limit: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < limit) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
