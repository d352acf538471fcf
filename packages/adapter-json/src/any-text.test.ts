import { AdapterError } from '@mingjian/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createParser, JsonFailure } from './parse-json.ts'
import { failureOf, readAll } from './testing/read-all.ts'

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"案号"',
    '"a"',
    '1',
    '0',
    '-',
    '.',
    'e',
    '+',
    'true',
    'null',
  ],
  ...[
    'fals',
    ' ',
    '\n',
    '\u0000',
    '\\u00',
    '\\n',
    '𠮷',
    '\ud842',
    '{"案号":1}',
    '[]',
    '{}',
    '\ufeff',
  ],
)
const broken = fc.array(pieces, { maxLength: 30 }).map((each) => each.join(''))
const valid = fc
  .jsonValue()
  .chain((value) =>
    fc.constantFrom(
      JSON.stringify(value),
      JSON.stringify(value, null, 2),
      ` ${JSON.stringify(value)}\n`,
    ),
  )
const damaged = fc
  .tuple(valid, fc.nat(), fc.nat({ max: 3 }), pieces)
  .map(([text, at, cut, put]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + cut)
  })
const anyText = fc.oneof(broken, valid, damaged)

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

it('takes the texts that JSON.parse takes, however they are cut', () => {
  const met = { taken: 0, refused: 0 }
  fc.assert(
    fc.property(anyText, fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (text, cuts) => {
      const places = [
        0,
        ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b),
        text.length,
      ]
      const parser = createParser()
      let isTaken = true
      try {
        for (const [n, place] of places.entries()) parser.push(text.slice(place, places[n + 1]))
        parser.end()
      } catch (error) {
        if (!(error instanceof JsonFailure)) throw error
        isTaken = false
      }
      expect(isTaken).toBe(isJson(text))
      met[isTaken ? 'taken' : 'refused'] += 1
    }),
    { numRuns: 4000 },
  )
  expect(Math.min(met.taken, met.refused)).toBeGreaterThan(500)
})

it('reads any text as JSON.parse does, or refuses it in words with a place', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.constantFrom('a.json', 'a.jsonl'), async (text, as) => {
      const known = `[{"案号":"z"},${text}]`
      if (text.includes('\n') && as === 'a.jsonl') return
      const content = as === 'a.json' ? known : `{"案号":"z"}\n${text}`
      // Half of a pair cannot be written in UTF-8.
      const stored = Buffer.from(content).toString()
      const given = as === 'a.json' ? stored : stored.slice(stored.indexOf('\n') + 1)
      const isBlank = as === 'a.jsonl' && given.trim() === ''
      try {
        const { source } = await readAll(content, { as })
        expect(isBlank || isJson(given)).toBe(true)
        const { read = 0, loaded = 0, rejected = 0 } = source?.counts ?? {}
        expect(read).toBe(loaded + rejected)
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error
        expect(isBlank || (isJson(given) && error.code === 'json-broken')).toBe(false)
        if (error.code === 'json-broken') expect(error.message).toMatch(/line \d+\b/)
      }
    }),
    { numRuns: 1500 },
  )
})

it('reads or refuses any bytes', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .tuple(fc.constantFrom('[{"案号":"', '{"a":[{', '\ufeff['), fc.uint8Array({ maxLength: 40 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start), rest])),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      expect((await failureOf(content)).told.zh.message).not.toBe('')
    }),
    { numRuns: 800 },
  )
})
