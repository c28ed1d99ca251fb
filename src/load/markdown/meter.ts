import { classifyCharacter } from 'micromark-util-classify-character'
import type { Code, Construct, Effects, Extension, Point, State, TokenizeContext } from 'micromark-util-types'
import { limits } from '../limits.js'
import { OverLimit } from './excess.js'

/**
 * Counts, while Markdown is parsed, the marks that a parser has to try to pair, in each stretch of text that it tries
 * them in; and what it goes through for them, over and over. It sees what the parser sees, so no text can deceive it.
 * It changes nothing: each of its constructs looks at what stands there, and takes nothing.
 */
export const meter: Extension = {
  text: {
    33: looking(image), // !
    38: looking(sign), // &
    42: looking(run), // *
    60: looking(pair), // <
    91: looking(bracket), // [
    92: looking(sign), // \
    93: looking(bracket), // ]
    95: looking(run), // _
    96: { ...looking(pair), previous: (before) => before !== 96 }, // `
    126: looking(run), // ~
  },
}

type Look = (context: TokenizeContext, effects: Effects, nok: State) => State

function looking(look: Look): Construct {
  return {
    tokenize(effects, _, nok) {
      return look(this, effects, nok)
    },
  }
}

/** The marks of one stretch of text: a paragraph, a heading, a cell. */
interface Tally {
  signs: number
  brackets: number
  runs: number
  opening: number
  closing: number
}

const tallies = new WeakMap<TokenizeContext, Tally>()

/** What the parse that goes on, or the last one, has met so far. Only one goes on at a time. */
let total = { marks: 0, steps: 0 }

/** To be called before each parse. */
export function resetMeter(to = { marks: 0, steps: 0 }): void {
  total = { ...to }
}

/** The marks, and the steps for them, of the last parse. */
export function readMeter(): { marks: number; steps: number } {
  return total
}

function tallyOf(context: TokenizeContext, effects: Effects): Tally {
  const known = tallies.get(context)
  if (known) return known
  const tally = { signs: 0, brackets: 0, runs: 0, opening: 0, closing: 0 }
  tallies.set(context, tally)
  const { consume } = effects
  effects.consume = (code) => {
    total.steps += 1
    consume(code)
  }
  return tally
}

function settle({ offset }: Point, tally: Tally): void {
  total.marks += 1
  const { signs, brackets, runs, opening, closing } = tally
  // A run of emphasis marks costs as one where it finds no partner (`Name:________`), else with each mark in it.
  const pairing = brackets + Math.max(runs, 2 * Math.min(opening, closing))
  if (pairing > limits.delimiters) stop(offset, 'delimiters')
  if (signs > limits.signs) stop(offset, 'signs')
  if (total.marks > limits.marks) stop(offset, 'marks')
  if (total.steps > limits.steps) stop(offset, 'steps')
}

function stop(offset: number, limit: 'delimiters' | 'signs' | 'marks' | 'steps'): never {
  throw new OverLimit({ limit, offset })
}

/** An escape or an entity: nothing pairs with it. */
function sign(context: TokenizeContext, effects: Effects, nok: State): State {
  const tally = tallyOf(context, effects)
  tally.signs += 1
  settle(context.now(), tally)
  return nok
}

/** An exclamation mark makes an image of a bracket after it, which is then seen with it only. */
function image(context: TokenizeContext, effects: Effects, nok: State): State {
  const tally = tallyOf(context, effects)
  const at = context.now()
  return (code) => {
    effects.enter('data')
    effects.consume(code)
    effects.exit('data')
    return (next) => {
      if (next === 91) tally.brackets += 1
      else tally.signs += 1
      settle(at, tally)
      return nok(next)
    }
  }
}

/** For each of these, and each run, the parser looks back over what it has found in the stretch. */
function bracket(context: TokenizeContext, effects: Effects, nok: State): State {
  const tally = tallyOf(context, effects)
  tally.brackets += 1
  total.steps += context.events.length
  settle(context.now(), tally)
  return nok
}

/** The first of two, of which the parser looks for the second by itself. */
function pair(context: TokenizeContext, effects: Effects, nok: State): State {
  total.marks += 1
  return bracket(context, effects, nok)
}

/** CommonMark 0.31, 6.2: what stands before and after a run says whether it can open or close emphasis. */
function run(context: TokenizeContext, effects: Effects, nok: State): State {
  const tally = tallyOf(context, effects)
  const at = context.now()
  const before = classifyCharacter(context.previous)
  let size = 0
  let mark: Code = null
  return function more(code) {
    if (size === 0) {
      mark = code
      effects.enter('data')
    }
    if (code === mark) {
      size += 1
      effects.consume(code)
      return more
    }
    effects.exit('data')
    const after = classifyCharacter(code)
    const left = after !== SPACE && (after !== PUNCTUATION || before !== undefined)
    const right = before !== SPACE && (before !== PUNCTUATION || after !== undefined)
    const inWord = mark === 95 && left && right
    if (left && (!inWord || before === PUNCTUATION)) tally.opening += size
    if (right && (!inWord || after === PUNCTUATION)) tally.closing += size
    if (left || right) tally.runs += 1
    total.steps += context.events.length
    settle(at, tally)
    return nok(code)
  }
}

const SPACE = 1
const PUNCTUATION = 2
