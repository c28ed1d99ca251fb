import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**', 'test/browser/**', 'test/languages/**', 'test/nodes/**'],
    // A property test of ten thousand cases is one test; a hang is still caught.
    testTimeout: 60_000,
  },
})
