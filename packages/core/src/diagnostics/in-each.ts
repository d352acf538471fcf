/** The languages in which users are told things; models, code and diagnostics are in English. */
export type Language = 'zh' | 'en'

/** Something in each language. */
export type InEach<T = string> = Readonly<Record<Language, T>>

/** What is wrong, and what to do about it. */
export interface Told {
  readonly message: string
  readonly hint: string
}

/**
 * Something in each language that is made from the language.
 *
 * @example
 * inEach((language) => (language === 'zh' ? '行' : 'rows')) // => { zh: '行', en: 'rows' }
 */
export const inEach = <T>(make: (language: Language) => T): InEach<T> => ({
  zh: make('zh'),
  en: make('en'),
})

/**
 * A mistake of a program, told in English to whoever writes it.
 *
 * @example
 * toldInEnglish('No dataset to join.').zh.message // => 'No dataset to join.'
 */
export const toldInEnglish = (message: string, hint = ''): InEach<Told> =>
  inEach(() => ({ message, hint }))
