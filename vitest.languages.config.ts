import { defineConfig } from 'vitest/config'

/** Tests that run the examples of the package in other languages, installed from Debian (see .ci/run). */
export default defineConfig({
  test: {
    include: ['test/languages/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
