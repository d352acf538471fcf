import { describe, expect, it } from 'vitest'
import { createRecordScanner } from './record-scanner.ts'

function scan(text: string, step = text.length, limit?: number) {
  const scanner = createRecordScanner(',', limit)
  for (let i = 0; i < text.length; i += step) scanner.push(text.slice(i, i + step))
  scanner.end()
  return { records: scanner.records, problem: scanner.problem }
}

describe.each([1, 2, 3, 100])('in pieces of %i', (step) => {
  it.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\r', 1],
    ['a\r\n', 1],
    ['a\n\nb', 3],
    ['a\r\rb', 3],
    ['a\r\n\r\nb\r\n', 3],
    ['a\n ', 2],
    ['"a\nb",c\nd', 2],
    ['"a""\n""b"\n', 1],
    [' "a\nb" ,c', 1],
    ['ab"c\nd"\n', 2],
    ['"",""\n""', 2],
  ])('%j has %i records', (text, records) => {
    expect(scan(text, step)).toEqual({ records, problem: undefined })
  })

  it('finds an unclosed quote where it was opened', () => {
    expect(scan('a,b\r\n"c\r\nd",e\r\nf,"g\r\nh\r\n', step).problem).toEqual({
      kind: 'quote-unclosed',
      line: 4,
      record: 3,
      limit: null,
    })
  })

  it.each(['a\n"b"c,d\n', 'a\n"b" "c"\n', 'a\n"b" c'])(
    'finds text behind a quote in %j',
    (text) => {
      expect(scan(text, step).problem).toEqual({ kind: 'quote-broken', line: 2, record: 2 })
    },
  )
})

it('stops at a record without end', () => {
  expect(scan(`a\n${'b'.repeat(50)}`, 10, 40).problem).toEqual({
    kind: 'record-too-long',
    line: 2,
    record: 2,
    limit: 40,
  })
  expect(scan(`a\n${'b'.repeat(38)}\n${'c'.repeat(38)}`, 10, 40).problem).toBeUndefined()
  expect(scan(`a\n\n"${'b'.repeat(50)}"`, 10, 40).problem).toMatchObject({
    kind: 'quote-unclosed',
    line: 3,
    limit: 40,
  })
})
