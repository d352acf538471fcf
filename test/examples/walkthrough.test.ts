import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Block, type Finished, readBlocks, walk, withPrinted, withSections } from './walk.ts'

const home = 'examples/author'
const pages = ['WALKTHROUGH.zh-CN.md', 'WALKTHROUGH.md']
const updates = process.env['UPDATE_GOLDEN'] === '1'

interface Walked {
  readonly page: string
  readonly dir: string
  readonly blocks: readonly Block[]
  readonly finished: readonly Finished[]
}

const walks: Walked[] = []
beforeAll(async () => {
  for (const name of pages) {
    const page = await readFile(join(home, name), 'utf8')
    const dir = await mkdtemp(join(tmpdir(), 'mingjian-walk-'))
    const blocks = readBlocks(page)
    const finished = await walk(blocks, dir)
    walks.push({ page, dir, blocks, finished })
    if (updates) await writeFile(join(home, name), withPrinted(blocks, finished))
  }
})
afterAll(() => Promise.all(walks.map(({ dir }) => rm(dir, { recursive: true, force: true }))))

const [chinese, english] = [0, 1].map((at) => () => walks[at] as Walked) as [
  () => Walked,
  () => Walked,
]
const commandsOf = ({ blocks }: Walked) =>
  blocks.flatMap((block) => (block.kind === 'command' ? [block.line] : []))
const filesOf = ({ blocks }: Walked) => blocks.filter(({ kind }) => kind === 'file')

describe.each([
  ['WALKTHROUGH.zh-CN.md', chinese],
  ['WALKTHROUGH.md', english],
])('%s', (_, walked) => {
  it.skipIf(updates)('shows what its commands print', () => {
    const { page, blocks, finished } = walked()
    expect(page).toBe(withPrinted(blocks, finished))
  })

  it('fails where it says that it fails, and nowhere else', () => {
    const { finished } = walked()
    const failed = commandsOf(walked()).filter((_, at) => finished[at]?.code !== 0)
    expect(failed.map((command) => command.split(' ')[0])).toEqual(['check', 'test'])
    expect(finished.at(-1)?.code).toBe(0)
  })

  it('ends with the files that lie beside it', async () => {
    const { dir } = walked()
    const kept = join(home, 'walkthrough')
    if (updates) await copyEnd(dir, kept)
    const names = await endOf(dir)
    expect(await endOf(kept)).toEqual(names)
    for (const name of names) {
      const [now, before] = await Promise.all(
        [dir, kept].map((from) => readFile(join(from, name), 'utf8')),
      )
      expect([name, now]).toEqual([name, before])
    }
  })
})

it('is the same way in both languages', () => {
  expect(filesOf(english())).toEqual(filesOf(chinese()))
  const spoken = commandsOf(english()).map((command) => command.replace(/ --lang en$/, ''))
  expect(spoken).toEqual(commandsOf(chinese()))
  const headings = ({ page }: Walked) => [...page.matchAll(/^##* /gm)].length
  expect(headings(english())).toBe(headings(chinese()))
  expect(commandsOf(chinese()).length).toBeGreaterThan(12)
})

it('leaves out no fence: each is a file, a command, what it prints, or marked as neither', () => {
  for (const { blocks } of walks) {
    const rest = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('')
    const fences = [...rest.matchAll(/^```(.*)\n/gm)].map(([, info]) => info)
    expect(fences.filter((info) => info !== '')).toEqual(['sh', 'yaml', 'yaml', 'yaml', 'yaml'])
  }
})

it('names each file that it writes in the words before it', () => {
  for (const { blocks } of walks) {
    blocks.forEach((block, at) => {
      if (block.kind !== 'file') return
      const before = blocks[at - 1]
      expect(before?.kind === 'text' && before.text).toContain(`\`${block.name}\``)
    })
  }
})

it('replaces entries of a YAML text by name, with their comments', () => {
  const text = 'id: a\n\n# of b\nb:\n  - x: 1\n\nc: 2\n'
  expect(withSections(text, '# more\nb: 5\nd: 6\n')).toBe('id: a\n\n# more\nb: 5\n\nc: 2\n\nd: 6\n')
  const list = '# all\n- name: one\n  a: 1\n\n- name: two\n  a: 2\n'
  expect(withSections(list, '- name: two\n  a: 3\n')).toBe(
    '# all\n- name: one\n  a: 1\n\n- name: two\n  a: 3\n',
  )
})

/** The files that are left at the end of the way: data and rules, not what runs wrote. */
async function endOf(dir: string): Promise<string[]> {
  const all = await Promise.all(
    ['data', 'rules'].map(async (folder) => {
      const found = await readdir(join(dir, folder), { recursive: true, withFileTypes: true })
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    }),
  )
  return all.flat().sort()
}

async function copyEnd(from: string, to: string): Promise<void> {
  for (const name of await endOf(from)) {
    await mkdir(dirname(join(to, name)), { recursive: true })
    await writeFile(join(to, name), await readFile(join(from, name)))
  }
}
