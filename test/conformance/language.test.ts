import { datasetDefinitionSchema, jsonSchema, modelSchema } from '@mingjian/core'
import {
  catalogIn,
  placesOf,
  readConformanceCases,
  wantedPlaces,
  writtenIn,
} from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'

const cases = readConformanceCases(import.meta.dirname)
const documents = cases.flatMap(writtenIn)

/** Of one key the forms that its value may take: which there are is shown key by key. */
const isForm = (place: string): boolean => / as /.test(place)

/** Keys of a dataset that say nothing of a table that is there: they find its columns in files, or name them. */
const ofFiles = ['.title.en', '.columns.*.title.en', '.columns.*.required', '.columns.*.headers']

/** Whoever adds a key to the language, or a value to one of its choices, finds it named here. */
describe('together the conformance cases use', () => {
  const found = new Set(documents.flatMap((document) => placesOf(modelSchema, document)))
  const wanted = [...new Set(wantedPlaces(modelSchema))].filter((place) => !isForm(place))

  it('every key of a model, and each of its choices', () => {
    expect(wanted).toContain('.part_of.on')
    expect(wanted).toContain('.subject.entity = network')
    expect(wanted.filter((place) => !found.has(place))).toEqual([])
  })

  it('every key of a dataset', () => {
    const found = new Set(
      cases.flatMap(catalogIn).flatMap((each) => placesOf(datasetDefinitionSchema, each)),
    )
    const wanted = [...new Set(wantedPlaces(datasetDefinitionSchema))]
    expect(wanted.filter((place) => !isForm(place) && !found.has(place))).toEqual(ofFiles)
  })

  it('each way in which a tree of conditions compares', () => {
    const listed = /"enum":(\["equal".*?\])/.exec(JSON.stringify(jsonSchema('model')))?.[1] ?? '[]'
    const operators: string[] = JSON.parse(listed)
    expect(operators).toContain('lessThanInclusive')
    const text = JSON.stringify(documents)
    expect(operators.filter((name) => !text.includes(`"operator":"${name}"`))).toEqual([])
  })
})
