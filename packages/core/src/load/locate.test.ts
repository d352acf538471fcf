import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

/** The text of a document from the place on that a character of its value `x` was written at. */
function restAt(written: string, sign: string): string {
  const { value, locate } = readDocument(`x: ${written}\n`, 'a.yaml')
  const { x } = value as { x: string }
  const { line, column } = locate(['x'], { offset: x.indexOf(sign) })
  return `x: ${written}`.split('\n')[line - 1]?.slice(column - 1) ?? ''
}

describe('a character of a scalar', () => {
  it.each([
    ['plain', 'a + ? b', '? b'],
    ['in single quotes', "'a ''b'' ? c'", "? c'"],
    ['in double quotes', '"a ? b"', '? b"'],
    ['behind escapes', '"a \\"b\\" \\t\\x41\\u4e2d\\U00020BB7 ? c"', '? c"'],
    ['behind a rare character', '"𠮷 ? c"', '? c"'],
    ['behind a rare character in plain text', '𠮷 ? c', '? c'],
    ['folded', '>-\n  a\n  b ? c', '? c'],
    ['folded below a comment', '>- # why\n  a b\n\n  c\n    d ? e', '? e'],
    ['of a literal block', '|\n  a\n  b ? c', '? c'],
    ['on the second line of quotes', "'a ''\n  b ? c'", "? c'"],
    ['on the second line of double quotes', '"a\n  b ? c"', '? c"'],
    ['on the second line of plain text', 'a\n  b ? c', '? c'],
    ['on the first line of several', 'a ? b\n  c', '? b'],
    ['behind an escape over lines', '"a\\t\n  ? b"', '"a\\t'],
  ])('%s is found where it was written', (_, written, rest) => {
    expect(restAt(written, '?')).toBe(rest)
  })
})

it('finds keys, items, and the nearest parent of what is not there', () => {
  const { locate } = readDocument('a:\n  b: [x, y]\n  c: 1\n', 'a.yaml')
  const at = (...found: Parameters<typeof locate>) => {
    const { line, column } = locate(...found)
    return `${line}:${column}`
  }
  expect(at(['a', 'b'], { key: true })).toBe('2:3')
  expect(at(['a', 'b'])).toBe('2:6')
  expect(at(['a', 'b', 1])).toBe('2:10')
  expect(at(['a', 'b', 7])).toBe('2:6')
  expect(at(['a', 'd', 'e'])).toBe('2:3')
  expect(at([])).toBe('1:1')
})
