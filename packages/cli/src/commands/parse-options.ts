import type { InEach } from '@mingjian/core'
import { z } from 'zod'
import { cliError } from '../cli-error.ts'

/**
 * Checks what commander collected once and for all; the first wrong option is the message. Some may have
 * come from a file.
 */
export function parseOptions<T extends z.ZodType>(
  schema: T,
  given: unknown,
  project: { readonly file: string; readonly names: readonly string[] } = { file: '', names: [] },
): z.output<T> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? 'option')
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const found = String((given as Record<string, unknown>)[name])
  const { expected, hint } = (issue?.code === 'custom' ? issue.params : undefined) ?? {}
  const other = { zh: issue?.message, en: issue?.message }
  throw cliError('option-invalid', {
    flag,
    file: project.names.includes(name) ? project.file : undefined,
    found,
    expected: (expected ?? other) as InEach,
    hint: hint as InEach | undefined,
  })
}

/**
 * An option whose text is read as something; where it cannot be, its error says what was expected, and `why` what is
 * wrong with the text, where it can tell.
 */
export const optionOf = <T>(
  read: (text: string) => T | undefined,
  expected: InEach,
  why: (text: string) => InEach | undefined = () => undefined,
) =>
  z.string().transform((text, context): T => {
    const value = read(text)
    if (value !== undefined) return value
    context.addIssue({
      code: 'custom',
      message: expected.en,
      params: { expected, hint: why(text) },
    })
    return z.NEVER
  })

/** One of some words. */
export const oneOf = <const T extends string>(words: readonly T[]) => {
  const [last, ...others] = words.toReversed()
  const list = (comma: string, or: string) =>
    others.length === 0 ? `${last}` : `${others.toReversed().join(comma)}${or}${last}`
  return optionOf((text) => words.find((word) => word === text), {
    zh: list('、', ' 或 '),
    en: list(', ', ' or '),
  })
}

/** A name of something: not nothing. */
export const nameOf = (zh: string, en: string) =>
  optionOf((text) => (text === '' ? undefined : text), {
    zh: `${zh}的名称`,
    en: `the name of ${en}`,
  })

/** A whole number written in digits. */
export const wholeNumber = (least: number) =>
  optionOf((text) => (/^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : undefined), {
    zh: `不小于 ${least} 的整数`,
    en: `a whole number of ${least} or more`,
  })

/** Words with commas between them. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

const units: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }

/** A size such as 4GB or 512MB, in bytes. */
export const byteSize = optionOf(
  (text) => {
    const match = /^(\d{1,9})\s*([kmg]?)i?b?$/i.exec(text.trim())
    const bytes = Number(match?.[1]) * (units[match?.[2]?.toLowerCase() ?? ''] ?? Number.NaN)
    return Number.isSafeInteger(bytes) && bytes >= 2 ** 24 ? bytes : undefined
  },
  { zh: '不小于 16MB 的大小，如 4GB', en: 'a size of 16MB or more, such as 4GB' },
)
