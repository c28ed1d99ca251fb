import { styleText } from 'node:util'
import type { Sink, Streams } from './streams.js'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'strikethrough' | 'underline'

/** Text in a style where the output is a terminal that shows it, and plain elsewhere. */
export type Paint = (style: Style | Style[], text: string) => string

/** Whether the output shows colour. Follows https://no-color.org: `NO_COLOR`, with any value but the empty one, wins. */
export function hasColour(sink: Sink, env: Streams['env']): boolean {
  return sink.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
}

export function painter(sink: Sink, env: Streams['env']): Paint {
  const colour = hasColour(sink, env)
  return (style, text) => (colour && text !== '' ? styleText(style, text, { validateStream: false }) : text)
}
