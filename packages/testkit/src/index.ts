export { encodeGb18030 } from './encode-gb18030.ts'
export {
  arbitraryScreening,
  type GeneratedRow,
  type Screening,
  type ScreeningOptions,
} from './generate/screening.ts'
export { loadPlain } from './prepare-screening.ts'
export { type Screened, type ScreenPlainOptions, screenPlain, testKey } from './screen-plain.ts'
