import { InvariantError } from '@mingjian/core'
import type { Select, Source, Step, UnionAll } from '../ast/nodes.ts'

/** The named steps of one statement while it is put together. */
export interface Steps {
  /** Adds a step and returns it as something to read. */
  add(name: string, select: Select | UnionAll): Source
  /** Adds a step that computes windows. */
  addWindows(name: string, select: Select): Source
  /** A step that is there already: what is read twice is one step. */
  find(name: string): Source | undefined
  list(): readonly Step[]
}

/**
 * After so many steps of windows one is computed apart: planning a chain of them doubles its time
 * with each (measured on DuckDB 1.5, whose pushing down of filters visits every window twice).
 */
const windowsTogether = 6

export function createSteps(): Steps {
  const steps = new Map<string, Step>()
  let windows = 0
  const put = (step: Step): Source => {
    if (steps.has(step.name)) throw new InvariantError(`A statement has two steps "${step.name}".`)
    steps.set(step.name, step)
    return { path: [step.name] }
  }
  return {
    add: (name, select) => put({ name, select }),
    addWindows(name, select) {
      windows += 1
      return put({ name, select, ...(windows % windowsTogether === 0 ? { apart: true } : {}) })
    },
    find: (name) => (steps.has(name) ? { path: [name] } : undefined),
    list: () => [...steps.values()],
  }
}
