import { visibleLines } from '../render/visible.js'
import type { Sink, Streams } from './streams.js'

/**
 * The streams as commands see them. A string is for people (or JSON, which stays the same data): nothing in it moves
 * the cursor, turns the direction of writing or starts a command of a CI service. Bytes are a result and pass as they
 * are. Every command writes through this, so one that forgets to escape a name does no harm.
 */
export function guarded({ stdout, stderr, ...rest }: Streams): Streams {
  return { ...rest, stdout: guard(stdout), stderr: guard(stderr) }
}

function guard(sink: Sink): Sink {
  return {
    write: (chunk) => sink.write(typeof chunk === 'string' ? harmless(chunk, sink.isTTY === true) : chunk),
    get isTTY() {
      return sink.isTTY
    },
    get columns() {
      return sink.columns
    },
  }
}

/** What the command line itself writes to a terminal: colours, and progress that clears its line. */
const OWN = /(\x1b\[[\d;]*m|\r\x1b\[K)/

/** Text for people. Only a terminal gets the codes of colours and of progress. */
function harmless(text: string, terminal: boolean): string {
  const shown = terminal
    ? text.split(OWN).map((part, index) => (index % 2 === 1 ? part : visibleLines(part)))
    : [visibleLines(text)]
  return withoutCommands(shown.join(''))
}

/**
 * A line that starts with `::`, after any white space, is a workflow command of GitHub Actions, and so is `##[…]`
 * anywhere in it; `##vso[…]` is one of Azure Pipelines. The sign is spelled as JSON would.
 */
function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1\\u003a').replace(/##(?=(?:vso)?\[)/gi, '#\\u0023')
}

/** Whether a CI service would find a command in a text that is printed as it is. */
export function holdsCommand(text: string): boolean {
  return /^[^\S\n]*::[\w-]+(?:[^\S\n][^\n]*?)?::|##(?:vso)?\[[\w.-]+[^\]\n]*\]/im.test(text)
}
