import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { startPreview } from '../../preview/index.js'
import { command } from '../command.js'
import { interrupted } from '../interrupt.js'
import { Refusal } from '../refusal.js'
import { findRoot } from '../root.js'
import { said } from '../said.js'
import { saveFile } from '../write/file.js'
import { realPlace } from '../write/real.js'
import { isSystemError, reasonOf } from '../write/system.js'

/** Where nobody names another one. */
const usual = 4737

export const preview = command({
  about:
    'Shows in your browser what the sources make: each page as the build would have it, anew whenever a file under policy/ is saved, where you were in it. What check finds stands below it, with ways to the line; a page that cannot be made stays as it was, and says so. A check, a clause, a date, a question and a term can be edited there in forms, which change only the lines that they are about. The address works on this machine alone.',
  operands: [],
  options: {
    port: {
      value: 'N',
      about: `The port to listen at: ${usual} where none is named, 0 for any that is free.`,
    },
  },
  examples: [
    { command: 'preview', about: 'Open the address that it prints. Ctrl+C ends it.' },
    { command: 'preview --port 0', about: 'A second one beside another.' },
  ],
  exits: [[0, 'ended by Ctrl+C']],
  async run({ options, root: named }, streams) {
    const root = findRoot(named, streams)
    const port = portOf(options.port)
    const signal = streams.signal ?? interrupted()
    const server = await listening(port, () =>
      startPreview({
        root,
        port,
        save: async (file, bytes) => {
          const place = await realPlace(resolve(root, file))
          const mode = (await stat(place)).mode & 0o777
          await saveFile({ kind: 'file', place, shown: file, mode }, bytes)
        },
        broken: (error) => {
          streams.stderr.write(
            'mehrs: this is a bug in mehrs, not in your files. Please report it with what follows.\n',
          )
          streams.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        },
      }),
    )
    streams.stdout.write(`${server.url}\n`)
    streams.stderr.write('showing what policy/ makes; Ctrl+C ends it\n')
    if (!signal.aborted) await once(signal, 'abort')
    await server.close()
    return 0
  },
})

function portOf(text: string | undefined): number {
  if (text === undefined) return usual
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Refusal(said`--port takes a number up to 65535, not '${text}'`)
}

async function listening<T>(port: number, start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    if (isSystemError(error, 'EADDRINUSE'))
      throw new Refusal(
        `port ${port} is in use, perhaps by another preview. Name another one with --port, or any that is free with --port 0.`,
      )
    if (isSystemError(error)) throw new Refusal(said`cannot listen at port ${port}: ${reasonOf(error)}`)
    throw error
  }
}
