import { createHash } from 'node:crypto'
import { appendFileSync, writeFileSync } from 'node:fs'
import { encodeGb18030 } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'
import { openJson } from './open-json.ts'
import { readJsonHead } from './read-json-head.ts'
import { failureOf, readAll, rowsOf, suit, write } from './testing/read-all.ts'

describe('where the records stand (SEMANTICS 2.22)', () => {
  const records = '[{"案号":"a"},{"案号":"b"}]'

  it.each([
    ['a list', records, undefined],
    ['the list that Navicat writes', `{"RECORDS":${records}}`, 'RECORDS'],
    [
      'a list beside other values',
      `{"code":200,"msg":null,"tags":["x"],"rows":${records}}`,
      'rows',
    ],
    ['a list deep in an answer', `{"data":{"total":2,"records":${records}}}`, 'data.records'],
    ['the list that is a table', `{"columns":[{"name":"案号"}],"rows":${records}}`, 'rows'],
    ['a list behind an empty one', `{"old":[],"none":[{}],"rows":${records}}`, 'rows'],
  ])('finds %s', async (_, text, list) => {
    const { rows, source } = await readAll(text)
    expect(rows).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
    expect([source?.format, source?.list]).toEqual(['json', list])
  })

  it.each(['a.jsonl', 'a.ndjson', 'a.json'])(
    'reads lines of objects under the name %s',
    async (as) => {
      const { rows, source } = await readAll('{"案号":"a"}\r\n\r\n  {"案号":"b"}  \n', { as })
      // The number of a record is that of its line.
      expect(rows).toEqual([
        [1, 'a'],
        [3, 'b'],
      ])
      expect(source).toMatchObject({ format: 'jsonl', counts: { read: 2, loaded: 2, blank: 1 } })
    },
  )

  it('reads a list under the name of lines', async () => {
    const { rows, source } = await readAll('[\n{"案号":"a"}\n]', { as: 'a.jsonl' })
    expect([rows, source?.format]).toEqual([[[1, 'a']], 'json'])
  })

  it('takes no list for the other', async () => {
    const error = await failureOf(`{"a":${records},"b":{"c":${records}}}`)
    expect([error.code, error.told.zh.message]).toEqual([
      'list-ambiguous',
      '“a.json”中有几个列表都能作为数据：“a”、“b.c”。',
    ])
    expect((await failureOf(`{"a":${records},"a":${records}}`)).code).toBe('list-ambiguous')
  })

  it.each(['[]', '{}', '7', '{"a":[1,2]}', '[[{"案号":"a"}]]', '[{}]'])(
    'says that %s has none',
    async (text) => {
      const error = await failureOf(text)
      expect([error.code, error.hint]).toEqual(['list-missing', expect.stringContaining('RECORDS')])
    },
  )

  it('says so of more lists than a table has', async () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [n, [{ a: 1 }]]))
    expect(await failureOf(JSON.stringify(many))).toMatchObject({ code: 'list-missing' })
  })
})

describe('keys', () => {
  it('are headers, in whatever order and whichever record has them', async () => {
    const { rows, source, columns } = await readAll(
      '[{"备注":1,"案号":"a"},{"标的额":5,"案号":"b"}]',
    )
    expect(columns).toEqual(['no', 'amount'])
    expect(rows).toEqual([
      [1, 'a', null],
      [2, 'b', 500n],
    ])
    expect(source).toMatchObject({
      headers: [
        { header: '备注', column: undefined },
        { header: '案号', column: 'no' },
        { header: '标的额', column: 'amount' },
      ],
      headerRecords: [],
      titleRecords: [],
      match: { by: 'headers' },
    })
  })

  it('that never have a value are headers too', async () => {
    const { columns, rows } = await readAll('[{"标的额":null,"案号":"a"}]')
    expect([columns, rows]).toEqual([['no', 'amount'], [[1, 'a', null]]])
  })

  it('within an object are columns of a group', async () => {
    const text =
      '[{"案号":"a","原告":{"名称":"甲","证件号":"11010519491231002X"}},{"案号":"b","原告":null}]'
    const { columns, rows, rejects } = await readAll(text)
    expect(columns).toEqual(['no', 'plaintiff', 'plaintiff_id'])
    expect(rows).toEqual([
      [1, 'a', '甲', '11010519491231002X'],
      [2, 'b', null, null],
    ])
    expect(rejects).toEqual([])
  })

  it('of the language itself are keys as others', async () => {
    const { rows, source } = await readAll('[{"__proto__":1,"constructor":{"x":2},"案号":"a"}]')
    expect(rows).toEqual([[1, 'a']])
    expect(source?.headers.map(({ header }) => header)).toEqual([
      '__proto__',
      'constructor|x',
      '案号',
    ])
  })

  it('that fit no dataset are named, and those of a dataset that lack one', async () => {
    const unknown = await failureOf('[{"甲":1,"乙":{"丙":2}}]')
    expect(unknown.code).toBe('dataset-unknown')
    expect(unknown.told.zh.message).toContain('“甲”、“乙|丙”')
    expect(unknown.told.zh.hint).not.toContain('条记录')
    expect(unknown.headers).toEqual(['甲', '乙|丙'])
    const lacking = await failureOf('[{"标的额":1}]', { dataset: 'suit' })
    expect(lacking.told.zh.message).toMatch(/^文件“a.json”按诉讼（suit）读取：.*案号/)
    expect(lacking.told.en.message).toMatch(/^File "a.json" as dataset "suit": /)
  })

  it('follow a mapping', async () => {
    const mapping = {
      file: 'mapping.yaml',
      hash: '',
      sources: [
        { files: ['*.json'], dataset: 'suit', columns: { 编号: 'no', '当事人|名': 'plaintiff' } },
      ],
    }
    const { rows, source } = await readAll('[{"编号":1,"当事人":{"名":"甲"}}]', { mapping })
    expect(rows).toEqual([[1, '1', '甲']])
    expect(source?.match).toEqual({ by: 'mapping' })
  })

  it('come first where a new dataset is made of a file', async () => {
    const path = write(
      '{"x":[{"y":1}],"rows":[{"罚单":1,"人":{"名":"甲"}},{},{"罚单":12345678901234567890}]}',
    )
    expect(await readJsonHead(path, 200)).toEqual([
      { cells: ['罚单', '人|名'], record: 0 },
      { cells: ['1', '甲'], record: 1 },
      { cells: ['12345678901234567890', ''], record: 3 },
    ])
    expect(await readJsonHead(path, 1)).toHaveLength(2)
  })
})

