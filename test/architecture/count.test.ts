import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './workspace.ts'

const report = (passed: number, failed: number, skipped: number, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: todo,
})

/** What CI prints at its end for these reports and steps that failed. */
function count(reports: Record<string, object>, failedSteps: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-count-'))
  for (const [name, each] of Object.entries(reports)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(each))
  }
  const args = [join(root, '.ci/count.mjs'), folder, ...failedSteps]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { last: stdout.trimEnd().split('\n').at(-1), stderr, status }
}

test('adds the reports up', () => {
  const all = { tests: report(100, 0, 2, 1), packed: report(20, 0, 0) }
  expect(count(all)).toMatchObject({ last: '120 passed, 0 failed, 3 skipped', status: 0 })
})

test('a failed test fails the run', () => {
  const all = { tests: report(99, 1, 0), packed: report(20, 0, 0) }
  expect(count(all, ['tests'])).toMatchObject({
    last: '119 passed, 1 failed, 0 skipped',
    status: 1,
  })
})

test('a step without tests, or one that broke off after them, counts as failed', () => {
  const all = { tests: report(100, 0, 0), packed: report(20, 0, 0) }
  expect(count(all, ['check', 'tests'])).toMatchObject({
    last: '120 passed, 2 failed, 0 skipped',
    status: 1,
  })
})

test('a report that is missing is told and counts as failed', () => {
  const { last, stderr, status } = count({ packed: report(20, 0, 0) }, ['tests'])
  expect(last).toBe('20 passed, 1 failed, 0 skipped')
  expect(stderr).toContain('No report of "tests"')
  expect(status).toBe(1)
})
