import { formatType, type Type } from '@mingjian/core'
import type { Dialect } from './dialects/dialect.ts'

/** A value of a statement as text that the engine reads; the statement casts it to its type. */
export interface SqlParameter {
  readonly text: string
  readonly type: Type
}

/** Collects the parameters of one statement; equal values share one place. */
export function createParameters(dialect: Dialect) {
  const places = new Map<string, number>()
  const values: SqlParameter[] = []
  return {
    add(value: SqlParameter): string {
      const key = `${formatType(value.type)} ${value.text}`
      const text = dialect.parameterText?.(value) ?? value.text
      const place = places.get(key) ?? values.push({ text, type: value.type })
      places.set(key, place)
      return dialect.parameter(place)
    },
    list: (): readonly SqlParameter[] => values,
  }
}
