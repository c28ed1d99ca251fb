import { defineConfig } from 'vitest/config'

/** Tests that run the packed package under other versions of Node, which they take from npm. */
export default defineConfig({
  test: {
    include: ['test/nodes/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
