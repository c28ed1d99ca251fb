import { grouped } from '../model/numerals.js'
import { TooLarge } from '../render/too-large.js'
import { asksForHelp, didYouMean, parse } from './args.js'
import { type CommandName, commands } from './commands/index.js'
import { guarded } from './guard.js'
import { commandHelp, generalHelp } from './help.js'
import { Refusal } from './refusal.js'
import { said } from './said.js'
import type { Streams } from './streams.js'
import { packageVersion } from './version.js'

/**
 * One command line, from arguments to exit code: 0 fine, 1 findings, 2 wrong use or environment.
 * Results go to `stdout`, all else to `stderr`. Throws only for bugs of ours.
 */
export async function run(args: string[], given: Streams): Promise<number> {
  const streams = guarded(given)
  try {
    return await dispatch(args, streams)
  } catch (error) {
    const message =
      error instanceof Refusal ? error.message : error instanceof TooLarge ? sayTooLarge(error) : null
    if (message === null) throw error
    streams.stderr.write(`mehrs: ${message}\n`)
    return 2
  }
}

function sayTooLarge({ title, format, needed, allowed }: TooLarge): string {
  return `“${title}” would take about ${grouped(needed)} MB of memory as ${format}, and ${grouped(allowed)} MB are allowed
Make it as HTML or Word, which take far less, or split it: for a redline, compare versions with fewer changes between them.`
}

async function dispatch(args: string[], streams: Streams): Promise<number> {
  const [name, ...rest] = commandFirst(args)
  if (name === '--version') {
    streams.stdout.write(`${packageVersion()}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    const sink = name === undefined ? streams.stderr : streams.stdout
    sink.write(generalHelp(summaries()))
    return name === undefined ? 2 : 0
  }
  if (name === 'help') return dispatch([...rest.slice(0, 1), '--help'], streams)
  if (!isCommand(name)) throw new Refusal(unknownCommand(name))

  const { summary, load } = commands[name]
  const command = await load()
  if (asksForHelp(rest)) {
    streams.stdout.write(commandHelp(name, summary, command))
    return 0
  }
  return command.run(parse(name, command, rest), streams)
}

/** `--root DIR` may stand before the command. */
function commandFirst(args: string[]): string[] {
  const [first, second, ...rest] = args
  if (first === '--root' && second !== undefined && rest[0] !== undefined)
    return [rest[0], first, second, ...rest.slice(1)]
  if (first?.startsWith('--root=') && second !== undefined) return [second, first, ...rest]
  return args
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

function unknownCommand(name: string): string {
  const what = name.startsWith('-') ? 'option' : 'command'
  const names = Object.keys(commands)
  return [
    said`unknown ${what} ${name}${what === 'command' ? didYouMean(name, names) : ''}`,
    `Commands: ${names.join(', ')}. See \`mehrs --help\`.`,
  ].join('\n')
}

function summaries(): Record<string, string> {
  return Object.fromEntries(Object.entries(commands).map(([name, { summary }]) => [name, summary]))
}
