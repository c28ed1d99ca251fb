import { type ChildProcess, fork } from 'node:child_process'
import type { Pair } from './pair.js'
import { loadPeer, type PeerName } from './peers/index.js'
import type { Answer, Ask, Failure, Found } from './protocol.js'

export interface Measured {
  /** Milliseconds of the first run in a fresh process. */
  first: number
  /** Median of the runs after it, in milliseconds; the first run itself where it is the only one. */
  median: number
  /** Memory that the first run took, in MB, beyond what the process had with everything loaded. */
  memory: number
  found: Found | null
}

export type Result = Measured | Failure
export type Results = Map<PeerName, Result>

export interface Settings {
  /** The program of the measuring processes. */
  worker: string
  /** Milliseconds after which a run is given up. */
  limit: number
  /** How often each peer runs after its first time. */
  rounds: number
}

/** Runs that are shorter than this, in milliseconds, are repeated and divided. */
const SHORTEST = 20
/** Milliseconds that a peer may take for a pair before it runs no more. */
const ENOUGH = 20_000

/**
 * Compares a pair with every peer, each in a process of its own that stays alive: first each once, then in turn, so
 * that whatever else the machine does meets all of them alike.
 */
export async function measure(
  pair: Pair,
  names: readonly PeerName[],
  { worker, limit, rounds }: Settings,
  tell: (name: PeerName, result: Result) => void,
): Promise<Results> {
  const results: Results = new Map()
  const racers: Racer[] = []
  for (const name of names) {
    const started = await start(name, pair, worker, limit)
    if ('failure' in started) results.set(name, started)
    else racers.push(started)
    tell(name, 'failure' in started ? started : outcome(started))
  }
  for (let round = 0; round < rounds; round += 1) for (const racer of racers) await again(racer, limit)
  for (const racer of racers) {
    racer.process.kill()
    results.set(racer.name, racer.gaveUp ?? outcome(racer))
  }
  return results
}

/** A peer with its process. */
interface Racer {
  name: PeerName
  process: ChildProcess
  first: number
  times: number[]
  memory: number
  found: Found | null
  gaveUp: Failure | null
}

function outcome({ first, times, memory, found }: Racer): Measured {
  return { first, median: median(times) ?? first, memory, found }
}

function median(times: readonly number[]): number | undefined {
  return [...times].sort((a, b) => a - b)[times.length >> 1]
}

/** Starts a process and has it compare once. */
async function start(name: PeerName, pair: Pair, program: string, limit: number): Promise<Racer | Failure> {
  const inputs = await prepare(name, pair)
  if ('failure' in inputs) return inputs
  const process = fork(program, [], {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const loaded = await ask(process, { kind: 'load', peer: name, inputs }, limit)
  if ('failure' in loaded) return loaded
  const run = await ask(process, { kind: 'run', times: 1, read: true }, limit)
  if ('failure' in run) return run
  const { milliseconds: first, found } = run
  return { name, process, first, times: [], memory: run.peak - loaded.peak, found, gaveUp: null }
}

async function prepare(name: PeerName, { before, after }: Pair): Promise<[unknown, unknown] | Failure> {
  const peer = await loadPeer(name)
  try {
    return [peer.prepare(before), peer.prepare(after)]
  } catch (error) {
    return { failure: `no input: ${error instanceof Error ? error.message : error}`, after: null }
  }
}

async function again(racer: Racer, limit: number): Promise<void> {
  const { first, times: past } = racer
  if (racer.gaveUp || past.reduce((sum, time) => sum + time, first) > ENOUGH) return
  const times = Math.ceil(SHORTEST / (past.at(-1) ?? first))
  const reply = await ask(racer.process, { kind: 'run', times, read: false }, limit)
  if ('failure' in reply) racer.gaveUp = reply
  else past.push(reply.milliseconds)
}

/** Sends a message and waits for what comes back. A process that is late or fails is ended. */
function ask(process: ChildProcess, message: Ask, limit: number): Promise<Answer | Failure> {
  return new Promise((resolve) => {
    const settle = (reply: Answer | Failure) => {
      clearTimeout(timer)
      process.off('message', settle).off('exit', died)
      if ('failure' in reply) process.kill('SIGKILL')
      resolve(reply)
    }
    const died = (code: number | null, signal: string | null) =>
      settle({ failure: `its process ended (${signal ?? code})`, after: null })
    const late = () => settle({ failure: `> ${limit / 1000} s`, after: limit })
    const timer = setTimeout(late, limit)
    process.on('message', settle).on('exit', died)
    process.send(message)
  })
}
