import type { Answer } from './apart.js'
import { type Job, typeset } from './engines.js'

/** The process that `apart` starts: one job in, one answer out. */
process.once('message', async (job: Job) => {
  const answer: Answer = await typeset(job).then(
    (pdf) => ({ pdf }),
    (error: Error) => ({ error: error.stack ?? error.message }),
  )
  process.send!(answer, () => process.disconnect())
})
