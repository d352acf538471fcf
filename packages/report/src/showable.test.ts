import { expect, it } from 'vitest'
import { cutToWidth, displayWidth, padToWidth, wrapToWidth } from './display-width.ts'
import { showableLines, toShowable } from './showable.ts'

it.each([
  '\u001b',
  '\u0007',
  '\n',
  '\u009b',
  '\u061c',
  '\u200f',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u2069',
])('shows %j as a mark', (sign) => {
  expect(toShowable(`a${sign}b`)).toBe('a\ufffdb')
  expect(padToWidth(`a${sign}b`, 4)).toBe('a\ufffdb ')
  expect(wrapToWidth(`a${sign}b`, 9)).toEqual(['a\ufffdb'])
  expect(displayWidth(sign)).toBe(1)
})

it('keeps the lines of a text', () => {
  expect(showableLines('a\n\tb\u001b[2J\n')).toBe('a\n\tb\ufffd[2J\n')
})

it('cuts to columns, never through a wide sign', () => {
  expect([cutToWidth('甲乙丙', 6), cutToWidth('甲乙丙丁', 6), cutToWidth('甲a乙b', 5)]).toEqual([
    '甲乙丙',
    '甲乙…',
    '甲a…',
  ])
})
