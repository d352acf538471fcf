import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRecords, StructureFailure } from './parse-records.ts'

/** A second parser, written for nothing but this comparison: one regular expression for a cell. */
function parseAgain(text: string): string[][] | 'unclosed' | 'broken' {
  const records: string[][] = []
  const cell =
    /[^\S\r\n]*(?:"((?:[^"]|"")*)("?)[^\S\r\n]*([^,\r\n]?)|([^,\r\n]*))(,|\r\n|\r|\n|$)?/y
  let at = 0
  while (at < text.length) {
    const record: string[] = []
    for (let delimiter: string | undefined = ','; delimiter === ','; ) {
      cell.lastIndex = at
      const match = cell.exec(text)
      if (match === null) throw new Error('The expression matches anything.')
      if (match[1] !== undefined) {
        if (match[2] === '') return 'unclosed'
        if (match[3] !== '') return 'broken'
        record.push(match[1].replaceAll('""', '"'))
      } else record.push(match[4] ?? '')
      at += match[0].length
      delimiter = match[5]
    }
    records.push(record)
  }
  return records
}

async function parseInPieces(text: string, sizes: readonly number[]) {
  const pieces: string[] = []
  for (let at = 0, i = 0; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1
    pieces.push(text.slice(at, at + size))
    at += size
  }
  const records: (readonly string[])[] = []
  try {
    for await (const record of parseRecords(pieces, ',')) records.push(record)
    return records
  } catch (error) {
    if (!(error instanceof StructureFailure)) throw error
    return error.problem.kind === 'quote-unclosed' ? 'unclosed' : 'broken'
  }
}

/** White space at the ends of a cell is no part of a value, and a blank line is no cell or an empty one. */
const settle = (records: readonly (readonly string[])[] | string) =>
  typeof records === 'string'
    ? records
    : records.map((cells) => {
        const trimmed = cells.map((cell) => cell.trim())
        return trimmed.length === 1 && trimmed[0] === '' ? [] : trimmed
      })

const sign = fc.constantFrom(
  'a',
  '中',
  '𠮷',
  ',',
  ',',
  '"',
  '"',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u3000',
  '\t',
)
const wellFormed = fc.constantFrom(
  'a,b',
  '"a",',
  ' "x""y" ',
  '"a\r\nb"',
  ',',
  '\n',
  '\r\n',
  '\r',
  'c"d',
  '""',
)

it.each([
  ['any signs', fc.array(sign, { maxLength: 30 }), 10],
  ['pieces of tables', fc.array(wellFormed, { maxLength: 20 }), 0],
])('agrees with another parser on %s, however the text is cut', async (_, signs, leastBroken) => {
  const seen = { records: 0, unclosed: 0, broken: 0 }
  await fc.assert(
    fc.asyncProperty(
      signs.map((parts) => parts.join('')),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      async (text, sizes) => {
        const expected = parseAgain(text)
        seen[typeof expected === 'string' ? expected : 'records'] += 1
        expect(settle(await parseInPieces(text, sizes))).toEqual(settle(expected))
      },
    ),
    { numRuns: 1000 },
  )
  expect(seen.records).toBeGreaterThan(300)
  expect(Math.min(seen.unclosed, seen.broken)).toBeGreaterThanOrEqual(leastBroken)
})

it('parses a long quoted cell once, not with every piece', async () => {
  const line = '某某,"'
  const pieces = [line, ...Array.from({ length: 100 }, () => 'x\n'.repeat(30_000)), '"\nb,c\n']
  const records: (readonly string[])[] = []
  for await (const record of parseRecords(pieces, ',')) records.push(record)
  expect(records.map((cells) => cells.map((cell) => cell.length))).toEqual([
    [2, 6_000_000],
    [1, 1],
  ])
})