describe('values', () => {
  const amountOf = async (value: string) => {
    const { rows, rejects } = await readAll(`[{"案号":"a","标的额":${value}}]`)
    return rejects[0]?.reason.en ?? rows[0]?.[2]
  }

  it('keep every digit that is written', async () => {
    // The next double is 110105194912310016.
    const { rows, rejects } = await readAll(
      '[{"案号":123456789012345678901234567890,"证件号":110105194912310021}]',
    )
    expect(rows).toEqual([[1, '123456789012345678901234567890', '110105194912310021']])
    expect(rejects).toEqual([])
  })

  it.each([
    ['12.50', 1250n],
    ['-0.1', -10n],
    ['9007199254740993', 900719925474099300n],
    ['0.10', 10n],
    ['null', null],
    ['{}', null],
    ['""', null],
    ['"1,200.5"', 120050n],
  ])('reads the amount %s', async (value, amount) => expect(await amountOf(value)).toBe(amount))

  it.each([
    ['1e3', /scientific/],
    ['1.234', /two decimal places/],
    ['true', /is not/],
    ['["1"]', /is a list/],
    ['[]', /is a list/],
  ])('refuses the amount %s', async (value, reason) =>
    expect(await amountOf(value)).toMatch(reason),
  )

  it('answer true and false', async () => {
    const { rows } = await readAll(
      '[{"案号":"a","加急":true},{"案号":"b","加急":false},{"案号":true}]',
    )
    expect(rows).toEqual([
      [1, 'a', true],
      [2, 'b', false],
      [3, 'true', null],
    ])
  })

  it('are read behind escapes, and refused where they are broken text', async () => {
    const { rows, rejects } = await readAll(
      String.raw`[{"案号":"\u7532\ud842\udfb7\t\"\/"},{"案号":"\ud842"},{"案号":"\u0000"}]`,
    )
    expect(rows).toEqual([
      [1, '甲𠮷\t"/'],
      [2, null],
      [3, null],
    ])
    expect(rejects.map(({ reason }) => reason.en)).toEqual([
      expect.stringContaining('surrogate'),
      expect.stringContaining('U+0000'),
    ])
  })

  it('deeper than a group, and objects where others have a value, are refused and not empty', async () => {
    const { rows, rejects } = await readAll(
      '[{"案号":"a","原告":{"名称":{"全称":"甲"}}},{"案号":{"年":1}},{"案号":"c","原告":{"名称":["甲"]}}]',
    )
    expect(rows.map(([record, no, name]) => [record, no, name])).toEqual([
      [1, 'a', null],
      [2, null, null],
      [3, 'c', null],
    ])
    expect(
      rejects.map(({ record, header, found, reason }) => [record, header, found, reason.zh]),
    ).toEqual([
      [1, '原告|名称', '{…}', '是嵌套的对象，而单元格只能是一个值'],
      [2, '案号', '{…}', '是嵌套的对象，而单元格只能是一个值'],
      [3, '原告|名称', '[…]', '是列表，而单元格只能是一个值'],
    ])
  })
})

