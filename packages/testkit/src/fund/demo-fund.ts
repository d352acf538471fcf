import { damageFund } from './damage-fund.ts'
import type { FundData } from './fund-data.ts'
import { type FundOptions, generateFund } from './generate-fund.ts'

/**
 * The data of the demo: the defaults of {@link generateFund}, damaged as five offices damage them.
 *
 * @example
 * generateDemoFund().truth.some(({ plant }) => plant === 'bad-date') // => true
 */
export const generateDemoFund = (options: FundOptions = {}): FundData =>
  damageFund(generateFund(options), {
    numbers: 0.06,
    misspelt: 14,
    twoCases: 2,
    noCase: 24,
    badDate: true,
  })
