import { type Backend, memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'

/** The backends that come with the command. */
export const backends = { duckdb, memory } as const satisfies Record<string, () => Backend>

export type BackendName = keyof typeof backends
