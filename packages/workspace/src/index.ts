export { type Batch, dayLoaded } from './batch.ts'
export type { WorkspaceErrorCode } from './errors.ts'
export { isWorkspace } from './is-workspace.ts'
export { type LoadedBatch, type LoadOptions, loadBatches } from './load-batches.ts'
export {
  type OpenWorkspaceOptions,
  openWorkspace,
  type WorkspaceDatasets,
} from './open-workspace.ts'
export { purgeBatches } from './purge-batches.ts'
export { type ListedBatch, listBatches } from './read-batches.ts'
export type { Heard } from './write-batch.ts'
