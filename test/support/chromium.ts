import { existsSync } from 'node:fs'
import type { LaunchOptions } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/**
 * How Debian's Chromium is started.
 * @throws {Error} where it is not installed: nothing that needs a browser passes without one.
 */
export function chromiumOptions(): LaunchOptions {
  if (!existsSync(executablePath))
    throw new Error(`${executablePath} is not installed: apt-get install chromium`)
  return { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] }
}
