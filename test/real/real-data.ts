import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe } from 'vitest'

/** Where the real data lies: `MINGJIAN_REAL_DATA`, else beside the checkout. */
const folder = resolve(process.env['MINGJIAN_REAL_DATA'] ?? '../shared/data')

/** The path of a real file or folder. */
export const realPath = (...parts: readonly string[]): string => join(folder, ...parts)

/** Describes tests on real data; they are skipped, visibly, where the data is absent. */
export function describeReal(name: string, part: string, tests: () => void): void {
  if (existsSync(realPath(part))) describe(name, tests)
  else describe.skip(`${name} (skipped: no ${part}; set MINGJIAN_REAL_DATA)`, tests)
}
