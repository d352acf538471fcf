import { AdapterError, InvariantError, JudgementError } from '@mingjian/core'
import { BackendError } from '@mingjian/duckdb'
import { PackError } from '@mingjian/packs'
import { expect, it } from 'vitest'
import { describeError } from './describe-error.ts'

const system = (code: string) =>
  Object.assign(new Error(`${code}: raw text`), { code, syscall: 'write', path: 'run/clues.csv' })
const details = { file: 'a.csv', hint: 'Do this.' }

it.each([
  ['a missing file', new AdapterError('file-missing', 'Missing.', details), 2],
  ['a file that may not be read', new AdapterError('file-unreadable', 'Denied.', details), 3],
  ['an unknown model', new PackError('model-unknown', 'Unknown.', 'Do this.'), 2],
  ['an engine without memory', new BackendError('Full.', { code: 'memory' }), 3],
  ['a full disk', system('ENOSPC'), 3],
  ['a denied folder', system('EACCES'), 3],
  ['a broken invariant', new InvariantError('Broken.'), 70],
  ['anything else', new TypeError('x is not a function'), 70],
])('%s ends with its exit code', (_, error, exitCode) => {
  expect(describeError(error).exitCode).toBe(exitCode)
})

it('says what to do on a line of its own', () => {
  const error = new AdapterError('file-missing', 'Missing file.', details)
  expect(describeError(error).text).toBe('Missing file.\n  Do this.')
  expect(describeError(system('ENOSPC')).text).toBe(
    'The disk is full: run/clues.csv.\n  Free space, or name another folder with --out.',
  )
})

it('asks for a report where judges disagree, and names the clue', () => {
  const { text, exitCode } = describeError(new JudgementError('a.b', 'c1', 'the score', '1', '2'))
  expect(exitCode).toBe(70)
  expect(text).toContain('c1')
  expect(text).toContain('Please report it')
})
