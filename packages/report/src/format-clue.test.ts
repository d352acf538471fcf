import { expect, it } from 'vitest'
import { formatClue } from './format-clue.ts'
import { clueOf } from './testing/clue-of.ts'

const show = (language: 'zh' | 'en') =>
  formatClue(
    clueOf({
      changedParams: [
        {
          of: 'shop.many',
          name: 'many',
          value: '14 days',
          was: '7 days',
          file: 'office.yaml',
          line: 3,
        },
      ],
      variants: [
        { param: 'ceiling', fact: 'most', value: '15.4', from: ['2020-08-20'] },
        { param: 'ceiling', fact: 'least', value: null, from: [] },
      ],
    }),
    { language, width: 100, evidence: [] },
  )

it('shows which parameters the office has changed, and which dated values applied', () => {
  expect(show('zh')).toContain('参数调整: shop.many many = 14日（原 7日；office.yaml:3）\n')
  expect(show('zh')).toContain('适用标准: ceiling = 15.4 (most, 2020-08-20)\n')
  expect(show('zh')).toContain('适用标准: ceiling = [未知] (least)\n')
  expect(show('en')).toContain(
    'Changed parameter: shop.many many = 14 days (was 7 days; office.yaml:3)\n',
  )
})
