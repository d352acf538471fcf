import { expect, it } from 'vitest'
import { idMeant } from './id-meant.ts'

it.each([
  ['banned-driver', 'rules/probation/banned/model.yaml', 'probation.banned-driver'],
  ['Probation.Banned_Driver', 'model.yaml', 'probation.banned-driver'],
  ['失驾', 'rules/probation/banned-driver/model.yaml', 'probation.banned-driver'],
  ['revoked', 'C:\\rules\\probation\\concepts\\revoked.yaml', 'probation.revoked'],
  ['banned-driver', 'model.yaml', '<pack>.banned-driver'],
  ['失驾', 'model.yaml', undefined],
])('%s in %s is %s', (text, file, id) => {
  expect(idMeant(text, file)).toBe(id)
})
