export { AdapterError, concatDatasets, type Encoding } from '@mingjian/core'
export type { JsonErrorCode } from './errors.ts'
export { type OpenJsonOptions, openJson } from './open-json.ts'
export { readJsonHead } from './read-json-head.ts'
