import { spawn } from 'node:child_process'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const timeout = 300_000
const start = (...args: string[]) =>
  spawn(process.execPath, ['test/fuzz/run.mjs', ...args], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
  })

async function run(...args: string[]) {
  const child = start(...args)
  const status = new Promise<number | null>((end) => child.once('close', end))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { stdout, stderr, status: await status }
}

it('says for each round which seed it took, and at the end that nothing was found', {
  timeout,
}, async () => {
  const { stdout, stderr, status } = await run('check-digits', '--minutes', '0', '--runs', '2')
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^round 1 {2}seed \d+ {2}2 tests hold/)
  expect(stdout).toMatch(/Nothing found: rounds 1, tests 2, runs of each 2,/)
  expect(status).toBe(0)
})

it('stops at a counter-example with its smallest case and how to see it again', {
  timeout,
}, async () => {
  const file = 'test/fuzz/planted/wrong-operator.ts'
  const { stdout, status } = await run(file, '--seed', '7', '--runs', '40')
  expect(stdout).toMatch(/Failed in run \d+ with seed 7, after \d+ shrinks/)
  expect(stdout).toContain('signal many is clear by the backend and hit by the second judge')
  expect(stdout).toContain('\n3 suits\n')
  expect(stdout).toContain(`Again: npm run fuzz -- ${file} --seed 7 --runs 40`)
  expect(stdout).toContain('Counter-example found: rounds 1')
  expect(status).toBe(1)
})

// Windows has no signal that a process could be sent in place of Ctrl-C.
it.skipIf(process.platform === 'win32')('sums up when it is interrupted', { timeout }, async () => {
  const child = start('check-digits', '--runs', '2')
  const status = new Promise<number | null>((end) => child.once('close', end))
  child.stdout.once('data', () => child.kill('SIGINT'))
  expect(await text(child.stdout)).toMatch(/round 1 .*\nInterrupted, nothing found: rounds 1/)
  expect(await status).toBe(130)
})

it('explains itself, and refuses what it does not know', async () => {
  expect(await run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching('--seed') })
  const refused = [
    ['--minute', '1'],
    ['--minutes', 'x'],
    ['--runs', '0'],
    ['--seed', 'x'],
    ['no-such'],
  ]
  for (const args of refused) {
    const { status, stderr } = await run(...args)
    expect(stderr).toContain(args.at(-1) === '1' ? '--minute' : args.at(-1))
    expect(status).toBe(2)
  }
})
