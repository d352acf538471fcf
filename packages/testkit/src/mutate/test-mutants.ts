import { createCaseOrder, type TimedCase } from './case-order.ts'
import { isOutOfReach, placesFelt } from './case-reach.ts'
import { checkEquivalents } from './check-equivalents.ts'
import type { Path } from './edit.ts'
import type { Mutant } from './list-mutants.ts'
import { type MutatedDocument, mutatedDocuments } from './mutated-documents.ts'
import type { MutatedRules, MutationResult, TestMutantsOptions } from './mutation.ts'
import { runMutant } from './run-mutant.ts'
import { runUnmutated } from './run-unmutated.ts'

/**
 * Whether all is well: no survivor, no failing case, and nothing wrong among the equivalent.
 *
 * @example
 * isNoticedWhole({ rules: [], failing: [], wrong: [] }) // => true
 */
export const isNoticedWhole = ({ rules, failing, wrong }: MutationResult): boolean =>
  failing.length + wrong.length === 0 && rules.every(({ survivors }) => survivors.length === 0)

/**
 * Changes one thing after the other in models, and in the concepts of their packs that they alone
 * read, and finds the changes that no case notices. A case notices whatever differs from what it
 * expects, and that a mutant fails. Cases run on the memory backend, each mutant until one notices
 * it.
 *
 * @example
 * const written = [{ model, cases, equivalent: new Map() }]
 * const { rules } = await testMutants({ models: written, concepts, catalog })
 * for (const { survivors } of rules) console.log(survivors.map(({ name }) => name))
 */
export async function testMutants(options: TestMutantsOptions): Promise<MutationResult> {
  const { models, part, onProgress } = options
  const { passing, failing } = await runUnmutated(options)
  const whole = mutatedDocuments(options)
  const isWanted = (place: number) => part === undefined || place % part.of === part.number - 1
  const documents = whole.map((each) => ({
    ...each,
    mutants: each.otherReaders.length > 0 ? [] : each.mutants.filter((_, i) => isWanted(i)),
  }))
  const all = documents.reduce((sum, { mutants }) => sum + mutants.length, 0)
  const noticedBy = new Map<string, ReadonlyMap<string, string>>()
  const rules: MutatedRules[] = []
  let [done, survived] = [0, 0]
  for (const document of documents) {
    const readers = models.filter(({ model }) => document.readers.includes(model))
    const listed = new Set(readers.flatMap(({ equivalent }) => [...equivalent.keys()]))
    const tried = await tryMutants(document, passing, {
      ...options,
      onTried: (isKept) => {
        done += 1
        survived += isKept ? 1 : 0
        onProgress?.({ done, all, survived })
      },
    })
    noticedBy.set(document.id, tried.noticedBy)
    const { id, file, otherReaders } = document
    const { survivors, ...counts } = tried.counts
    const unlisted = survivors.filter(({ name }) => !listed.has(name))
    const equivalent = survivors.length - unlisted.length
    rules.push({ id, file, otherReaders, ...counts, equivalent, survivors: unlisted })
  }
  return { rules, failing, wrong: checkEquivalents(models, whole, noticedBy) }
}

interface Tried {
  readonly counts: Pick<MutatedRules, 'mutants' | 'refused' | 'killed' | 'survivors' | 'seconds'>
  /** The case that noticed each killed mutant. */
  readonly noticedBy: ReadonlyMap<string, string>
}

async function tryMutants(
  { document, mutants, readers }: MutatedDocument,
  passing: readonly TimedCase[],
  { onTried, ...rules }: TestMutantsOptions & { readonly onTried: (survived: boolean) => void },
): Promise<Tried> {
  const start = performance.now()
  const [reader] = readers
  const cases = passing.filter(({ model }) => readers.includes(model))
  const { order, noticed } = createCaseOrder()
  const noticedBy = new Map<string, string>()
  const survivors: Mutant[] = []
  let refused = 0
  for (const mutant of mutants) {
    const felt = placesFelt(document, mutant.at.path)
    const place = partOf(felt[0] ?? mutant.at.path)
    const within = cases.filter(
      ({ prepared }) => !isOutOfReach(document, felt, prepared, rules.concepts),
    )
    const outcome = await runMutant(mutant, order(within, place), { ...rules, reader })
    if (outcome === undefined) survivors.push(mutant)
    else if (outcome === 'refused') refused += 1
    else {
      noticed(outcome, place)
      noticedBy.set(mutant.name, outcome.prepared.case.name)
    }
    onTried(outcome === undefined)
  }
  const seconds = Math.round(performance.now() - start) / 1000
  const counts = { mutants: mutants.length - refused, refused, killed: noticedBy.size, survivors }
  return { counts: { ...counts, seconds }, noticedBy }
}

/** The part of a document that a place belongs to: `steps.judged.has.drew`, `signals.ring`. */
const partOf = (path: Path): string => path.slice(0, path[0] === 'steps' ? 4 : 2).join('.')
