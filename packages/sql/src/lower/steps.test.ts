import { expect, it } from 'vitest'
import { createSteps } from './steps.ts'

const select = { columns: ['*' as const], from: { path: ['data'] } }

it('computes every sixth step of windows apart, whatever stands between', () => {
  const steps = createSteps()
  for (let i = 1; i <= 12; i += 1) {
    steps.addWindows(`window ${i}`, select)
    steps.add(`derive ${i}`, select)
  }
  const apart = steps.list().flatMap(({ name, apart: alone }) => (alone ? [name] : []))
  expect(apart).toEqual(['window 6', 'window 12'])
})
