import { NumberText } from '../model/number-text.ts'

export type DocumentMap = Record<string | number, unknown>

/** Whether a part of a document is a map; a number kept as text is none. */
export const isMap = (found: unknown): found is DocumentMap =>
  typeof found === 'object' &&
  found !== null &&
  !Array.isArray(found) &&
  !(found instanceof NumberText)

/** The part of a document at a path; undefined where there is none. */
export const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as DocumentMap)[part]
        : undefined,
    value,
  )
