import { defineConfig } from 'vitest/config'

/** CI names a file here and counts the tests of this very run from it. */
const report = process.env['MINGJIAN_TEST_REPORT']

/** Tests run against the sources of every package, so no build is needed to test a change. */
export default defineConfig({
  ssr: {
    resolve: { conditions: ['@mingjian/source', 'module', 'node', 'development|production'] },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    // One worker would be spared for whoever waits; nobody types here.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...(report === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
})
