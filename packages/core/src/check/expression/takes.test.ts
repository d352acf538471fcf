import { expect, it } from 'vitest'
import { aggregates } from '../../aggregates/index.ts'
import { standWords } from '../../aggregates/stands.ts'
import { kindNames, kinds } from '../../dataset/kinds/index.ts'
import { chinese } from '../../diagnostics/phrases.ts'
import { operators } from '../../operators/index.ts'
import { formatType } from '../../values/type.ts'
import { rewritten } from './rewritten.ts'
import { calendarFunctions } from './working-days.ts'

const phrases = new Set([
  ...[operators, aggregates, rewritten, calendarFunctions].flatMap((each) =>
    Object.values(each as Record<string, { readonly takes: string }>).map(({ takes }) => takes),
  ),
  ...Object.values(standWords),
  ...kindNames.map((name) => formatType(kinds[name].type)),
])

it.each([...phrases])('says "%s" in Chinese too', (phrase) => {
  const said = chinese(phrase)
  expect(said).toMatch(/\p{Script=Han}/u)
  // What is left in Latin letters is a word of the language: an article or a plural would be English.
  expect(said.replaceAll(/'[^']*'|“[^”]*”|\w+\([^)]*\)/g, '')).not.toMatch(
    /\b(an?|the|of|one|two|and|or)\b/,
  )
})
