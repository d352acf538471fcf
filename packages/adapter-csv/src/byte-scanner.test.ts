import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createByteScanner } from './byte-scanner.ts'
import { createRecordScanner } from './record-scanner.ts'

const scan = (text: string, cut: number, delimiter = ',') => {
  const bytes = Buffer.from(text)
  const scanner = createByteScanner(delimiter)
  scanner.push(bytes.subarray(0, cut))
  scanner.push(bytes.subarray(cut))
  return scanner.end()
}

it('finds the records that the scanner of texts finds, or says that it cannot tell', () => {
  let told = 0
  const sign = fc.constantFrom('a', '张', ',', ',', '\n', '\n', '\r\n', '"', '""', '"x"', ' ', '\r')
  const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, fc.nat(60), (text, cut) => {
      const found = scan(text, cut)
      if (found === undefined) return
      told += 1
      const exact = createRecordScanner(',')
      const ends: number[] = []
      exact.push(text, ends)
      exact.end()
      expect(exact.problem).toBeUndefined()
      expect(found.records).toBe(exact.records)
      const lines = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end))
      const blank = lines.flatMap((line, at) => (/^\r?\n$/.test(line) ? [at + 1] : []))
      expect(found.blank).toEqual(blank)
    }),
    { numRuns: 3000 },
  )
  expect(told).toBeGreaterThan(500)
})

it('tells line breaks inside quotes, and lines that end otherwise', () => {
  expect(scan('a,b\n1,"x\r\ny"\n', 6)).toMatchObject({ records: 2, broken: 2, alike: true })
  expect(scan('a,b\r\n1,2\n', 4)).toMatchObject({ broken: undefined, alike: false })
})

it.each([
  ['a quote inside a cell', 'a,b\n5" pipe,2\n'],
  ['white space before a quote', 'a,b\n "1",2\n'],
  ['white space behind a quote', 'a,b\n"1" ,2\n'],
  ['CR alone', 'a,b\r1,2\n'],
  ['CR at the end', 'a,b\n1,2\r'],
  ['a quote that is not closed', 'a,b\n"1,2\n'],
])('cannot tell: %s', (_, text) => {
  expect(scan(text, 3)).toBeUndefined()
})
