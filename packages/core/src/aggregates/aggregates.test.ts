import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aggregates } from './index.ts'

const page = readFileSync(new URL('../../SEMANTICS.md', import.meta.url), 'utf8')

test.each(Object.entries(aggregates))(
  '%s says what it means and where that is defined',
  (_, each) => {
    expect(each.meaning.trim()).not.toBe('')
    expect(each.takes.trim()).not.toBe('')
    const cited = each.source.replace('SEMANTICS ', '').split(', ')
    expect(cited.filter((at) => !page.includes(`- **${at}** `))).toEqual([])
  },
)
