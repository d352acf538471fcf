import { writeFileSync } from 'node:fs'
import process from 'node:process'

/**
 * A list of claims, each tried and told in one line. After one that others stand on has failed, the
 * others fail too, each with its own reason.
 */
export function createClaims() {
  const results = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  const claim = (name, check) => {
    const start = Date.now()
    try {
      check()
      results.numPassedTests += 1
      console.log(`✓ ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
    } catch (error) {
      results.numFailedTests += 1
      console.log(`✗ ${name}\n${String(error.stack ?? error).replace(/^/gm, '    ')}`)
    }
  }
  /** Writes the counts where MINGJIAN_PACKED_REPORT says; gives the exit code. */
  const end = () => {
    const report = process.env.MINGJIAN_PACKED_REPORT
    if (report !== undefined) writeFileSync(report, JSON.stringify(results))
    console.log(`${results.numPassedTests} claims hold, ${results.numFailedTests} do not`)
    return results.numFailedTests === 0 ? 0 : 1
  }
  return { claim, end }
}
