/** What is read of a schema's definition; each type of schema has some of these. */
interface Definition {
  readonly type: string
  readonly innerType?: Schema
  readonly shape?: Readonly<Record<string, Schema>>
  readonly valueType?: Schema
  readonly element?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, string>>
}

/** A schema of the language, as far as it says what may be written where. */
export interface Schema {
  readonly def: object
}

/**
 * Every place of a schema that a document can fill: its keys, the values of its choices, the forms
 * that one key may take. `*` stands for a name that the author gives.
 *
 * @example
 * wantedPlaces(modelSchema).includes('.subject.entity = person') // => true
 */
export function wantedPlaces(schema: Schema, at = ''): string[] {
  const { type, innerType, shape, valueType, element, options, entries } = definitionOf(schema)
  if (innerType !== undefined) return wantedPlaces(innerType, at)
  if (shape !== undefined) {
    return Object.entries(shape).flatMap(([key, each]) => {
      const place = `${at}.${key}`
      return [place, ...wantedPlaces(each, place)]
    })
  }
  if (valueType !== undefined) return wantedPlaces(valueType, `${at}.*`)
  if (element !== undefined) return wantedPlaces(element, at)
  if (options !== undefined) {
    return options.flatMap((option) => {
      const place = `${at} as ${definitionOf(option).type}`
      return [place, ...wantedPlaces(option, at)]
    })
  }
  return type === 'enum' ? Object.values(entries ?? {}).map((value) => `${at} = ${value}`) : []
}

/**
 * The places of a schema that a document fills.
 *
 * @example
 * placesOf(modelSchema, model.model).includes('.steps.*.group') // => true
 */
export function placesOf(schema: Schema, value: unknown, at = ''): string[] {
  const { type, innerType, shape, valueType, element, options } = definitionOf(schema)
  if (value === undefined) return []
  if (innerType !== undefined) return placesOf(innerType, value, at)
  if (shape !== undefined) {
    return entriesOf(value).flatMap(([key, inner]) => {
      const place = `${at}.${key}`
      const each = shape[key]
      return each === undefined ? [] : [place, ...placesOf(each, inner, place)]
    })
  }
  if (valueType !== undefined) {
    return entriesOf(value).flatMap(([, inner]) => placesOf(valueType, inner, `${at}.*`))
  }
  if (element !== undefined) return listOf(value).flatMap((inner) => placesOf(element, inner, at))
  if (options !== undefined) {
    const option = options.find((each) => isOf(definitionOf(each).type, value))
    if (option === undefined) return []
    return [`${at} as ${definitionOf(option).type}`, ...placesOf(option, value, at)]
  }
  return type === 'enum' ? [`${at} = ${value}`] : []
}

const definitionOf = ({ def }: Schema): Definition => def as Definition

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isOf = (type: string, value: unknown): boolean => {
  if (type === 'array' || Array.isArray(value)) return type === 'array' && Array.isArray(value)
  const kinds: Readonly<Record<string, string>> = { record: 'object', enum: 'string' }
  return typeof value === (kinds[type] ?? type)
}
