import type { ModelPlan } from './plan-model.ts'
import { dayColumn, firstOf, nameBeside } from './subject-columns.ts'

/** What is marked with it must be decided by the author. */
export const toDecide = '待改 · to do'

/**
 * The text of a new model: it counts the rows of each subject within some years and, where there is
 * money, adds it up. Every part is one that an author will change; it is checked and runs as it is.
 */
export function modelText(plan: ModelPlan): string {
  const { id, title, line, privacy, dataset, key, entity, others } = plan
  const [money, day] = [firstOf(dataset, 'money'), dayColumn(dataset)]
  const name = nameBeside(dataset, key)
  const lines = (...each: (string | false)[]) => each.filter((line) => line !== false)
  return `${lines(
    `id: ${id}`,
    `title: { zh: ${quote(title.zh)}${title.en === undefined ? '' : `, en: ${quote(title.en)}`} }`,
    `line: ${quote(line)}`,
    `# ${toDecide}: 监督点 · what is supervised`,
    `point: { zh: ${quote(title.zh)} }`,
    'status: experimental',
    `privacy: ${privacy}`,
    `# ${toDecide}: 会误列、会遗漏哪些情形 · whom it lists wrongly, and what it does not find`,
    'certainty: { over: 数量多未必有问题, under: 数据中没有的情形不会发现 }',
    `# ${toDecide}: 法条及核对日期 · the articles, and the day on which they were looked up`,
    '# law:',
    '#   - { cite: …法第…条, verified: 2026-01-01 }',
    'params:',
    `  # ${toDecide}: 每个阈值及其出处 · every threshold, and where it comes from`,
    day !== undefined && '  lookback: { value: 3 years, origin: design }',
    '  many: { value: 3, unit: 件, origin: design }',
    money !== undefined && '  large: { value: 100000, unit: 元, origin: design }',
    'datasets:',
    `  ${dataset.id}: { use: ${dataset.id}, need: required }`,
    ...others.map((each) => `  ${each.dataset.id}: { use: ${each.dataset.id}, need: helpful }`),
    'steps:',
    `  # ${toDecide}: 哪些行算数 · which rows count`,
    '  row:',
    `    from: ${dataset.id}`,
    others.length > 0 && '    has:',
    ...others.map((each) => {
      const alias = `in_${each.dataset.id}`
      return `      ${alias}: { of: ${each.dataset.id}, on: ${alias}.${each.on} = ${key} }`
    }),
    `    where: known(${key})${day === undefined ? '' : ` and ${day} > as_of - lookback`}`,
    '  subject_rows:',
    '    from: row',
    `    group: [${key}]`,
    '    select:',
    name !== undefined && `      label: min(${name})`,
    '      times: count(*)',
    money !== undefined && `      total: sum(${money})`,
    day !== undefined && `      last_day: max(${day})`,
    others.length > 0 &&
      `      # ${toDecide}: 写成信号或正当解释 · make a signal or an explanation of it`,
    ...others.map(({ dataset: { id: other } }) => `      in_${other}: any(in_${other})`),
    `subject: { from: subject_rows, key: [${key}], label: ${name === undefined ? key : 'label'}, entity: ${entity} }`,
    money !== undefined && 'money: total',
    'signals:',
    `  # ${toDecide}: 句子、证明力与分值 · the sentence, how much it says, and its points`,
    '  many:',
    '    says: { zh: "共{times}件", en: "{times} in all" }',
    '    strength: medium',
    '    weight: 40',
    '    family: volume',
    '    when: times >= many',
    '    evidence: row',
    ...(money === undefined
      ? []
      : [
          '  large:',
          '    says: { zh: "合计{total}元", en: "{total} in total" }',
          '    strength: weak',
          '    weight: 20',
          '    family: money',
          '    when: total >= large',
          '    evidence: row',
        ]),
    'score:',
    `  # ${toDecide}: 几分成为线索 · from how many points it is a clue`,
    `  bands: { ${money === undefined ? '' : 'B: { from: 60 }, '}C: { from: 40 } }`,
    'review:',
    `  # ${toDecide}: 读者下一步核查什么 · what its reader looks into next`,
    '  checks:',
    '    - { zh: 核对原始材料，听取当事人说明, en: "Check the papers, and hear who is concerned" }',
  ).join('\n')}\n`
}

/** A text that the author gave, in quotes: it may hold any sign. */
export const quote = (text: string): string => JSON.stringify(text)
