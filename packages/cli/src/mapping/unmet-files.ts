import { findByName, type Mapping } from '@mingjian/core'

/** The names of a mapping that no file has: mistyped, or of another month. */
export const unmetFiles = (
  mapping: Mapping | undefined,
  names: readonly string[],
): readonly string[] =>
  (mapping?.sources ?? []).flatMap((source) =>
    source.files.filter(
      (pattern) =>
        !names.some(
          (name) =>
            findByName({ file: '', hash: '', sources: [{ files: [pattern] }] }, name) !== undefined,
        ),
    ),
  )
