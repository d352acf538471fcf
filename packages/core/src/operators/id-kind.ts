import { string } from '../values/type.ts'
import { defineIdReading, readPerson } from './id-reading.ts'

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

export const idKind = defineIdReading(
  {
    zh: '从形式看是哪种号码：居民身份证、港澳台居民居住证、外国人永久居留身份证或统一社会信用代码；都不是时为未知',
    en: 'what a number is by its form: 居民身份证, 港澳台居民居住证, 外国人永久居留身份证 or 统一社会信用代码; unknown where it has none of these forms',
  },
  string,
  findKind,
)
