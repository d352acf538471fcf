export { AdapterError, concatDatasets } from '@mingjian/core'
export type { ExcelErrorCode } from './errors.ts'
export { type OpenExcelOptions, openExcel, type Workbook } from './open-excel.ts'
export { readExcelHead } from './read-excel-head.ts'
