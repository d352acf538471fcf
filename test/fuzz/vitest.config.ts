import { defineConfig, mergeConfig } from 'vitest/config'
import tests from '../../vitest.config.ts'

/** The files of properties are named one by one; those planted to fail are never run with the tests. */
export default mergeConfig(tests, defineConfig({ test: { include: ['test/fuzz/planted/*.ts'] } }))
