import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const run = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('run.mjs', import.meta.url)), ...args], {
    encoding: 'utf8',
  })

// Small data: what is tested is that both contenders compute the same, never how long they take.
it('compares the compiled models with SQL by hand that finds the same subjects', () => {
  const { stdout, stderr, status } = run('docket', 'signals', '--rows', '120', '--rounds', '1')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout.match(/the compiled model +[\d.]+ s +×[\d.]+/g)).toHaveLength(2)
  expect(stdout).toMatch(/\d+ times the rate of a json-rules-engine loop/)
})

it('finds by hand what the model of sham claims finds, and runs its pack together and one by one', {
  timeout: 600_000,
}, () => {
  const { stdout, stderr, status } = run('fund', 'pack', '--rows', '120', '--rounds', '1')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toMatch(/hpf-sham-litigation, \d+ rows, \d+ applicants/)
  expect(stdout).toMatch(/over one concept +[\d.]+ s +×[\d.]+/)
})

it('compiles a hundred models in a fresh process, and again', () => {
  const { stdout, stderr, status } = run('compile', '--rounds', '1')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^100 models/)
  for (const part of ['cold', 'check again', 'compile again'])
    expect(stdout).toMatch(new RegExp(`${part} +[\\d.]+ s`))
})

it('reads and cleans a file of which the engine alone reads the same', () => {
  const { stdout, stderr, status } = run('csv', '--rows', '2000', '--rounds', '1')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toMatch(/read and cleaned in SQL +[\d.]+ s +×[\d.]+/)
  expect(stdout).toMatch(/\d+ MB at the most, \d+ MB of half/)
})

it('refuses a bench that does not exist and a number that is none', () => {
  expect(run('nothing')).toMatchObject({ status: 2, stderr: expect.stringContaining('"nothing"') })
  expect(run('--rows', '0')).toMatchObject({ status: 2, stderr: expect.stringContaining('--rows') })
})
