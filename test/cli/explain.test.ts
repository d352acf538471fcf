import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clue } from '@mingjian/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

const asOf = ['--rules', 'rules', '--as-of', '2026-01-31']

let shop: Workshop
let clues: Clue[]
beforeAll(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many', {
      '    from: each_sale\n    group': '    from: dated\n    group',
    })
      .replace(
        '  seller_sales:',
        "  dated: { from: each_sale, where: day >= date '2025-01-02' and (amount < 100 or day >= floor) }\n  seller_sales:",
      )
      .replace('params:', 'params:\n  floor: { value: 2025-01-01, origin: design }'),
    'data/sales.csv': `${sales}张三丰,7.00,2025-01-06,1\n丙丁贸易有限公司,1.00,2025-01-06,1\n己庚贸易有限公司,9.00,2024-12-31,1\n辛壬贸易有限公司,,2024-12-31,1\n`,
  })
  const done = await shop.run(['screen', 'data', ...asOf, '--out', 'run'])
  expect(done.code).toBe(0)
  const text = await readFile(join(shop.dir, 'run/clues.jsonl'), 'utf8')
  clues = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Clue)
})
afterAll(() => shop.remove())

const doubtful = () => clues.find(({ subject }) => subject.label === '戊己贸易有限公司')

describe('a clue of a run', () => {
  it('is told with conditions, evidence, sources and what would clear it, by the first signs of its id', async () => {
    const clue = doubtful()
    const done = await shop.run(['explain', `${clue?.id.slice(0, 12)}`, '--run', 'run'])
    expect([done.code, done.stderr]).toEqual([0, ''])
    expect(done.stdout).toContain(`线索（待核） ${clue?.id}`)
    expect(done.stdout).toContain('[命中] often +40: 共2次')
    expect(done.stdout).toMatch(/✓ sales ≥ 2 \(many\) +实际 2\n/)
    expect(done.stdout).toMatch(/\? total ≥ 100\.00 +实际 5\.00 \[\?…\?\]\n/)
    expect(done.stdout).toMatch(/sales\.csv +6 +戊己贸易有限公司 +5\.00 +2025-01-05\n/)
    expect(done.stdout).toMatch(/sales\.csv → sale，读入 9 条，拒绝 0 条\n +SHA-256 [0-9a-f]{64}\n/)
    expect(done.stdout).toContain('何种情况下不再是线索')
  })

  it('is told in English, its sentences in the language of the run', async () => {
    const id = `${doubtful()?.id}`
    const done = await shop.run(['explain', id, '--run', 'run', '--lang', 'en'])
    expect(done.stdout).toContain('[hit] often +40: 共2次')
    expect(done.stdout).toMatch(/\? total ≥ 100\.00 +found 5\.00/)
    expect(done.stdout).not.toMatch(/命中|实际|证据|来源/)
  })

  it.each([
    ['an id that no clue has', ['zz', '--run', 'run'], '本次运行没有编号以“zz”开头的线索。'],
    ['a start that all share', ['', '--run', 'run'], '条线索的编号以“”开头。'],
    ['a folder of no run', ['aa', '--run', 'data'], '“data”不是运行结果文件夹'],
    ['two ids', ['aa', 'bb', '--run', 'run'], '应给出一个线索编号，给出了 2 个。'],
    ['what was masked', ['aa', '--run', 'run', '--reveal'], '无法从结果文件夹中还原'],
    ['a subject without a model', ['data', '--subject', '甲'], '缺少 --model。'],
    ['neither', ['aa'], '缺少 --run 或 --subject。'],
  ])('is refused for %s', async (_, args, message) => {
    const done = await shop.run(['explain', ...args])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain(message)
  })
})

const whyNot = (subject: string, ...more: string[]) =>
  shop.run(['explain', '--subject', subject, '--model', 'shop.many', 'data', ...asOf, ...more])

describe('why a subject is no clue', () => {
  it('is told with each signal, the distance to the bands and its rows by step', async () => {
    const done = await whyNot('甲乙贸易有限公司', '--quiet')
    expect([done.code, done.messages]).toEqual([0, 0])
    expect(done.stdout).toMatch(/^未列为线索的主体 [0-9a-f]{64}$/m)
    expect(done.stdout).toContain('未达任何等级 · 分值 0')
    expect(done.stdout).toMatch(/✗ sales ≥ 2 \(many\) +实际 1\n/)
    expect(done.stdout).toContain('C 级（10 分起）: 差 10 分')
    expect(done.stdout).toMatch(/each_sale +2 +2\n +dated +2 +1 +1\n +seller_sales +1 +1\n/)
  })

  it('is the same clue where it is one, on both backends', async () => {
    const [duckdb, memory] = [
      await whyNot('戊己贸易有限公司', '-q'),
      await whyNot('戊己贸易有限公司', '-q', '--backend', 'memory'),
    ]
    expect(duckdb.stdout).toContain(`线索（待核） ${doubtful()?.id}`)
    expect(memory.stdout).toBe(duckdb.stdout)
  })

  it('says where the rows of one that does not exist were lost', async () => {
    const done = await whyNot('己庚贸易有限公司')
    expect(done.code).toBe(2)
    expect(done.stdout).toContain('shop.many 中没有键或名称为“己庚贸易有限公司”的主体。')
    expect(done.stdout).toContain(
      `最后见于步骤 dated。
其 1 行不满足该步骤的条件 where: day >= date '2025-01-02' and (amount < 100 or day >= floor)
  sales.csv 第 9 条：
    不成立: day >= date '2025-01-02'（day = 2024-12-31）
`,
    )
  })

  it('tells what is unknown from what is not true', async () => {
    const [zh, en] = [
      await whyNot('辛壬贸易有限公司', '-q'),
      await whyNot('辛壬贸易有限公司', '-q', '--lang', 'en', '--backend', 'memory'),
    ]
    expect(zh.stdout).toContain(
      `    不成立: day >= date '2025-01-02'（day = 2024-12-31）
    未知: amount < 100 or day >= floor
      未知: amount < 100（amount 为空）
      不成立: day >= floor（day = 2024-12-31，floor = 2025-01-01）
`,
    )
    expect(en.stdout).toContain(
      `  sales.csv record 10:
    false: day >= date '2025-01-02' (day = 2024-12-31)
    unknown: amount < 100 or day >= floor
      unknown: amount < 100 (amount is empty)
      false: day >= floor (day = 2024-12-31, floor = 2025-01-01)
`,
    )
  })

  it('suggests the closest key, masked unless told', async () => {
    const masked = await whyNot('张三风')
    expect(masked.stdout).toContain('最接近的主体: 张*')
    expect(masked.stdout).toContain('各步骤中都没有带这个键的行。')
    expect((await whyNot('张三风', '--reveal')).stdout).toContain('最接近的主体: 张三丰')
  })

  it('masks the subject unless told', async () => {
    const masked = await whyNot('张三丰')
    expect(masked.stdout).not.toContain('三丰')
    expect((await whyNot('张三丰', '--reveal')).stdout).toContain('主体: 张三丰')
  })

  it('needs data that the model can run on', async () => {
    await shop.write({ 'other/notes.csv': '备注\n无\n' })
    const done = await shop.run(['explain', '--subject', '甲', '-m', 'shop.many', 'other', ...asOf])
    expect([done.code, done.messages]).toEqual([2, 1])
    const many = await shop.run(['explain', '--subject', '甲', '-m', 'shop.man', 'data', ...asOf])
    expect(many.message).toContain('是否应为“shop.many”？')
  })
})
