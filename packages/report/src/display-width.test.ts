import { expect, it } from 'vitest'
import { displayWidth, padToWidth, wrapToWidth } from './display-width.ts'

it.each([
  ['abc', 3],
  ['甲乙', 4],
  ['（甲）；', 8],
  ['ＡＢ', 4],
  ['𠮷', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['—', 1],
  ['', 0],
])('%s takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

it('pads by columns on either side and leaves what is wider', () => {
  expect([padToWidth('甲', 4), padToWidth('甲', 4, 'left'), padToWidth('甲乙', 3)]).toEqual([
    '甲  ',
    '  甲',
    '甲乙',
  ])
})

it('wraps at spaces and between Chinese characters, losing nothing', () => {
  expect(wrapToWidth('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrapToWidth('甲乙丙丁', 4)).toEqual(['甲乙', '丙丁'])
  expect(wrapToWidth('共12件', 4)).toEqual(['共12', '件'])
  expect(wrapToWidth('', 4)).toEqual([''])
})

it('begins no line with a closing sign', () => {
  expect(wrapToWidth('甲乙；丙', 4)).toEqual(['甲', '乙；', '丙'])
})

it('keeps a word that is wider than the line whole', () => {
  expect(wrapToWidth('a incomprehensible b', 5)).toEqual(['a', 'incomprehensible', 'b'])
})
