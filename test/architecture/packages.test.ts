import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aggregates, operators } from '@mingjian/core'
import { describe, expect, test } from 'vitest'
import { packagesIn, read, root } from './workspace.ts'

const engine = packagesIn('packages')
const rules = packagesIn('rules')
const inside = [
  ...packagesIn('examples'),
  { folder: 'test', manifest: JSON.parse(read('test/package.json')) },
]

describe.each([...engine, ...rules])('$folder', ({ folder, manifest }) => {
  test('has a page that says what it is for', () => {
    expect(existsSync(join(root, folder, 'README.md'))).toBe(true)
    expect(read(`${folder}/README.md`).split('\n')[0]).toMatch(/^# \S/)
  })

  test('can be published: public, licensed, and bound to no host', () => {
    expect(manifest.private).toBeUndefined()
    expect(manifest.license).toBe('Apache-2.0')
    expect(manifest.repository).toBeUndefined()
    expect(manifest.files?.length).toBeGreaterThan(0)
    expect(manifest).toHaveProperty('description')
  })
})

test('packages of the engine can be shaken out of a bundle; the command runs on import', () => {
  const kept = engine.filter(({ manifest }) => manifest.sideEffects !== false)
  expect(kept.map(({ folder }) => folder)).toEqual(['packages/cli'])
})

test('examples and tests are private', () => {
  expect(inside.filter(({ manifest }) => manifest.private !== true)).toEqual([])
})

test('rule packs name the engine that they were tested with', () => {
  const wrong = rules.filter(({ folder }) => {
    const { mingjian } = JSON.parse(read(`${folder}/package.json`))
    return !/^>=\d+\.\d+\.\d+ <\d+\.\d+\.\d+$/.test(mingjian?.engine)
  })
  expect(wrong).toEqual([])
})

describe('operators and aggregates', () => {
  const statements = new Set(
    [...read('packages/core/SEMANTICS.md').matchAll(/^- \*\*(\d+\.\d+)\*\*/gm)].map(([, at]) => at),
  )

  test('statements have numbers of their own', () => {
    const all = [...read('packages/core/SEMANTICS.md').matchAll(/^- \*\*(\d+\.\d+)\*\*/gm)]
    const numbers = all.map(([, at]) => at)
    expect(numbers.filter((at, i) => numbers.indexOf(at) !== i)).toEqual([])
  })

  test('operators have a file each, named after them, and aggregates', () => {
    const kebab = (name: string) => name.replace(/[A-Z]|_[a-z]/g, (at) => `-${at.at(-1)}`)
    const wanted = [
      ...Object.keys(operators).map((name) => `operators/${kebab(name).toLowerCase()}.ts`),
      ...Object.keys(aggregates).map((name) => `aggregates/${kebab(name).toLowerCase()}.ts`),
    ]
    const folder = join(root, 'packages/core/src')
    expect(wanted.filter((path) => !existsSync(join(folder, path)))).toEqual([])
  })

  test.each(Object.entries({ ...operators, ...aggregates }))(
    '%s says what it means, in both languages, and where that is defined',
    (_, each) => {
      const told = [each.meaning, ...('doubt' in each ? [each.doubt] : [])]
      for (const { zh, en } of told) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(zh).not.toMatch(/\b(an|the|of|and|or|is)\b/)
        expect(en.trim()).not.toBe('')
      }
      expect(each.takes.trim()).not.toBe('')
      const cited = each.source.replace(/^SEMANTICS |;.*$/g, '').split(', ')
      expect(cited.filter((at) => !statements.has(at))).toEqual([])
    },
  )
})
