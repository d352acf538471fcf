import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, type Workshop } from '../cli/run-command.ts'
import { hostileTexts } from './hostile.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
})
afterAll(() => shop.remove())

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A file of sales whose sellers, and whose further headers, are hostile. */
const sheet = (sellers: readonly string[], headers: readonly string[] = []): string =>
  [
    ['卖方', '金额', '日期', '件数', ...headers.map(cell)].join(','),
    ...sellers.flatMap((seller) =>
      [1, 2, 3].map((day) =>
        [cell(seller), '10.00', `2026-01-0${day}`, '1', ...headers.map(cell)].join(','),
      ),
    ),
  ].join('\n')

const named = hostileTexts.filter((text) => /[\p{L}\p{N}]/u.test(text))

async function screenOn(backend: string, data: string, out: string) {
  const args = ['screen', data, '--rules', 'rules', '--as-of', '2026-01-31', '--reveal']
  const done = await shop.run([...args, '--backend', backend, '--out', out])
  const read = (file: string) => readFile(join(shop.dir, out, file), 'utf8')
  return { done, clues: await read('clues.jsonl').catch(() => ''), read }
}

const labelsOf = (clues: string): readonly string[] =>
  clues
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { subject: { label: string } }).subject.label)

describe('files from outside', () => {
  it('with hostile cells and headers are read as text, the same on both backends', async () => {
    await shop.write({
      'cells/sales.csv': sheet(
        named,
        hostileTexts.map((text) => `列${text}`),
      ),
    })
    const found = await screenOn('duckdb', 'cells', 'on-duckdb')
    const expected = await screenOn('memory', 'cells', 'on-memory')
    expect([found.done.code, found.done.stderr]).toEqual([
      0,
      expect.not.stringContaining('    at '),
    ])
    expect(found.clues).toBe(expected.clues)
    expect(labelsOf(found.clues)).toContain("'; DROP TABLE data; --")
  })

  it('with hostile names are files', async () => {
    const names = [
      "'; DROP TABLE data; --",
      '$(touch attacked)',
      '`touch attacked`',
      '--out=attacked',
      'read_csv(x)',
      '%s%n',
      '\u202evsc',
      'a\nb',
      '__proto__',
      'constructor',
    ]
    const sellers = names.map((_, n) => `第${n}贸易有限公司`)
    await shop.write(
      Object.fromEntries(
        names.map((name, n) => [`named/${name}.csv`, sheet([sellers[n] as string])] as const),
      ),
    )
    const { done, clues } = await screenOn('duckdb', 'named', 'on-named')
    expect(done.code).toBe(0)
    expect(labelsOf(clues).toSorted()).toEqual(sellers.toSorted())
    expect(`${done.stdout}${done.stderr}`).not.toMatch(/[\u202a-\u202e]/u)
  })

  it('leave nothing but what was asked for', async () => {
    const left = (await shop.list()).filter(
      (name) => !['rules', 'cells', 'named', 'on-duckdb', 'on-memory', 'on-named'].includes(name),
    )
    expect(left).toEqual([])
  })

  it('show nothing that a terminal obeys', async () => {
    await shop.write({ 'escape/sales.csv': sheet(['甲\u001b[2J\u202e公司']) })
    const { done } = await screenOn('duckdb', 'escape', 'escape-run')
    expect(done.code).toBe(0)
    expect(`${done.stdout}${done.stderr}`).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u)
  })
})
