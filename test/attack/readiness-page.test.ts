import type { DatasetDefinition, Readiness } from '@mingjian/core'
import { formatReadiness, readinessJson, readinessPage, readinessSchema } from '@mingjian/report'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { catalog, readiness } from '../golden/readiness-of-a-fund.ts'

/** Keys whose values are days or one of a few words; all other texts come from files, mappings, rules. */
const closed = new Set(
  'can status why reason at to from kind severity fault grade atLeast month declaredTo extracted lastDays code'.split(
    ' ',
  ),
)

/** Writes something behind every text that may come from elsewhere. */
function spoil<T>(value: T, behind: string, key = ''): T {
  if (typeof value === 'string') return (closed.has(key) ? value : value + behind) as T
  if (Array.isArray(value)) return value.map((each) => spoil(each, behind, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, spoil(each, behind, name)]),
  ) as T
}

/** Titles and offices of the catalog, its columns and ids under the names that the readiness has now. */
const spoilCatalog = (behind: string): DatasetDefinition[] =>
  catalog.map(({ columns, ...definition }) => ({
    ...definition,
    id: definition.id + behind,
    title: spoil(definition.title, behind),
    ...(definition.office && { office: spoil(definition.office, behind) }),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name + behind,
        { ...column, title: spoil(column.title, behind) },
      ]),
    ),
  }))

const told = (behind: string, language: 'zh' | 'en') =>
  [
    spoil(readiness, behind) as Readiness,
    { catalog: spoilCatalog(behind), asOf: '2024-06-30', language },
  ] as const

interface Parsed {
  /** Elements with the names of their attributes, as they open and close. */
  readonly structure: readonly string[]
  readonly text: string
}

/** Parses a page strictly: whatever is not well-formed is thrown. */
function parse(page: string): Parsed {
  const structure: string[] = []
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    structure.push([name, ...Object.keys(attributes)].join(' '))
  })
  parser.on('closetag', ({ name }) => structure.push(`/${name}`))
  parser.on('text', (each) => {
    text += each
  })
  for (const piece of ['comment', 'cdata', 'processinginstruction'] as const) {
    parser.on(piece, () => {
      throw new Error(`The page holds a ${piece}.`)
    })
  }
  parser.write(page).close()
  return { structure, text }
}

const sound = {
  zh: parse(readinessPage(...told('', 'zh'))),
  en: parse(readinessPage(...told('', 'en'))),
}

/** What a terminal or a reader would obey: control characters, and those that turn the direction of text. */
const turning = ['\u202e', '\u2066', '\u200f', '\u061c', '\u0000', '\u001b']

describe('a page', () => {
  it('runs nothing and loads nothing', () => {
    const page = readinessPage(...told('', 'zh'))
    expect(page.replace('http://www.w3.org/1999/xhtml', '')).not.toMatch(
      /https?:|url\(|@import|\b(src|href|on\w+)=/i,
    )
    const elements = new Set(sound.zh.structure.map((each) => each.replace('/', '').split(' ')[0]))
    expect([...elements].sort()).toEqual(
      'body g h1 h2 h3 head html li meta p path rect section style svg table tbody td th thead title tr ul'.split(
        ' ',
      ),
    )
    expect(page).toContain('content="default-src &#39;none&#39;')
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></title><script src=//x>',
    '<!-- --><![CDATA[ ]]>',
    '&#60;script&#62; &lt;b&gt;',
  ])('shows %s and does not obey it', (attack) => {
    for (const language of ['zh', 'en'] as const) {
      const page = parse(readinessPage(...told(attack, language)))
      expect(page.structure).toEqual(sound[language].structure)
      expect(page.text).toContain(`扣划.csv${attack}`)
      expect(page.text).toContain(`9901**********5321${attack}`)
    }
  })

  it.each([...turning, '\ud800', '\uffff'])('shows %j as a mark', (sign) => {
    const { text } = parse(readinessPage(...told(sign, 'zh')))
    expect(text).toContain('扣划.csv\ufffd')
    expect(text).not.toContain(sign)
  })

  it('is the same but for its texts, whatever these say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        expect(parse(readinessPage(...told(text, 'zh'))).structure).toEqual(sound.zh.structure)
      }),
      { numRuns: 200 },
    )
  })
})

it.each(turning)('a terminal is shown %j as a mark', (sign) => {
  const text = formatReadiness(...told(sign, 'zh'))
  expect(text).toContain('扣划.csv\ufffd')
  expect(text).not.toContain(sign)
})

it('is told for programs whatever the texts say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const [spoilt, options] = told(text, 'zh')
      const read = readinessSchema.parse(JSON.parse(readinessJson(spoilt, options)))
      expect(read.repairs).toEqual(spoilt.repairs)
    }),
    { numRuns: 50 },
  )
})
