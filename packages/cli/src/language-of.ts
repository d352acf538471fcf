import type { Language } from '@mingjian/core'

/** The language of those who ask for none. */
export const usualLanguage: Language = 'zh'

/** The language in which arguments ask to be told things; what is wrong with them is told in it too. */
export function languageOf(args: readonly string[]): Language {
  const given = args.flatMap((arg, at) =>
    arg === '--lang' ? [args[at + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  )
  return given.at(-1) === 'en' ? 'en' : usualLanguage
}
