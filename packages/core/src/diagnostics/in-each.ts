/** The languages in which users are told things; what only programs meet is told in English. */
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

/**
 * The hint to write something, which is the same in both languages.
 *
 * @example
 * toWrite('and').zh // => '请写 and。'
 */
export const toWrite = (text: string): InEach => ({ zh: `请写 ${text}。`, en: `Write ${text}.` })

/**
 * The hint that names what may be meant by an unknown name.
 *
 * @example
 * didYouMean('amount').zh // => '是否应为“amount”？'
 */
export const didYouMean = (name: string): InEach => ({
  zh: `是否应为“${name}”？`,
  en: `Did you mean "${name}"?`,
})
