import { defineConfig } from 'vitest/config'
import tests, { all } from '../../vitest.config.ts'

const { projects: _, ...test } = tests.test ?? {}

/** The files of properties are named one by one; those planted to fail are never run with the tests. */
export default defineConfig({
  ...tests,
  test: { ...test, include: [...all, 'test/fuzz/planted/*.ts'] },
})
