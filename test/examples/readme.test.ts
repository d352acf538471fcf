import { readFileSync } from 'node:fs'
import { checkModel, indexRules, loadModel } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import { describe, expect, it } from 'vitest'

const files = ['README.md', 'README.zh-CN.md']
const read = (file: string) => readFileSync(file, 'utf8')

/** The code blocks of a language in a page. */
const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(
    (match) => match[1] ?? '',
  )

/** What stands between two marks, without the fence. */
const shownBetween = (page: string, mark: string): string =>
  new RegExp(`<!-- ${mark} -->\n\`\`\`text\n(.*?)\`\`\`\n<!-- /${mark} -->`, 's').exec(page)?.[1] ??
  ''

describe.each(files)('%s', (file) => {
  it('begins with the two commands', () => {
    const lines = read(file).split('\n')
    expect(lines[1]).toMatch(/^npm run demo\b/)
    expect(lines[2]).toMatch(/^npm test\b/)
  })

  it.each(['demo', 'diagnose'])('shows parts of what npm run %s prints, in its order', (mark) => {
    const printed = read(`test/golden/${mark}.txt`)
    const parts = shownBetween(read(file), mark).split('\n…\n')
    expect(parts.length).toBeGreaterThan(1)
    let from = 0
    for (const part of parts) {
      const at = printed.indexOf(part, from)
      expect([part, at >= 0]).toEqual([part, true])
      from = at + part.length
    }
  })

  it('shows a model of fifteen lines without a mistake', async () => {
    const [model = ''] = blocks(read(file), 'yaml')
    expect(model.trimEnd().split('\n')).toHaveLength(15)
    const { catalog } = await readPacks('rules')
    const { loaded, diagnostics } = loadModel(model, file, '0')
    expect(diagnostics).toEqual([])
    if (loaded === undefined) throw new Error('The model does not load.')
    expect(checkModel(loaded, indexRules(catalog), '2026-01-31').diagnostics).toEqual([])
  })
})

it('says the same in both languages: the same code, the same folders', () => {
  const [english = '', chinese = ''] = files.map(read)
  expect(blocks(chinese, 'yaml')).toEqual(blocks(english, 'yaml'))
  expect(blocks(chinese, 'sh').slice(1)).toEqual(blocks(english, 'sh').slice(1))
  const headings = (page: string) => [...page.matchAll(/^##? /gm)].length
  expect(headings(chinese)).toBe(headings(english))
})
