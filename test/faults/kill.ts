import { writeFileSync } from 'node:fs'
import { intercept } from './inject.js'

/**
 * Put in front of the command line with `--import`: kills the process before the call with the number KILL_AT, of those
 * about files under KILL_UNDER. Without a number it writes how many there were to the file KILL_COUNT.
 */
const { KILL_AT, KILL_UNDER = '/', KILL_COUNT } = process.env
let calls = 0
intercept(KILL_UNDER, ({ index }) => {
  calls = index + 1
  if (String(index) === KILL_AT) process.kill(process.pid, 'SIGKILL')
  return null
})
process.on('exit', () => {
  if (KILL_COUNT) writeFileSync(KILL_COUNT, String(calls))
})
