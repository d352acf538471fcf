import { maskEnds } from './kinds/mask-ends.ts'

const manyDigits = /\p{Nd}{8,}[Xx]?/gu

/**
 * Masks long runs of digits in a header as numbers of persons are masked (SEMANTICS 9.2): a file
 * without a header row has data where its headers are expected.
 *
 * @example
 * maskHeader('11010519491231002X') // => '1101**********002X'
 */
export const maskHeader = (header: string): string => header.replace(manyDigits, maskEnds)
