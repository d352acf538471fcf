import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFinder } from './find-match.ts'
import { PatternError, parsePattern } from './parse-pattern.ts'

const find = (pattern: string, text: string) => compileFinder(parsePattern(pattern))(text)

describe('a pattern', () => {
  it.each([
    ['经.{0,3}调解', '本院经主持调解，双方', '经主持调解'],
    ['原告(.+?)与', '原告甲公司与乙与丙', '甲公司'],
    ['原告(.+)与', '原告甲公司与乙与丙', '甲公司与乙'],
    ['a|ab', 'ab', 'a'],
    ['(?:a|ab)(?:c|bcd)', 'abcd', 'abcd'],
    ['(x)?b', 'ab', ''],
    ['^b', 'ab', undefined],
    ['a$', 'a\n', undefined],
    ['.', '\n', '\n'],
    ['^.$', '𠮷', '𠮷'],
    ['[^一-龥]', '中𠮷', '𠮷'],
    ['\\s+', 'a\u3000\u00a0b', '\u3000\u00a0'],
    ['\\d{4}', '１２３4567', '4567'],
    ['A', 'a', undefined],
    ['[\\]\\-x]+', 'a]-x', ']-x'],
    ['[a-]+', 'b-a', '-a'],
  ])('%s finds in %j: %j', (pattern, text, found) => {
    expect(find(pattern, text)).toBe(found)
  })

  it.each([
    ['', 'it is empty'],
    ['(?=a)', '"(?=": look-around, names and flags are not known'],
    ['(?<!a)b', '"(?<": look-around'],
    ['(?i)a', '"(?i": look-around, names and flags'],
    ['(a)\\1', '"\\1" is not known'],
    ['\\bword', '"\\b" is not known'],
    ['\\p{Han}', '"\\p" is not known'],
    ['\\w', '"\\w" is not known'],
    ['(a)(b)', 'more than one ( )'],
    ['(a', 'a ( without its )'],
    ['a)', 'a ) without its ('],
    ['[a', 'a [ without its ]'],
    ['[]', 'an empty [ ]'],
    ['[[:alpha:]]', 'a [ inside [ ]'],
    ['[z-a]', 'a range that runs backwards'],
    ['[\\d-x]', 'a class as one end of a range'],
    ['*a', '"*" stands alone'],
    ['a**', '"*" behind a repetition'],
    ['a+?+', '"+" behind a repetition'],
    ['(?:a*)*', 'a repetition of what may be nothing'],
    ['(?:a|)+', 'a repetition of what may be nothing'],
    ['^?', 'a repetition of what may be nothing'],
    ['(?:a*)?', 'a repetition of what may be nothing'],
    ['a{2,1}', '{2,1} (at most 1000'],
    ['a{1001}', '{1001} (at most 1000'],
    ['(?:a{40}){40}', 'more than 1000 characters'],
    ['a{x}', 'a { without {n}'],
    ['a\\', '"\\" is not known'],
    [`${'(?:'.repeat(60)}a`, 'more than 50 groups'],
  ])('%s is refused: %s', (pattern, reason) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError)
    expect(() => parsePattern(pattern)).toThrow(reason)
  })

  it('reads a text once where others run away', () => {
    expect(find('^(?:a+)+b$', 'a'.repeat(5_000))).toBeUndefined()
    expect(find('(?:a|a|a){20}b', 'a'.repeat(5_000))).toBeUndefined()
  })

  it('finds what the regular expressions of JavaScript find', () => {
    fc.assert(
      fc.property(arbitraryPattern, fc.array(arbitraryText, { minLength: 4 }), (pattern, texts) => {
        fc.pre(isTaken(pattern))
        const native = new RegExp(pattern, 'su')
        for (const text of texts) {
          const match = native.exec(text)
          const expected =
            match === null ? undefined : pattern.includes('((?:') ? (match[1] ?? '') : match[0]
          expect(find(pattern, text)).toBe(expected)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

const arbitraryText = fc
  .array(fc.constantFrom('a', 'b', '𠮷', '1', '.', '\n', ' '), { maxLength: 8 })
  .map((signs) => signs.join(''))

const { inner } = fc.letrec<{ inner: string; one: string }>((tie) => ({
  one: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', 'b', '𠮷', '.', '[ab1]', '[^a]', '\\d', '\\.') },
    tie('inner').map((pattern) => `(?:${pattern})`),
  ),
  inner: fc
    .array(
      fc.record({
        of: tie('one'),
        bounds: fc.constantFrom(
          '',
          '',
          '',
          '*',
          '+',
          '?',
          '{2}',
          '{1,2}',
          '{1,}',
          '*?',
          '+?',
          '??',
        ),
        before: fc.constantFrom('', '', '', '|'),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.map(({ of, bounds, before }) => before + of + bounds).join('')),
}))

/** Some with a group, which is not inside of a repetition: there JavaScript forgets it. */
const arbitraryPattern = fc
  .tuple(inner, fc.constantFrom('', '^', '((?:'), inner, fc.constantFrom('', '$'))
  .map(([first, begin, second, end]) =>
    begin === '((?:' ? `(?:${first})((?:${second}))${end}` : `${begin}${first}${end}`,
  )

function isTaken(pattern: string): boolean {
  try {
    parsePattern(pattern)
    return true
  } catch {
    return false
  }
}
