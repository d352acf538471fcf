import { PassThrough } from 'node:stream'
import { loadDatasetDefinition } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { newOptionsSchema } from '../commands/new-options.ts'
import { withQuestions } from './ask.ts'
import { askModel } from './ask-model.ts'

const { loaded } = loadDatasetDefinition(
  `id: sale
title: { zh: 销售 }
privacy: 2
columns:
  seller_id: { title: { zh: 卖方证件号码 }, kind: person_id }
  seller: { title: { zh: 卖方 }, kind: party_name }
  day: { title: { zh: 日期 }, kind: date }`,
  'sale.yaml',
)
const catalog = loaded === undefined ? [] : [loaded]

/** Answers questions line by line, as they are asked. */
async function converse(answers: readonly string[], given: Record<string, unknown> = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const options = newOptionsSchema.parse({ lang: 'zh', ...given })
  const left = [...answers]
  let said = ''
  output.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (!/(?:\]|）|文）|什么): $|[^ ]: $/.test(said)) return
    const answer = left.shift()
    if (answer === undefined) input.end()
    else input.write(`${answer}\n`)
  })
  const signal = new AbortController().signal
  const model = await withQuestions({ input, output }, options.lang, signal, (ask) =>
    askModel(undefined, options, catalog, ask),
  )
  return { model, said, left }
}

describe('a new model that is asked for', () => {
  it('takes what is proposed where nothing is answered', async () => {
    const { model, said, left } = await converse(['shop.many', '多次销售', '', 'sale', '', '', ''])
    expect(left).toEqual([])
    expect(model).toMatchObject({
      id: 'shop.many',
      title: '多次销售',
      line: 'other',
      dataset: ['sale'],
      key: 'seller_id',
      entity: 'person-or-firm',
      privacy: 2,
    })
    expect(said).toContain('业务条线 [other]: ')
    expect(said).toContain('  sale              销售\n')
  })

  it('says what is wrong with an answer and asks again', async () => {
    const answers = [
      'many',
      'shop.many',
      '',
      '多',
      'civil',
      'sales',
      'sale',
      'day',
      'seller',
      '',
      '9',
      '3',
    ]
    const { model, said } = await converse(answers)
    expect(model).toMatchObject({ id: 'shop.many', key: 'seller', entity: 'name', privacy: 3 })
    for (const wrong of [
      '编号“many”不对。',
      '此项必填。',
      '是否应为 sale（销售）？',
      '不能区分主体',
      '应为 1 至 4。',
    ]) {
      expect(said).toContain(wrong)
    }
  })

  it('asks for nothing that was given, and in English where that was asked for', async () => {
    const given = { title: '多', line: 'civil', dataset: 'sale', key: 'seller', lang: 'en' }
    const { said } = await converse(['shop.many', 'name', '1'], given)
    expect(said.match(/: /g)).toHaveLength(3)
    expect(said).toContain('What a clue is about [name]: ')
  })

  it('ends where nothing more is answered', async () => {
    await expect(converse(['shop.many'])).rejects.toThrow('The input ended.')
  })
})
