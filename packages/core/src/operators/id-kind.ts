import { toDays } from '../values/date.ts'
import { date, string, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** A number of 18 signs with a day of birth: of a person by GB 11643, a foreigner's with a 9. */
const person = /^([1-9]\d{5})(\d{4})(\d\d)(\d\d)\d\d(\d)[\dX]$/

interface Person {
  readonly region: string
  readonly birth: number
  readonly sex: string
}

function readPerson(number: string): Person | undefined {
  const [, region = '', year, month, day, order] = person.exec(number) ?? []
  const birth = toDays(Number(year), Number(month), Number(day))
  if (birth === undefined || !/^(19|20)/.test(year ?? '')) return undefined
  return { region, birth, sex: Number(order) % 2 === 1 ? '男' : '女' }
}

/** The form of a credit code (GB 32100) that no mistyped number of a person has. */
const creditCode =
  /^(?:9\d{17}|(?!\d{17})[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10})$/

function findKind(number: string): string | null {
  const region = readPerson(number)?.region
  if (region !== undefined) {
    if (/^8[123]/.test(region)) return '港澳台居民居住证'
    return region.startsWith('9') ? '外国人永久居留身份证' : '居民身份证'
  }
  if (/^[A-Z]{3}\d{12}$/.test(number)) return '外国人永久居留身份证'
  return creditCode.test(number) ? '统一社会信用代码' : null
}

/** Makes what is read off a number as the kind `person_id` writes it. */
const defineReading = (
  meaning: string,
  type: Type,
  read: (number: string) => string | number | null,
): Operator => ({
  meaning,
  source: 'SEMANTICS 11.5, 11.6; GB 11643, GB 32100',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? type : undefined),
  unknown: 'always',
  evaluate: ([a]) => read(a as string),
})

export const idKind = defineReading(
  'what a number is by its form: 居民身份证, 港澳台居民居住证, 外国人永久居留身份证 or 统一社会信用代码; unknown where it has none of these forms',
  string,
  findKind,
)

export const idBirth = defineReading(
  "the day of birth in a person's number of 18 digits; unknown where it names no day",
  date,
  (number) => readPerson(number)?.birth ?? null,
)

export const idSex = defineReading(
  "男 or 女 by a person's number of 18 digits; unknown where it is none",
  string,
  (number) => readPerson(number)?.sex ?? null,
)

export const idRegion = defineReading(
  "the first six digits of a person's number of 18 digits: the region; unknown where it is none, and for foreigners",
  string,
  (number) => {
    const region = readPerson(number)?.region
    return region === undefined || region.startsWith('9') ? null : region
  },
)
