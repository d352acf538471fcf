/** What a file of rules defines. */
export type KindOfText = 'model' | 'concept' | 'dataset'

/** Keys of the first level that only models have. */
const ofModels = /^(?:line|subject|signals|score)\s*:/m

/** An id without the name of a pack before it, and keys of the first level that only datasets have. */
const ofDatasets =
  /^(?:columns|date|until|covers|complete|key|missing)\s*:|^id\s*:\s*[^\s.]+\s*(?:#.*)?$/m

/**
 * What a text defines, by the keys of its first level, be it broken or not: only datasets have columns,
 * and of what has steps only models have a subject. A dataset that lacks its columns is known by its other
 * keys, and by its id, before which no pack is named.
 *
 * @example
 * kindOfText('id: suit\ncolumns:\n') // => 'dataset'
 */
export function kindOfText(text: string): KindOfText {
  if (ofModels.test(text)) return 'model'
  if (/^columns\s*:/m.test(text)) return 'dataset'
  if (/^steps\s*:/m.test(text)) return 'concept'
  return ofDatasets.test(text) ? 'dataset' : 'model'
}
