import { jsonSchema, modelSchema } from '@mingjian/core'
import { placesOf, readConformanceCases, wantedPlaces, writtenIn } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'

const documents = readConformanceCases(import.meta.dirname).flatMap(writtenIn)

/** Of one key the forms that its value may take: which there are is shown key by key. */
const isForm = (place: string): boolean => / as /.test(place)

/** Whoever adds a key to the language, or a value to one of its choices, finds it named here. */
describe('together the conformance cases use', () => {
  const found = new Set(documents.flatMap((document) => placesOf(modelSchema, document)))
  const wanted = [...new Set(wantedPlaces(modelSchema))].filter((place) => !isForm(place))

  it('every key of a model, and each of its choices', () => {
    expect(wanted).toContain('.part_of.on')
    expect(wanted).toContain('.subject.entity = network')
    expect(wanted.filter((place) => !found.has(place))).toEqual([])
  })

  it('each way in which a tree of conditions compares', () => {
    const listed = /"enum":(\["equal".*?\])/.exec(JSON.stringify(jsonSchema('model')))?.[1] ?? '[]'
    const operators: string[] = JSON.parse(listed)
    expect(operators).toContain('lessThanInclusive')
    const text = JSON.stringify(documents)
    expect(operators.filter((name) => !text.includes(`"operator":"${name}"`))).toEqual([])
  })
})
