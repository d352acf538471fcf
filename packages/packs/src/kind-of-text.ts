/** What a file of rules defines. */
export type KindOfText = 'model' | 'concept' | 'dataset'

/** Keys of the first level that only models have. */
const ofModels = /^(?:line|subject|signals|score)\s*:/m

/**
 * What a text defines, by the keys of its first level, be it broken or not: only datasets have columns,
 * and of what has steps only models have a subject.
 *
 * @example
 * kindOfText('id: suit\ncolumns:\n') // => 'dataset'
 */
export function kindOfText(text: string): KindOfText {
  if (ofModels.test(text)) return 'model'
  if (/^columns\s*:/m.test(text)) return 'dataset'
  return /^steps\s*:/m.test(text) ? 'concept' : 'model'
}
