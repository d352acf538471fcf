import { createJudge } from '../clue/judge.ts'
import { type DescribeOptions, describeSubjects, type SubjectAlone } from './describe-subjects.ts'
import { conditionsOf } from './judge-again.ts'
import { readApart, type SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'

/** Subjects whose evidence is read together. */
const chunkSize = 100

/** Streams the subjects that models list apart (SEMANTICS 7.7), model by model. */
export async function* streamApart(
  models: readonly RunningModel[],
  options: DescribeOptions & { readonly signal: AbortSignal | undefined },
): AsyncGenerator<SubjectAlone<null>> {
  for (const model of models) {
    const judge = createJudge(conditionsOf(model))
    let chunk: SubjectRow<null>[] = []
    for await (const row of readApart(model)) {
      options.signal?.throwIfAborted()
      chunk.push(row)
      if (chunk.length < chunkSize) continue
      yield* await describeSubjects(model, chunk, judge, options)
      chunk = []
    }
    yield* await describeSubjects(model, chunk, judge, options)
  }
}
