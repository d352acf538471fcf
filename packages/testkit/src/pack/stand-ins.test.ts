import { hasIdentityCheckDigit, loadDatasetDefinition } from '@mingjian/core'
import { expect, it } from 'vitest'
import { standIn } from './stand-ins.ts'

const { loaded } = loadDatasetDefinition(
  `
id: payment
title: { zh: 发放 }
privacy: 3
columns:
  payer: { kind: person_id, title: { zh: 付款人 } }
  payee: { kind: person_id, title: { zh: 收款人 } }
  name: { kind: person_name, title: { zh: 姓名 } }
`,
  'payment.yaml',
)
const catalog = loaded === undefined ? [] : [loaded]

it('writes a valid number for each word, in the order of the words, and knows the word again', () => {
  const rows = [
    { payer: '乙', payee: '丙', name: '乙' },
    { payer: '丙', payee: '丁', name: '丙' },
  ]
  const { data, wordOf } = standIn({ payment: rows }, catalog)
  const [first, second] = data['payment'] ?? []
  expect(first?.['payee']).toBe(second?.['payer'])
  expect(first?.['name']).toBe('乙')
  const numbers = [second?.['payee'], second?.['payer'], first?.['payer']].map(String)
  // 丁, 丙, 乙 by code point.
  expect(numbers.map(wordOf)).toEqual(['丁', '丙', '乙'])
  expect(numbers.toSorted()).toEqual(numbers)
  expect(numbers.every(hasIdentityCheckDigit)).toBe(true)
})

it('leaves what is written like a number, and what is missing', () => {
  const rows = [{ payer: '110105194912310020', payee: null, name: null }]
  expect(standIn({ payment: rows }, catalog).data['payment']).toEqual(rows)
})
