import { defineConfig } from 'vitest/config'

/** Tests that drive Chromium and poppler, installed from Debian (see .ci/run). */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/browser/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
