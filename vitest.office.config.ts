import { defineConfig } from 'vitest/config'

/** Tests that drive LibreOffice, installed from Debian (see .ci/run). */
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
