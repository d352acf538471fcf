import { findFault } from './first-word.mjs'

/** One line of the changelog: the changeset as its author wrote it, for users. */
async function getReleaseLine({ id, summary }, bump) {
  const fault = findFault(summary, bump)
  if (fault !== undefined) throw new Error(`.changeset/${id}.md: ${fault}`)
  const [first, ...others] = summary.trim().split('\n')
  return [`- ${first}`, ...others.map((line) => `  ${line}`.trimEnd())].join('\n')
}

/** The packages of ours that a release moved along with. */
async function getDependencyReleaseLine(_changesets, updated) {
  if (updated.length === 0) return ''
  const names = updated.map(({ name, newVersion }) => `${name} ${newVersion}`)
  return `- Released with ${names.join(', ')}.`
}

export default { getReleaseLine, getDependencyReleaseLine }
