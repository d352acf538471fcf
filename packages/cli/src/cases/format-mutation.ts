import type { InEach } from '@mingjian/core'
import type {
  Mutant,
  MutantKind,
  MutatedRules,
  MutationProgress,
  MutationResult,
} from '@mingjian/testkit/pack'

/** What kind of case would notice a mutant. */
const hints: Readonly<Record<Exclude<MutantKind, 'cardinality'>, InEach>> = {
  threshold: {
    zh: '加两个主体：一个恰在原值上，一个只差一个最小单位',
    en: 'add a subject exactly at the value as it is, and one that is one unit short of it',
  },
  comparison: {
    zh: '加一个主体，在两侧相等时、或明显超过时，结果不同',
    en: 'add a subject for which both comparisons differ: equal sides, or one far beyond the other',
  },
  boundary: {
    zh: '加一个两侧恰好相等的主体',
    en: 'add a subject for which both sides are equal',
  },
  condition: {
    zh: '加一个其他条件都符合、唯独这一条不符合的主体（“或”则只符合这一条）',
    en: 'add a subject that fulfils all but this condition (of an "or": this one alone)',
  },
  signal: {
    zh: '加一个此信号命中的主体，并写明其分数',
    en: 'add a subject that this signal hits, with its score',
  },
  period: {
    zh: '加期间首日、末日当天以及前后一天的记录',
    en: 'add records on the first and the last day of the period, and a day outside of each',
  },
}

/** What would notice that a join finds fewer rows, or more, and where nothing can. */
const joinHints: InEach<Readonly<Record<'none' | 'two', string>>> = {
  zh: {
    none: '加一行在另一表中没有对应的（one、many 使它存疑，maybe、any 不会）；每行必有对应、或有无对应结果相同的，可列入 equivalent',
    two: '加一行在另一表中有两行对应的；另一表按所比较的列不会有两行的，可列入 equivalent',
  },
  en: {
    none: 'add a row that meets none of the other table (under "one" and "many" it is in doubt, under "maybe" and "any" it is not); where every row meets one, or nothing comes of it, list the change under equivalent',
    two: 'add a row that meets two of the other table; where there are never two alike in what is compared, list the change under equivalent',
  },
}

/** What each number of rows allows: of two that allow as many, nothing but none tells them apart. */
const allowsTwo: ReadonlySet<string> = new Set(['many', 'any', 'doubt'])

const hintFor = ({ kind, before, after }: Mutant): InEach => {
  if (kind !== 'cardinality') return hints[kind]
  const which = allowsTwo.has(before) === allowsTwo.has(after) ? 'none' : 'two'
  return { zh: joinHints.zh[which], en: joinHints.en[which] }
}

const words = {
  zh: {
    rules: (r: MutatedRules) =>
      `${r.survivors.length === 0 ? '✓' : '✗'} ${r.id}: 变异体 ${r.mutants}，被发现 ${r.killed}，等价 ${r.equivalent}，存活 ${r.survivors.length}（检查不通过、不计 ${r.refused}；${r.seconds} 秒）`,
    shared: ({ id, otherReaders }: MutatedRules) =>
      `- ${id}: 未变异，${otherReaders.join('、')} 也读取它；请一并测试`,
    hint: '可补案例',
    after: [
      '存活的改动没有案例能够发现：请补案例；确与原文等价、写不出案例的，连同缘由列入 cases.yaml：',
      'equivalent:',
      '  "<上面的改动名称>": { zh: 缘由, en: reason }',
      'cases:',
      '  - name: …',
    ],
    failing: (model: string, name: string) =>
      `✗ ${model}: 案例「${name}」本身不通过，未使用；请先运行 mingjian test`,
    unknown: (model: string, name: string) =>
      `✗ ${model}: equivalent 中的“${name}”不是任何变异体的名称`,
    noticed: (model: string, name: string, by: string) =>
      `✗ ${model}: equivalent 中的“${name}”并不等价，案例「${by}」发现了它`,
    progress: ({ done, all, survived }: MutationProgress) =>
      `变异体 ${done}/${all}，存活 ${survived}`,
  },
  en: {
    rules: (r: MutatedRules) =>
      `${r.survivors.length === 0 ? '✓' : '✗'} ${r.id}: ${r.mutants} mutants, ${r.killed} noticed, ${r.equivalent} equivalent, ${r.survivors.length} survived (${r.refused} more are no models; ${r.seconds} s)`,
    shared: ({ id, otherReaders }: MutatedRules) =>
      `- ${id}: not mutated, ${otherReaders.join(', ')} reads it too: test them together`,
    hint: 'a case for it',
    after: [
      'No case notices a change that survives: add one. Where it means the same, so that no case can, list it with the reason in cases.yaml:',
      'equivalent:',
      '  "<the name of the change as above>": { zh: 缘由, en: reason }',
      'cases:',
      '  - name: …',
    ],
    failing: (model: string, name: string) =>
      `✗ ${model}: the case "${name}" fails as it is and was left out: run mingjian test first`,
    unknown: (model: string, name: string) =>
      `✗ ${model}: "${name}" under equivalent is the name of no mutant`,
    noticed: (model: string, name: string, by: string) =>
      `✗ ${model}: "${name}" under equivalent is none: the case "${by}" notices it`,
    progress: ({ done, all, survived }: MutationProgress) =>
      `mutant ${done} of ${all}, ${survived} survived`,
  },
} as const

/** How far the mutation is, on one line. */
export const mutationProgress = (progress: MutationProgress, language: 'zh' | 'en'): string =>
  words[language].progress(progress)

/** Says of each model how many mutants were noticed, and of each survivor where it is and what would notice it. */
export function formatMutation(
  { rules, failing, wrong }: MutationResult,
  language: 'zh' | 'en',
): string {
  const told = words[language]
  const isWhole = rules.every(({ survivors }) => survivors.length === 0)
  const lines = [
    ...rules.flatMap((each) => [
      each.otherReaders.length > 0 ? told.shared(each) : told.rules(each),
      ...each.survivors.flatMap((mutant) => [
        `  ${mutant.at.file}:${mutant.at.line}:${mutant.at.column} ${mutant.name}`,
        `    ${told.hint}: ${hintFor(mutant)[language]}`,
      ]),
    ]),
    ...failing.map(({ model, case: name }) => told.failing(model, name)),
    ...wrong.map(({ model, name, noticedBy }) =>
      noticedBy === undefined ? told.unknown(model, name) : told.noticed(model, name, noticedBy),
    ),
    ...(isWhole ? [] : ['', ...told.after]),
  ]
  return `${lines.join('\n')}\n`
}
