import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { type Backend, memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { encodeScreened, loadPlain, type Screened, screenPlain } from '@mingjian/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  cleanedTexts,
  datasetOf,
  hostileNames,
  hostileTexts,
  modelOf,
  type Names,
} from './hostile.ts'

const cells = [...hostileTexts, ...cleanedTexts, 'x'.repeat(100_000)]

async function screen(
  names: Names,
  derive: Readonly<Record<string, string>>,
  backend: Backend,
): Promise<Screened> {
  const { dataset = 'd', column = 'n' } = names
  const loaded = loadPlain(modelOf(names, derive), [datasetOf(dataset, column)])
  const rows = cells.map((who, n) => ({ who, [column]: n }))
  return await screenPlain({ ...loaded, datasets: { [dataset]: rows }, backend })
}

/** Runs on both backends; what they find must be the same, byte for byte. */
async function screenBoth(names: Names, derive: Readonly<Record<string, string>> = {}) {
  const [expected, found] = await Promise.all([
    screen(names, derive, memory()),
    screen(names, derive, duckdb()),
  ])
  expect(encodeScreened(found)).toEqual(encodeScreened(expected))
  expect(found.run.status).toBe('ran')
  return found
}

const before = new Set<string>()
beforeAll(() => {
  for (const name of readdirSync(tmpdir())) before.add(name)
})
afterAll(() => {
  const attacked = readdirSync(tmpdir()).filter((name) => name.includes('mingjian-attack'))
  expect(attacked.filter((name) => !before.has(name))).toEqual([])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

describe('cells', () => {
  it('are found again as they are, in subjects, clues and the rows of a written table', async () => {
    const { subjects, clues, evidence } = await screenBoth({})
    const found = subjects.map(({ key }) => key[0])
    expect(hostileTexts.filter((text) => !found.includes(text))).toEqual([])
    expect(found).toContain('x'.repeat(100_000))
    expect(clues).toHaveLength(subjects.length)
    expect(evidence).toHaveLength(subjects.length)
    for (const [at, word] of hostileTexts.entries()) {
      const subject = subjects.find(({ key }) => key[0] === word)
      expect([word, String(subject?.facts.get('points')?.value)]).toEqual([word, String(at)])
    }
  })
})

describe('a literal', () => {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

  it.each(hostileTexts.map((text) => [text] as const))(
    '%j is itself and nothing else',
    async (text) => {
      const { subjects } = await screenBoth(
        {},
        { same: `who = ${quoted(text)}`, listed: `who in (${quoted(text)})` },
      )
      const found = (name: string) =>
        subjects.filter(({ facts }) => facts.get(name)?.value === true).map(({ key }) => key[0])
      expect(found('same')).toEqual([text])
      expect(found('listed')).toEqual([text])
    },
  )

  it('is itself in every function that takes one', async () => {
    const texts = hostileTexts.filter((text) => text.length > 1)
    const derive = Object.fromEntries(
      texts.flatMap((text, n) => {
        const literal = quoted(text)
        return [
          [`replaced_${n}`, `replace(who, ${literal}, '!') = '!'`],
          [`removed_${n}`, `removed(who, ${literal}) = ''`],
          [`before_${n}`, `before(who, ${literal}) = ''`],
          [`like_${n}`, `who like ${literal}`],
          [`term_${n}`, `read_term(who, ${literal}) > 0`],
        ]
      }),
    )
    const { subjects } = await screenBoth({}, derive)
    for (const [n, text] of texts.entries()) {
      const subject = subjects.find(({ key }) => key[0] === text)
      const values = ['replaced', 'removed', 'before'].map(
        (name) => subject?.facts.get(`${name}_${n}`)?.value,
      )
      expect([text, ...values]).toEqual([text, true, true, true])
    }
  })
})

describe('a name', () => {
  /** What may be called alike in one model: the others of a place must have names of their own. */
  const together = [
    ['dataset', 'column', 'signal'],
    ['step', 'param'],
    ['table', 'fact'],
  ] as const
  let usual: readonly string[]
  const hits = ({ clues }: Screened) => clues.map(({ subject }) => subject.label)
  beforeAll(async () => {
    usual = hits(await screenBoth({}))
  })

  it.each(hostileNames.map((name) => [name] as const))('%s means nothing', async (name) => {
    for (const places of together) {
      const names = Object.fromEntries(places.map((place) => [place, name]))
      expect([places, hits(await screenBoth(names))]).toEqual([places, usual])
    }
  })
})

it('leaves the files that the texts name alone', () => {
  expect(existsSync('/tmp/mingjian-attack')).toBe(false)
  expect(existsSync('/tmp/mingjian-attack.db')).toBe(false)
})
