import { defineConfig } from 'vitest/config'

/** Tests run against the sources of every package, so no build is needed to test a change. */
export default defineConfig({
  ssr: {
    resolve: { conditions: ['@mingjian/source', 'module', 'node', 'development|production'] },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
