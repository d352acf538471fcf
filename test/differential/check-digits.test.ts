import { boolean, memory, type Plan, string, type Value } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'
import { datasetOf, runPlan } from './plan-runs.ts'

const credit = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** ISO 7064 MOD 11-2 as the standard computes it: sign by sign, no table of weights. */
const isIdentity = (text: string): boolean =>
  /^\d{17}[\dX]$/.test(text) &&
  [...text].reduce((sum, sign) => (sum * 2 + (sign === 'X' ? 10 : Number(sign))) % 11, 0) === 1

/** GB 32100: what the check sign adds to the sum of the others makes a multiple of 31. */
function isCredit(text: string): boolean {
  if (text.length !== 18 || [...text].some((sign) => !credit.includes(sign))) return false
  const values = [...text].map((sign) => BigInt(credit.indexOf(sign)))
  const last = values.pop() ?? 0n
  return values.reduce((sum, value, at) => sum + value * 3n ** BigInt(at), last) % 31n === 0n
}

function byHand(text: string): boolean {
  const [, year, month, day] = /^\d{6}(\d{2})\d{2}(\d{2})(\d{2})\d{3}[\dX]$/.exec(text) ?? []
  const hasDay =
    (year === '19' || year === '20') &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31
  return isIdentity(text) || (isCredit(text) && !hasDay)
}

const signs = (alphabet: string, length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((parts) => parts.join(''))
/** A body with each sign that may stand behind it, so that one of them is the check digit. */
const completed = (body: fc.Arbitrary<string>, last: string) =>
  body.map((text) => [...last].map((sign) => text + sign))
const birthday = fc
  .tuple(
    signs('0123456789', 6),
    fc.constantFrom('19', '20', '18', '21'),
    signs('0123456789', 2),
    fc.constantFrom('00', '01', '12', '13'),
    fc.constantFrom('00', '01', '31', '32'),
    signs('0123456789', 3),
  )
  .map((parts) => parts.join(''))
const texts = fc.oneof(
  completed(signs('0123456789', 17), credit),
  completed(birthday, credit),
  completed(signs(credit, 17), credit),
  fc.array(fc.string({ unit: 'binary', maxLength: 20 })),
  fc.array(signs(`${credit}IOSVZx×Ｘ 𠮷`, 18)),
)

/** GB 11714: 11 less the remainder of the weighted sum is the check, X for 10 and 0 for 11. */
function isOrganisation(text: string): boolean {
  const code = /^[0-9A-Z]{8}-[0-9X]$/.test(text) ? text.replace('-', '') : text
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce(
    (all, weight, at) => all + weight * Number.parseInt(code[at] ?? '', 36),
    0,
  )
  return ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'][11 - (sum % 11)] === code[8]
}

/** ISO 7064 MOD 11,10 as the standard words it: the sum modulo 10, ten for nothing, doubled modulo 11. */
function isRegistration(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false
  let product = 10
  for (const digit of text.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (product + Number(text[14])) % 10 === 1
}

const oldByHand = (text: string): boolean => isOrganisation(text) || isRegistration(text)

const capitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const oldTexts = fc.oneof(
  completed(signs(capitals, 8), `${capitals}-`),
  completed(
    signs(capitals, 8).map((body) => `${body}-`),
    capitals,
  ),
  completed(signs('0123456789', 14), '0123456789X'),
  fc.array(fc.string({ unit: 'binary', maxLength: 16 })),
  fc.array(signs(`${capitals}-xＸ 𠮷`, 9)),
)

const columns = [{ name: 'text', type: string }]
const made = { name: 'valid', type: boolean }
const planOf = (operator: 'checkDigitValid' | 'registryNumberValid'): Plan => ({
  model: 'test.digits',
  datasets: [{ name: 'number', use: 'number', columns }],
  tables: [
    {
      name: 'checked',
      from: { dataset: 'number' },
      operations: [
        {
          kind: 'derive',
          columns: [
            {
              name: 'valid',
              value: {
                kind: 'call',
                operator,
                args: [{ kind: 'column', name: 'text', type: string, nullable: true }],
                type: boolean,
                nullable: true,
              },
            },
          ],
        },
      ],
      columns: [...columns, made],
      keep: true,
    },
  ],
})

describe('check digits', () => {
  it.each([
    ['checkDigitValid', texts, byHand],
    ['registryNumberValid', oldTexts, oldByHand],
  ] as const)(
    'hold on every backend where the standards say so: %s',
    async (operator, texts, byHand) => {
      const plan = planOf(operator)
      let valid = 0
      let read = 0
      const property = fc.asyncProperty(
        fc.array(texts, { minLength: 20, maxLength: 20, size: 'max' }),
        async (lists) => {
          const rows: (readonly Value[])[] = [[null], ...lists.flat().map((text) => [text])]
          const data = [datasetOf('number', { text: 'text' }, rows)]
          const query = { table: 'checked', columns: ['text', 'valid'] }
          for (const backend of [memory(), duckdb()]) {
            const found = await runPlan(backend, plan, data, query)
            expect(found).toHaveLength(rows.length)
            const wrong = found.filter(
              ([text, holds]) => holds !== (text === null ? null : byHand(String(text))),
            )
            expect(wrong).toEqual([])
            valid += found.filter(([, holds]) => holds === true).length
            read += found.length
          }
        },
      )
      const { numRuns, seed } = fuzzing(30)
      await fc.assert(property, { numRuns, seed })
      console.log(`${read} texts, ${valid} valid, seed ${seed}`)
      if (reachIsKnown) expect(valid / read).toBeGreaterThan(0.02)
    },
    300_000,
  )
})
