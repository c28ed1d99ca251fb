import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions } from '../support/chromium.js'
import { published, root, workspaceIn } from '../support/published.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the suite listens. */
    chromium: string
    /** The folder of everything that is published: of the policy, and of the made-up one. */
    publications: string
  }
}

const workspaces = { policy: root, 'made-up': join(root, 'test/fixtures/workspaces/made-up') }

/** One browser and one build for the whole suite. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const options = chromiumOptions()
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-browser-'))
  for (const [name, workspace] of Object.entries(workspaces)) {
    for (const { path, bytes } of await published(workspaceIn(workspace))) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true })
      writeFileSync(join(folder, name, path), bytes)
    }
  }
  const server = await chromium.launchServer(options)
  provide('chromium', server.wsEndpoint())
  provide('publications', folder)
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
