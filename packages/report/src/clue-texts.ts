import {
  type ChangedParam,
  type Clue,
  type ClueSignal,
  formatSpan,
  type Language,
} from '@mingjian/core'

/** What of a clue the sentences of its signals are read from. */
type Judged = { readonly signals: readonly Pick<ClueSignal, 'outcome' | 'says'>[] }

/** The sentences of the signals that hit: why the subject is on the list. */
export const reasonsOf = (clue: Judged): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'hit').map(({ says }) => says)

/** The sentences of the signals that missing data left open, with the ranges of their facts. */
export const unknownsOf = (clue: Judged): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'unknown').map(({ says }) => says)

/** The sentences about records that no fact counts and that may matter. */
export const cautionsOf = ({ cautions = [] }: Pick<Clue, 'cautions'>): string[] =>
  cautions.map(({ says }) => says)

/** The sentences about what people have ruled of who is who. */
export const rulingsOf = ({ rulings = [] }: Pick<Clue, 'rulings'>): string[] =>
  rulings.map(({ says }) => says)

/** The sentences that say what to ask for. */
export const requestsOf = (clue: Pick<Clue, 'requests'>): string[] =>
  clue.requests.map(({ says }) => says)

/** The title of a model in a language. */
export const titleIn = ({ zh, en }: Clue['title'], language: Language): string =>
  language === 'en' ? (en ?? zh) : zh

/** The values of a key as one text, as `explain --subject` takes them. */
export const keyOf = ({ subject }: Pick<Clue, 'subject'>): string => subject.key.join(' / ')

/** A parameter that the office has changed: its value, the one of the rules, and the place. */
export const describeChange = (change: ChangedParam, language: Language): string => {
  const { file, line } = change
  return describeValues(change, language, `${separators[language]}${file}:${line}`)
}

/**
 * A parameter that the office has changed, its value and the one of the rules, in the words of a language.
 *
 * @example
 * describeValues({ of: 'a.b', name: 'term', value: '14 days', was: '7 days' }, 'zh') // => 'a.b term = 14日（原 7日）'
 */
export function describeValues(
  { of, name, value, was }: Pick<ChangedParam, 'of' | 'name' | 'value' | 'was'>,
  language: Language,
  behind = '',
): string {
  const [now, before] = [value, was].map((text) => showParam(text, language))
  return language === 'zh'
    ? `${of} ${name} = ${now}（原 ${before}${behind}）`
    : `${of} ${name} = ${now} (was ${before}${behind})`
}

/** Spans are written in English; a list has 、 between its values. */
const showParam = (text: string, language: Language): string =>
  text
    .split('、')
    .map((each) => formatSpan(each, language))
    .join('、')

/** What stands between sentences. */
export const separators = { zh: '；', en: '; ' } as const
