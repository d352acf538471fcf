import { InvariantError } from '@mingjian/core'
import type { Select, Source, Step, UnionAll } from '../ast/nodes.ts'

/** The named steps of one statement while it is put together. */
export interface Steps {
  /** Adds a step and returns it as something to read. */
  add(name: string, select: Select | UnionAll): Source
  /** A step that is there already: what is read twice is one step. */
  find(name: string): Source | undefined
  list(): readonly Step[]
}

export function createSteps(): Steps {
  const steps = new Map<string, Step>()
  return {
    add(name, select) {
      if (steps.has(name)) throw new InvariantError(`A statement has two steps "${name}".`)
      steps.set(name, { name, select })
      return { path: [name] }
    },
    find: (name) => (steps.has(name) ? { path: [name] } : undefined),
    list: () => [...steps.values()],
  }
}
