import { expect, it } from 'vitest'
import { datasetDefinitionSchema } from './definition.ts'
import { maskHeader } from './mask-header.ts'
import { formatHeaderProblem, matchHeaders } from './match-headers.ts'

it.each([
  ['11010519491231002X', '1101**********002X'],
  ['号13812345678码', '号13*******78码'],
  ['20250102', '********'],
  ['2025年1月', '2025年1月'],
  ['金额（元）', '金额（元）'],
])('shows the header %s as %s', (header, shown) => {
  expect(maskHeader(header)).toBe(shown)
})

it('masks headers in problems', () => {
  const definition = datasetDefinitionSchema.parse({
    id: 'd',
    title: { zh: '丁' },
    privacy: 1,
    columns: { who: { title: { zh: '姓名' }, kind: 'party_name', required: true } },
  })
  const { problems } = matchHeaders(['姓名11010519491231002X'], definition)
  expect(problems.map((each) => formatHeaderProblem(each).en).join()).toContain(
    '"姓名1101**********002X"',
  )
})
