import { defineConfig } from 'vitest/config'

/**
 * The tests that Stryker puts to each mutant (see test/mutation.md). Those that install the package run what was bundled
 * before, in which no mutant is; those of SQL and DMN are about other engines; how long a mutant takes means nothing;
 * and those over random histories are left out so that two runs have one score.
 */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts', 'test/compose/releases.test.ts'],
    exclude: [
      'test/package/{package,property,speed,types}.test.ts',
      'test/package/conformance/{index,packed,random}.test.ts',
      'test/package/{dmn,sql}/**',
    ],
    // Each file would load the whole toolchain anew, for each mutant.
    isolate: false,
    testTimeout: 60_000,
  },
})
