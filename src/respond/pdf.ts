import { Worker } from 'node:worker_threads'
import { emptyFlow, type Flow, FlowWriter, plainPiece } from './flow.js'
import { limits } from './limits.js'
import { type RefusalCode, Unreadable } from './unreadable.js'

export interface PdfLine {
  text: string
  /** Of an annotation: it stands on the page, not in its text. */
  isNote: boolean
}

/** Sent back by the worker. */
export type PdfText = { lines: PdfLine[] } | { problem: RefusalCode }

/** This module's own ending: of the sources it is `.ts`, as they are run by tests. */
const [ending] = /\.\w+$/.exec(import.meta.url)!

/**
 * Reads PDFs in a worker, one after another: what takes too long, or too much, ends with the worker and not with the
 * program. It is started with the first PDF.
 */
export class PdfReader {
  #worker: Promise<Worker> | null = null

  /** @throws Unreadable for a PDF that is damaged, encrypted, a scan, or over a limit. */
  async read(bytes: Uint8Array): Promise<Flow> {
    this.#worker ??= started()
    const worker = await this.#worker
    const answer = await ask(worker, { bytes: bytes.slice(), pages: limits.pages }).catch(async (error) => {
      this.#worker = null
      await worker.terminate()
      throw error
    })
    if ('problem' in answer) throw new Unreadable(answer.problem)
    if (answer.lines.length === 0) throw new Unreadable('scan')
    const flow = emptyFlow()
    const writer = new FlowWriter(flow)
    for (const { text, isNote } of answer.lines) {
      const where = isNote ? 'comment' : 'text'
      writer.start(where)
      writer.add({ ...plainPiece, text }, where)
      writer.end()
    }
    return { ...flow, isWrapped: true }
  }

  async close(): Promise<void> {
    await (await this.#worker)?.terminate()
    this.#worker = null
  }
}

async function started(): Promise<Worker> {
  const url = new URL(`./pdf-worker${ending}`, import.meta.url)
  // A worker takes no loader from the command line of its process.
  const sources = `import('tsx/esm/api').then(({ tsImport }) => tsImport('${url}', '${url}'))`
  const worker = new Worker(ending === '.ts' ? sources : url, {
    eval: ending === '.ts',
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMegabytes },
    // What pdf.js complains of is the file's business, and may quote it.
    stdout: true,
    stderr: true,
  })
  worker.unref()
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  return worker
}

/**
 * Memory outside of the heap is not limited by Node, and no clock tells what a file costs on a machine that does other
 * things: both are looked at while the worker works. The rest of the program waits meanwhile, so that what the process
 * takes is what the worker does.
 */
function ask(worker: Worker, job: object): Promise<PdfText> {
  const before = process.memoryUsage.rss()
  const start = process.cpuUsage()
  return new Promise<PdfText>((resolve, reject) => {
    const fail = (code: RefusalCode) => settle(() => reject(new Unreadable(code)))
    const late = setTimeout(() => fail('too-slow'), limits.pdfPatience * 1000)
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(start)
      if (user + system > limits.pdfSeconds * 1e6) fail('too-slow')
      else if (process.memoryUsage.rss() - before > limits.pdfGrowth * 1024 * 1024) fail('too-much')
    }, 50)
    const onMessage = (answer: PdfText) => settle(() => resolve(answer))
    const onError = () => fail('too-much')
    const settle = (done: () => void) => {
      clearTimeout(late)
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onError)
      done()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onError)
    worker.postMessage(job)
  })
}
