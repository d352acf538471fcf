import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AdapterError } from '@mingjian/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder, readAll, writeDatabase, writeParquet } from './testing/write-tables.ts'

const rows = 3000
const query = `SELECT 'n' || i AS no, DATE '2024-01-31' + i::INTEGER AS filed, i::DECIMAL(18,2) AS amount FROM range(${rows}) t(i)`

/** Bytes of a file by their place from its beginning, or from its end: there stands what describes the rest. */
const damage = fc.array(
  fc.record({
    fromEnd: fc.boolean(),
    at: fc.oneof(fc.nat(600), fc.nat(40_000)),
    byte: fc.nat(255),
  }),
  { minLength: 1, maxLength: 4 },
)
const end = fc.option(fc.nat(100), { nil: 100, freq: 4 })

/** Rows that were read, or the code of what is wrong. */
async function outcome(path: string): Promise<number | string> {
  try {
    const { tables } = await readAll(path)
    return tables.reduce((count, table) => count + table.rows.length, 0)
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    return error.code
  }
}

describe('damaged bytes', () => {
  const whole = new Map<string, Buffer>()
  beforeAll(async () => {
    whole.set('a.parquet', readFileSync(await writeParquet('a.parquet', query)))
    const path = await writeDatabase('a.duckdb', `CREATE TABLE t AS ${query}`)
    whole.set('a.duckdb', readFileSync(path))
  })

  it.each(['a.parquet', 'a.duckdb'])('of %s: it reads all rows or refuses', async (name) => {
    const good = whole.get(name) ?? Buffer.alloc(0)
    await fc.assert(
      fc.asyncProperty(damage, end, async (all, percent) => {
        const bytes = Buffer.from(good)
        for (const { fromEnd, at, byte } of all)
          bytes[fromEnd ? bytes.length - 1 - (at % bytes.length) : at % bytes.length] = byte
        const path = join(folder, `damaged-${name}`)
        writeFileSync(path, bytes.subarray(0, Math.floor((bytes.length * percent) / 100)))
        const found = await outcome(path)
        // Bytes of a name say another name: no format that lacks checksums can tell.
        if (typeof found === 'number') expect(found).toBe(rows)
        else expect(found).not.toBe('')
      }),
      { numRuns: 40 },
    )
  })

  it('of a count in Parquet: no row is left out without a word', async () => {
    const good = whole.get('a.parquet') ?? Buffer.alloc(0)
    // 3000 as Thrift writes it, and 56 in as many bytes.
    const [count, fewer] = [Buffer.from([0xf0, 0x2e]), Buffer.from([0xf0, 0])]
    const found = []
    for (let at = good.indexOf(count); at >= 0; at = good.indexOf(count, at + 1)) {
      const bytes = Buffer.from(good)
      fewer.copy(bytes, at)
      const path = join(folder, 'counts.parquet')
      writeFileSync(path, bytes)
      found.push(await outcome(path))
    }
    expect(found.filter((each) => each === 'database-damaged').length).toBeGreaterThan(1)
    expect(found.filter((each) => typeof each === 'number' && each !== rows)).toEqual([])
  })
})
