import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesBelow, packagesIn, read, root } from './workspace.ts'

interface ReleaseNotes {
  getReleaseLine(changeset: { id: string; summary: string }, bump: string): Promise<string>
}

const folder = pathToFileURL(`${root}.changeset/`)
const { bumpsOf, findFault } = (await import(new URL('first-word.mjs', folder).href)) as {
  bumpsOf: Record<string, readonly string[]>
  findFault: (summary: string, bump: string) => string | undefined
}
const notes = (await import(new URL('changelog.mjs', folder).href)) as { default: ReleaseNotes }

describe('the first word of a changeset', () => {
  test.each([
    ['Added: a signal', 'minor'],
    ['Changed the meaning of unknown', 'major'],
    ['Fixed: a date on a leap day', 'patch'],
    ['Security: names stay masked', 'patch'],
  ])('"%s" fits a %s', (summary, bump) => {
    expect(findFault(summary, bump)).toBeUndefined()
  })

  test.each([
    ['Added: a signal', 'patch', 'Expected the bump of "Added" to be minor; found patch.'],
    ['Removed: an option', 'minor', 'Expected the bump of "Removed" to be major; found minor.'],
    [
      'Improved: speed',
      'patch',
      'Expected the first word to be one of Added, Changed, Deprecated, Removed, Fixed, Security; found "Improved".',
    ],
  ])('"%s" does not fit a %s', (summary, bump, fault) => {
    expect(findFault(summary, bump)).toBe(fault)
  })

  test('a release stops at a changeset that does not fit, and names its file', async () => {
    const changeset = { id: 'quiet-fox', summary: 'Added: a signal' }
    await expect(notes.default.getReleaseLine(changeset, 'patch')).rejects.toThrow(
      '.changeset/quiet-fox.md: Expected the bump of "Added" to be minor',
    )
    await expect(notes.default.getReleaseLine(changeset, 'minor')).resolves.toBe(
      '- Added: a signal',
    )
  })

  test('every kind of release has a word', () => {
    expect(new Set(Object.values(bumpsOf).flat())).toEqual(new Set(['major', 'minor', 'patch']))
  })
})

const waiting = filesBelow('.changeset').filter(
  (path) => path.endsWith('.md') && !path.endsWith('/README.md'),
)

// None is waiting right after a release.
describe.each(waiting)('%s', (path) => {
  const [, head = '', summary = ''] = read(path).split(/^---$/m)
  const bumps = Object.entries(parse(head) as Record<string, string>)
  const published = [...packagesIn('packages'), ...packagesIn('rules')]

  test('opens with a word that fits each of its bumps', () => {
    expect(bumps.map(([, bump]) => findFault(summary, bump)).filter(Boolean)).toEqual([])
  })

  test('names packages that are published', () => {
    const names = published.map(({ manifest }) => manifest.name)
    expect(bumps.filter(([name]) => !names.includes(name))).toEqual([])
  })
})

test('packages of the engine have one version', () => {
  const versions = packagesIn('packages').map(
    ({ folder }) => JSON.parse(read(`${folder}/package.json`)).version,
  )
  expect(new Set(versions).size).toBe(1)
})