describe('elements that are no records', () => {
  it('are rejected with their number, and counted', async () => {
    const text =
      '[{"案号":"a"},"11010519491231002X",[{"案号":"x"}],null,{"案号":"b","案号":"c"},{},{"案号":"d"},{"原告":{"名称":1,"名称":2}},{"案号":"合计"}]'
    const { rows, rejects, source } = await readAll(text)
    expect(rows).toEqual([
      [1, 'a', null],
      [7, 'd', null],
    ])
    expect(
      rejects.map(({ record, column, found, reason }) => [record, column, found, reason.zh]),
    ).toEqual([
      [2, undefined, '1101**********002X', '不是对象'],
      [3, undefined, '[…]', '不是对象'],
      [4, undefined, 'null', '不是对象'],
      [5, undefined, '案号', '同一个键出现两次，无法确定取哪个值'],
      [8, undefined, '原告|名称', '同一个键出现两次，无法确定取哪个值'],
      [9, undefined, '合计', '合计行'],
    ])
    expect(source?.counts).toMatchObject({ read: 8, loaded: 2, rejected: 6, totals: 1, blank: 1 })
  })

  it('are so in lines too', async () => {
    const { rows, rejects } = await readAll('7\n{"案号":"a"}\n["x"]\n{"案号":1,"案号":1}\n', {
      as: 'a.jsonl',
    })
    expect(rows).toEqual([[2, 'a']])
    expect(rejects.map(({ record }) => record)).toEqual([1, 3, 4])
  })
})

describe('the file', () => {
  const text = '[{"案号":"（2025）沪","标的额":1}]'

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['gb18030', encodeGb18030(text)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is read in %s', async (encoding, bytes) => {
    const { rows, source } = await readAll(bytes)
    expect(rows).toEqual([[1, '（2025）沪', 100n]])
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(source).toMatchObject({ name: 'a.json', encoding, sha256, bytes: bytes.length })
  })

  it('is refused where no encoding holds, before what may be wrong with it else', async () => {
    const bytes = Buffer.concat([
      Buffer.from('[{"案号":oops}'),
      Buffer.alloc(70_000, 32),
      Buffer.from([0xff, 0xff]),
    ])
    expect((await failureOf(bytes)).code).toBe('encoding-unknown')
  })

  it('is read in pieces, wherever they end', async () => {
    const wide = (n: number) => `${n}${'长'.repeat(n % 7)}`
    const records = Array.from({ length: 9000 }, (_, n) => ({
      案号: wide(n),
      原告: { 名称: wide(n + 3) },
    }))
    for (const as of ['a.json', 'a.jsonl']) {
      const lines = records.map((each) => JSON.stringify(each))
      const content = as === 'a.json' ? JSON.stringify(records, null, 2) : lines.join('\n')
      const { rows } = await readAll(content, { as })
      expect(rows).toEqual(records.map((_, n) => [n + 1, wide(n), wide(n + 3)]))
    }
  })

  it('is refused where it is missing, empty or something else', async () => {
    await expect(openJson('/no/such.json', { catalog: [suit] })).rejects.toMatchObject({
      code: 'file-missing',
    })
    expect((await failureOf('')).code).toBe('file-empty')
    expect((await failureOf('PK\u0003\u0004')).told.zh.message).toContain(
      '不是 JSON 文件，像是Excel',
    )
  })

  it('is refused where it changes between two readings', async () => {
    const path = write(text)
    const dataset = await openJson(path, { catalog: [suit] })
    expect(await rowsOf(dataset)).toHaveLength(1)
    appendFileSync(path, ' ')
    await expect(rowsOf(dataset)).rejects.toMatchObject({ code: 'file-changed' })
    writeFileSync(path, text)
  })

  it('comes in batches, tells rejects once, and stops when it is told to', async () => {
    const records = Array.from({ length: 5000 }, (_, n) => ({ 案号: n, 标的额: n === 7 ? '?' : n }))
    const heard: number[] = []
    const dataset = await openJson(write(JSON.stringify(records)), {
      catalog: [suit],
      onReject: ({ record }) => heard.push(record),
    })
    for (const _ of [1, 2]) expect(await rowsOf(dataset)).toHaveLength(5000)
    expect([heard, dataset.sources[0]?.counts]).toEqual([
      [8],
      expect.objectContaining({ loaded: 5000, rejectedCells: 1 }),
    ])
    const abort = new AbortController()
    const sizes: number[] = []
    const reading = async () => {
      for await (const batch of dataset.batches(abort.signal)) {
        sizes.push(batch.length)
        abort.abort()
      }
    }
    await expect(reading()).rejects.toThrow(/abort/i)
    expect(sizes).toEqual([2000])
    await expect(openJson(write(text), { catalog: [suit], signal: abort.signal })).rejects.toThrow(
      /abort/i,
    )
  })
})
