import { AdapterError, InvariantError, JudgementError, type Language } from '@mingjian/core'
import { BackendError } from '@mingjian/duckdb'
import { PackError } from '@mingjian/packs'
import { expect, it } from 'vitest'
import { describeError } from './describe-error.ts'

const system = (code: string) =>
  Object.assign(new Error(`${code}: raw text`), { code, syscall: 'write', path: 'run/clues.csv' })
const details = { file: 'a.csv' }
const told = {
  zh: { message: '找不到文件。', hint: '请这样做。' },
  en: { message: 'Missing file.', hint: 'Do this.' },
}

it.each([
  ['a missing file', new AdapterError('file-missing', told, details), 2],
  ['a file that may not be read', new AdapterError('file-unreadable', told, details), 3],
  ['an unknown model', new PackError('model-unknown', told), 2],
  ['an engine without memory', new BackendError('Full.', { code: 'memory' }), 3],
  ['a full disk', system('ENOSPC'), 3],
  ['a denied folder', system('EACCES'), 3],
  ['a broken invariant', new InvariantError('Broken.'), 70],
  ['anything else', new TypeError('x is not a function'), 70],
])('%s ends with its exit code', (_, error, exitCode) => {
  expect(describeError(error, 'zh').exitCode).toBe(exitCode)
})

it('says what to do on a line of its own, in the language that is asked for', () => {
  const error = new AdapterError('file-missing', told, details)
  const both = (each: unknown) =>
    (['zh', 'en'] as const).map((language: Language) => describeError(each, language).text)
  expect(both(error)).toEqual(['找不到文件。\n  请这样做。', 'Missing file.\n  Do this.'])
  expect(both(system('ENOSPC'))).toEqual([
    '磁盘已满：run/clues.csv。\n  请腾出空间，或用 --out 另选文件夹。',
    'The disk is full: run/clues.csv.\n  Free space, or name another folder with --out.',
  ])
})

it('asks for a report where judges disagree, and names the clue', () => {
  const { text, exitCode } = describeError(
    new JudgementError('a.b', 'c1', 'the score', '1', '2'),
    'en',
  )
  expect(exitCode).toBe(70)
  expect(text).toContain('c1')
  expect(text).toContain('Please report it')
})
