/**
 * Prints each failed test with the head of its message, and the count of tests as its last line:
 * `120 passed, 0 failed, 3 skipped`. A log that was cut to its end tells what failed all the same.
 * Arguments: the folder of reports, then the names of the steps that failed. A step that failed
 * without a failed test of its own, or left no report, counts as one that failed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
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
  for (const suite of report.testResults ?? []) tellFailures(suite)
}
count.failed += failedSteps.filter((step) => !withReport.includes(step)).length

/** A suite of the report: one line for each failed test, then what it said; or why no test of it ran. */
function tellFailures(suite) {
  const failed = suite.assertionResults.filter((test) => test.status === 'failed')
  for (const test of failed) tellFailure(suite.name, test.fullName, test.failureMessages)
  if (suite.status === 'failed' && failed.length === 0)
    tellFailure(suite.name, 'no test of it ran', [suite.message ?? ''])
}

function tellFailure(file, title, messages) {
  console.log(`FAILED ${relative(process.cwd(), file)} > ${title}`)
  const lines = messages.join('\n').split('\n').slice(0, 12)
  for (const line of lines) console.log(`  ${line.slice(0, 300)}`)
}

console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed === 0 ? 0 : 1
