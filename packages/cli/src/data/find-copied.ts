import type { Dataset, Source } from '@mingjian/core'
import type { PassedOver } from './find-files.ts'

/**
 * The source that a dataset has once more, under another name: the same bytes, of which nothing else is said. Where
 * a mapping says other things of the two, one of them is rather another file that was sent by mistake: they are not
 * taken for the same, and are refused where they are joined.
 */
export const findCopied = (
  { definition, sources: [copy] }: Dataset,
  earlier: readonly Dataset[],
): Source | undefined =>
  earlier
    .filter((other) => other.definition.id === definition.id)
    .flatMap(({ sources }) => sources)
    .find((source) => copy !== undefined && isCopy(copy, source))

/** Whether the bytes and the columns are the same, and all that is said of the copy is said of the other. */
const isCopy = (copy: Source, source: Source): boolean =>
  copy.sha256 !== undefined &&
  same.every((key) => isEqual(copy[key], source[key])) &&
  said.every((key) => copy[key] === undefined || isEqual(copy[key], source[key]))

const same = ['sha256', 'sheet', 'table', 'list', 'headers', 'empty'] as const
const said = ['office', 'coverage', 'extracted'] as const

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Says that a source is not read, since it is another one's copy. */
export const passOverCopy = ({ sources: [copy] }: Dataset, { name }: Source): PassedOver => ({
  name: copy?.name ?? '',
  reason: {
    zh: `与“${name}”内容完全相同（SHA-256 相同），只计一次`,
    en: `the same content as "${name}" (SHA-256): it counts once`,
  },
  mayBeData: true,
})
