import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
)

/**
 * Runs files of properties once with a seed, in a process of its own.
 *
 * @param {{ files: string[], runs: string, seed: string, signal: AbortSignal }} round
 * @returns {Promise<{ passed: number, failures: { file: string, title: string, message: string }[] } | { trouble: string }>}
 *   what failed, or why nothing could be run
 */
export async function startRound({ files, runs, seed, signal }) {
  const { MINGJIAN_TEST_REPORT: _, ...surroundings } = process.env
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--config', 'test/fuzz/vitest.config.ts', '--reporter', 'json', ...files],
    {
      env: { ...surroundings, MINGJIAN_FUZZ_RUNS: runs, MINGJIAN_FUZZ_SEED: seed },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const end = () => child.kill('SIGINT')
  signal.addEventListener('abort', end)
  const [found, trouble] = await Promise.all([text(child.stdout), text(child.stderr)])
  signal.removeEventListener('abort', end)
  const report = found.slice(Math.max(0, found.indexOf('{"numTotalTestSuites"')))
  try {
    return readReport(JSON.parse(report))
  } catch {
    return { trouble: `${found}${trouble}` }
  }
}

function readReport({ testResults, numPassedTests }) {
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(process.cwd(), name).replaceAll('\\', '/')
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that cannot be read has no tests, and a message of its own.
    if (failed.length === 0 && message !== '') return [{ file, title: file, message }]
    return failed.map(({ fullName, failureMessages }) => ({
      file,
      title: `${file}: ${fullName}`,
      message: failureMessages.join('\n'),
    }))
  })
  return { passed: numPassedTests, failures }
}
