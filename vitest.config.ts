import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

/** Suites of their own: what they need is installed by .ci/run. */
const suites: Record<string, { folder: string; minutes: number; options?: object }> = {
  /** LibreOffice. It can run only once at a time. */
  office: { folder: 'office', minutes: 5, options: { fileParallelism: false } },
  /** Chromium and poppler. */
  browser: { folder: 'browser', minutes: 2, options: { globalSetup: 'test/browser/setup.ts' } },
  /** The package's examples in other languages. */
  languages: { folder: 'languages', minutes: 15 },
  /** The package's SQL and replays in Spark, which comes from PyPI. */
  spark: { folder: 'spark', minutes: 30 },
  /** 500 hostile workspaces, read by xmllint, Python, poppler and Chromium. */
  hostile: { folder: 'hostile', minutes: 30 },
  /** The packed package under other versions of Node, taken from npm. */
  nodes: { folder: 'nodes', minutes: 5 },
  /** What hostile input costs, one process at a time. */
  limits: { folder: 'limits', minutes: 2, options: { fileParallelism: false } },
  /** The most memory that the compiled program takes. */
  memory: { folder: 'memory', minutes: 3, options: { fileParallelism: false } },
  /** veraPDF, by Java and Maven. */
  pdfua: { folder: 'pdfua', minutes: 10 },
  /** Kills, faults of the system, and places that are not as they should be. */
  faults: { folder: 'faults', minutes: 60, options: { globalSetup: 'test/faults/setup.ts' } },
}

const folders = Object.values(suites).map(({ folder }) => `test/${folder}/**`)

/** What `npm test` runs. A property test of ten thousand cases is one test; a hang is still caught. */
const unit: TestProjectConfiguration = {
  test: {
    name: 'unit',
    include: ['test/**/*.test.ts'],
    exclude: folders,
    setupFiles: 'test/support/seed.ts',
    // Loading the toolchain anew for each of 150 files takes as long as the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}

/** The same proofs to their full depth (see test/support/depth.ts). */
const proofs: TestProjectConfiguration = {
  test: {
    name: 'proofs',
    include: readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter(
        (path) =>
          path.endsWith('.test.ts') && readFileSync(`test/${path}`, 'utf8').includes('support/depth.js'),
      )
      .map((path) => `test/${path.replaceAll('\\', '/')}`),
    setupFiles: 'test/support/seed.ts',
    env: { MEHRS_PROOFS: 'whole' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}

/**
 * The tests that Stryker puts to each mutant (see test/mutation.md). Those that install the package run what was bundled
 * before, in which no mutant is; those of SQL and DMN are about other engines; and those over random histories are left
 * out so that two runs have one score.
 */
const mutation: TestProjectConfiguration = {
  test: {
    name: 'mutation',
    include: ['test/package/**/*.test.ts', 'test/compose/releases.test.ts'],
    exclude: [
      'test/package/{package,property,types}.test.ts',
      'test/package/conformance/{index,packed,random}.test.ts',
      'test/package/{dmn,sql}/**',
    ],
    // Each file would load the whole toolchain anew, for each mutant.
    isolate: false,
    testTimeout: 60_000,
  },
}

const others = Object.entries(suites).map(
  ([name, { folder, minutes, options }]): TestProjectConfiguration => {
    const timeout = minutes * 60_000
    const include = [`test/${folder}/**/*.test.ts`]
    return { test: { name, include, testTimeout: timeout, hookTimeout: timeout, ...options } }
  },
)

/** Stryker knows of no projects: while it runs, there is only its own. */
const isMutating = process.env.STRYKER_MUTATOR_WORKER !== undefined

export default defineConfig({
  // Vitest would leave one core free, which is half of two.
  test: { maxWorkers: '100%', projects: isMutating ? [mutation] : [unit, proofs, ...others] },
})
