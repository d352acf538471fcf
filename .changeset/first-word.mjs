/**
 * The first word of a changeset and the bumps that it fits. What breaks is a major, what comes on top
 * a minor, what only repairs a patch; a repair that changes a clue says Changed.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const bumpsOf = {
  Added: ['minor'],
  Changed: ['major', 'minor'],
  Deprecated: ['minor'],
  Removed: ['major'],
  Fixed: ['patch'],
  Security: ['major', 'minor', 'patch'],
}

/**
 * Checks that a changeset opens with one of the words and that its bump fits the word.
 *
 * @param {string} summary
 * @param {string} bump
 * @returns {string | undefined} what is wrong, and what to do
 */
export function findFault(summary, bump) {
  const words = Object.keys(bumpsOf)
  const first = /^\S*/.exec(summary.trim())?.[0] ?? ''
  const word = first.replace(/:$/, '')
  if (!words.includes(word)) {
    return `Expected the first word to be one of ${words.join(', ')}; found "${word}".`
  }
  if (bumpsOf[word]?.includes(bump) !== true) {
    return `Expected the bump of "${word}" to be ${bumpsOf[word]?.join(' or ')}; found ${bump}.`
  }
  return undefined
}
