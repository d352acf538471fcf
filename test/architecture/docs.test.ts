import { describe, expect, test } from 'vitest'
import { listExports } from './public-api.ts'

const all = listExports()
const lacking = (what: readonly (typeof all)[number][]): string[] =>
  what.map(({ package: from, name, file }) => `${from} ${name} (${file})`)

describe('the doc comment of what packages export', () => {
  const functions = all.filter(({ kind }) => kind === 'function')

  test('is there', () => {
    expect(lacking(all.filter(({ doc }) => doc.trim() === ''))).toEqual([])
  })

  test('has an example, of a function', () => {
    expect(lacking(functions.filter(({ examples }) => examples.length === 0))).toEqual([])
  })

  test('says what is thrown, of a function that throws', () => {
    const silent = functions.filter(({ throws, tags }) => throws && !tags.includes('throws'))
    expect(lacking(silent)).toEqual([])
  })
})
