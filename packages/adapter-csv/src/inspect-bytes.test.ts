import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMatcher, datasetDefinitionSchema } from '@mingjian/core'
import { afterAll, expect, it } from 'vitest'
import { inspectBytes } from './inspect-bytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-bytes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const payment = datasetDefinitionSchema.parse({
  id: 'payment',
  title: { zh: '付款' },
  privacy: 2,
  columns: {
    payer: { title: { zh: '付款人' }, kind: 'party_name', required: true },
    note: { title: { zh: '摘要' }, kind: 'text' },
  },
})

const inspect = (bytes: Uint8Array) => {
  const path = join(folder, 'given.csv')
  writeFileSync(path, bytes)
  const match = createMatcher('given.csv', { catalog: [payment] })
  return inspectBytes(path, { file: 'given.csv', delimiter: undefined, match, signal: undefined })
}

// Pieces end within characters of three and four bytes, and within CRLF.
it.each([0, 1, 2, 3, 4, 5])(
  'tells a file of several pieces, shifted by %i bytes',
  async (shift) => {
    const line = '张三丰,"𠮷野家 ""好""，\r\n付款"\r\n李四,付款\r\n\r\n'
    const times = 60_000
    const bytes = Buffer.from(
      `付款人,摘要\r\n${'x'.repeat(shift)},\r\n${line.repeat(times)}王五,"完"`,
    )
    expect(bytes.length).toBeGreaterThan(3 * 1024 * 1024)
    const found = await inspect(bytes)
    expect(found?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(found?.layout).toEqual({
      records: 2 + 3 * times + 1,
      blank: undefined,
      broken: 3,
      alike: true,
    })
  },
)

it('leaves a mark out, and no header but that of the first records', async () => {
  const found = await inspect(Buffer.from('\ufeff付款人,摘要\n张三,付款\n'))
  expect(found?.header).toMatchObject({ delimiter: 'comma', cells: ['付款人', '摘要'] })
  expect(found?.layout.records).toBe(2)
})

it.each([
  [
    'other bytes than UTF-8',
    Buffer.concat([Buffer.from('付款人,摘要\n'), Buffer.from([0xb8, 0xb6])]),
  ],
  ['a character that is cut at the end', Buffer.from('付款人,摘要\n张').subarray(0, -1)],
  [
    'half of a surrogate pair',
    Buffer.concat([Buffer.from('付款人,摘要\n'), Buffer.from([0xed, 0xa0, 0x80])]),
  ],
  ['a quote that is not closed', Buffer.from('付款人,摘要\n"张三,付款\n')],
])('does not tell: %s', async (_, bytes) => {
  expect(await inspect(bytes)).toBeUndefined()
})
