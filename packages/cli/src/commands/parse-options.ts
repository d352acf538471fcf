import { z } from 'zod'
import { CliError } from '../cli-error.ts'

/** Checks what commander collected once and for all; the first wrong option is the message. */
export function parseOptions<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? 'option')
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const found = (given as Record<string, unknown>)[name]
  throw new CliError(`Invalid --${flag} "${String(found)}": ${issue?.message}.`)
}

/** A whole number written in digits. */
export const wholeNumber = (least: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `expected a whole number of ${least} or more`)
    .transform(Number)
    .refine((value) => value >= least, `expected a whole number of ${least} or more`)

/** Words with commas between them. */
export const wordList = z.string().transform((text) =>
  text
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== ''),
)

const units: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }

/** A size such as 4GB or 512MB, in bytes. */
export const byteSize = z.string().transform((text, context) => {
  const match = /^(\d{1,9})\s*([kmg]?)i?b?$/i.exec(text.trim())
  const bytes = Number(match?.[1]) * (units[match?.[2]?.toLowerCase() ?? ''] ?? Number.NaN)
  if (Number.isSafeInteger(bytes) && bytes >= 2 ** 24) return bytes
  context.addIssue({ code: 'custom', message: 'expected a size of 16MB or more, such as 4GB' })
  return z.NEVER
})
