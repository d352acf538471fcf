/**
 * Prints the count of tests as its last line: `120 passed, 0 failed, 3 skipped`.
 * Arguments: the folder of reports, then the names of the steps that failed. A step that failed
 * without a failed test of its own, or left no report, counts as one that failed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const [folder = '.', ...failedSteps] = process.argv.slice(2)
const withReport = ['tests', 'packed']
const count = { passed: 0, failed: 0, skipped: 0 }

for (const step of withReport) {
  const file = join(folder, `${step}.json`)
  if (!existsSync(file)) {
    console.error(`No report of "${step}": it did not run to its end, so nothing of it is counted.`)
    count.failed += 1
    continue
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  count.passed += report.numPassedTests
  count.failed += report.numFailedTests
  count.skipped += report.numPendingTests + report.numTodoTests
  if (failedSteps.includes(step) && report.numFailedTests === 0) count.failed += 1
}
count.failed += failedSteps.filter((step) => !withReport.includes(step)).length

console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed === 0 ? 0 : 1
