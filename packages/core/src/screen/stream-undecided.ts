import { createJudge } from '../clue/judge.ts'
import { describeInShort, type ShortOptions, type SubjectInShort } from './describe-subjects.ts'
import { conditionsOf } from './judge-again.ts'
import { readLikeliest, type SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'

/** Undecided subjects of each model that are listed unless told. */
export const mostListed = 1000

/** Subjects that are described together. */
const chunkSize = 100

/**
 * Streams the undecided subjects (SEMANTICS 7.3), model by model: of each the first by the score that
 * they may reach.
 */
export async function* streamUndecided(
  models: readonly RunningModel[],
  options: ShortOptions & { readonly most: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<SubjectInShort<null>> {
  if (options.most === 0) return
  for (const model of models) {
    const judge = createJudge(conditionsOf(model))
    let chunk: SubjectRow<null>[] = []
    for await (const row of readLikeliest(model, options.most)) {
      options.signal?.throwIfAborted()
      chunk.push(row)
      if (chunk.length < chunkSize) continue
      yield* await describeInShort(model, chunk, judge, options)
      chunk = []
    }
    yield* await describeInShort(model, chunk, judge, options)
  }
}
