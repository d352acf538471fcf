import { describe, expect, it } from 'vitest'
import { formatDocument } from './format-document.ts'

const format = (text: string) => formatDocument(text, 'file.yaml')?.text

const untidy = `# what it is about
title:   {zh: "多案", en: 'Many'}
id: a.b
line: civil
steps:
    per_day:
        select: {n:  "count( * )"}
        from: suit
        # why it is grouped
        group:
          - day

    who: {from: per_day, where: n>=2   AND day<as_of, join: {other: {on: [other.day=day,"other.id = id and other.kind in ('a','b')"], to: one}}}
datasets: {suit: {need: required, use: suit}} # where it comes from
params: {many: {origin: design, value: 0.70} # a share
}
status: experimental
privacy: 1
certainty: exact
signals:
  s: {when: n >= many, weight: 10, family: f, evidence: who, strength: weak, says: {zh: 共多次}}
subject: {label: day, key: [day], from: who, entity: object}
score: {bands: {C: {from: 1}}}
`

const tidy = `# what it is about
id: a.b
title: { zh: 多案, en: Many }
line: civil
status: experimental
privacy: 1
certainty: exact

params:
  many: { value: 0.70, origin: design } # a share

datasets:
  # where it comes from
  suit: { use: suit, need: required }

steps:
  per_day:
    from: suit
    # why it is grouped
    group: [day]
    select: { n: count(*) }

  who:
    from: per_day
    join:
      other:
        to: one
        on:
          - other.day = day
          - other.id = id and other.kind in ('a', 'b')
    where: n >= 2 and day < as_of

subject: { from: who, key: [day], label: day, entity: object }

signals:
  s:
    says: { zh: "共多次" }
    strength: weak
    weight: 10
    family: f
    when: n >= many
    evidence: who

score: { bands: { C: { from: 1 } } }
`

describe('a document', () => {
  it('is written in its one layout, with its comments', () => {
    expect(format(untidy)).toBe(tidy)
    expect(format(tidy)).toBe(tidy)
  })

  it('of cases has a row on a line however long, its columns before its copies', () => {
    const long = '某'.repeat(80)
    const written = `- {name: one, expect: {"甲": {signals: {s: hit}, band: C, facts: {n: "2.00"}}}, data: {suit: [{step: {day: 1 days}, repeat: 2, who: ${long}, note: "", id: "1e3", big: 12345678901234567890}]}}\n- {name: two, data: {}, expect: {}}`
    expect(format(written)).toBe(`- name: one
  data:
    suit:
      - { who: ${long}, note: "", id: "1e3", big: 12345678901234567890, repeat: 2, step: { day: 1 days } }
  expect:
    甲: { band: C, facts: { n: "2.00" }, signals: { s: hit } }

- name: two
  data: {}
  expect: {}
`)
  })

  it('of a dataset has a column on lines of its own, its spellings on one', () => {
    const written = `id: suit
columns: {who: {headers: [原告,  "null", "-", "12", no], kind: text, title: {zh: 原告}, required: true}}
title: {zh: 案件}
privacy: 1`
    expect(format(written)).toBe(`id: suit
title: { zh: 案件 }
privacy: 1
columns:
  who:
    title: { zh: 原告 }
    kind: text
    required: true
    headers: [原告, "null", "-", "12", "no"]
`)
  })

  it('folds an expression that is too long for its line, and one that no longer is stands on it', () => {
    const clause = (n: number) => Array.from({ length: n }, (_, i) => `kind_${i} = '类型'`)
    const text = tidy.replace('n >= 2 and day < as_of', clause(9).join(' and '))
    const folded = format(text) as string
    expect(folded).toMatch(/ {4}where: >-\n {6}kind_0 = .*\n {6}kind_\d = .*'类型'\n\nsubject/)
    expect(Math.max(...folded.split('\n').map((line) => line.length))).toBeLessThan(120)
    expect(format(folded)).toBe(folded)
    expect(format(folded.replace(/where: >-\n.*\n.*\n/, 'where: >-\n      n >= 2\n'))).toBe(
      tidy.replace('n >= 2 and day < as_of', 'n >= 2'),
    )
  })

  it('keeps a comment with the key that it stands above, and one at the end', () => {
    const text = `${tidy.replace('    says:', '    # said last\n    evidence: who\n    says:').replace('evidence: who\n\nscore', '\n\nscore')}# the end\n`
    const written = format(text) as string
    expect(written).toContain('    when: n >= many\n    # said last\n    evidence: who\n')
    expect(written.endsWith('# the end\n')).toBe(true)
  })

  it('that no author writes is left alone', () => {
    expect(format('sources: []')).toBeUndefined()
    expect(format('- a')).toBeUndefined()
    expect(format('just text')).toBeUndefined()
  })

  it.each([
    ['a bracket that is not closed', 'id: {a'],
    ['an alias', 'id: &a x\ntitle: *a'],
    ['a key that stands twice', 'id: a\nid: b'],
  ])('with %s is refused', (_, text) => {
    expect(() => format(text)).toThrow('file.yaml:')
  })
})
