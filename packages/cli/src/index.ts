export { exitCodes } from './exit-codes.ts'
export {
  type Imported,
  type ImportTextOptions,
  importText,
} from './import-rules/import-text.ts'
export { defaultSkeleton, type ImportSkeleton } from './import-rules/skeleton.ts'
export { runCli } from './run-cli.ts'
