import type { Language } from '@mingjian/core'

/** The language in which arguments ask to be told things; what is wrong with them is told in it too. */
export function languageOf(args: readonly string[]): Language {
  const at = args.lastIndexOf('--lang')
  const given = at < 0 ? undefined : args[at + 1]
  return given === 'en' || args.includes('--lang=en') ? 'en' : 'zh'
}
