import { NumberText } from '@mingjian/core'
import type { Path } from './refusals.ts'
import type { FactPlace, Literal, Turned, TurnedLeaf } from './turned.ts'

export interface WhenSetting {
  readonly nameOf: (place: FactPlace) => string
  /** The column that says whether another one is known. */
  readonly known: (place: FactPlace) => string
  /** The parameter that a threshold becomes. */
  readonly param: (place: FactPlace, value: number | string, at: Path) => string
}

/** Writes a condition as a model takes it; what numbers and days are compared with becomes a parameter. */
export function toWhen(turned: Turned, setting: WhenSetting): object {
  switch (turned.kind) {
    case 'all':
    case 'any':
      return { [turned.kind]: turned.of.map((part) => toWhen(part, setting)) }
    case 'not':
      return { not: toWhen(turned.of, setting) }
    case 'known':
      return { fact: setting.known(turned.place), operator: 'equal', value: turned.is }
    case 'leaf':
      return {
        fact: setting.nameOf(turned.place),
        operator: turned.operator,
        value: toValue(turned, setting),
      }
  }
}

function toValue({ place, operator, value, at }: TurnedLeaf, setting: WhenSetting): unknown {
  if ('fact' in value) return { fact: setting.nameOf(value) }
  const plain = value.map(toPlain)
  if (operator === 'in' || operator === 'notIn') return plain
  const [only] = plain
  const isThreshold = operator !== 'equal' && operator !== 'notEqual'
  if (!isThreshold || typeof only === 'boolean' || only === undefined) return only
  return { param: setting.param(place, only, at) }
}

/** A number that is not as JavaScript reads it was refused before. */
const toPlain = (value: Literal): number | string | boolean =>
  value instanceof NumberText ? Number(value.text) : value
