/** The words around an explanation, in both languages. */
export const explainWords = {
  zh: {
    sources: '数据来源',
    source: (name: string, dataset: string, read: number, rejected: number) =>
      `${name} → ${dataset}，读入 ${read} 条，拒绝 ${rejected} 条`,
    noFingerprint: '无指纹',
    run: (dir: string, version: string, backend: string) =>
      `运行 ${dir} · 明鉴 ${version} · 后端 ${backend}`,
    masked: '姓名和证件号码已脱敏。',
    notMasked: '姓名和证件号码未脱敏（运行时使用了 --reveal）。',
    bands: '与各等级的距离',
    band: (band: string, from: number, short: number) =>
      short > 0
        ? `${band} 级（${from} 分起）: 差 ${short} 分`
        : `${band} 级（${from} 分起）: 分值已到`,
    needs: (text: string) => `，还须 ${text}`,
    barred: '，身份等级为 C 的不列入',
    undecided: '未知的信号若查明为命中，该主体可能成为线索。',
    funnel: '该主体的行在各步骤',
    noSubject: (model: string, key: string) => `${model} 中没有键或名称为“${key}”的主体。`,
    closest: (key: string) => `最接近的主体: ${key}`,
    wanted: (key: string, label: string) =>
      `该模型的主体以 ${key} 为键、${label} 为名称：--subject 写其中之一，与数据中的写法一致。`,
    maskedText:
      '脱敏后的写法（带 *）认不出是谁；要看某条线索，请用 explain <线索编号> --run <运行结果文件夹>。',
    several: (count: number, name: string) => `有 ${count} 个主体的名称是“${name}”：`,
    choose: '请把 --subject 改写为其中一个的键（数据中的写法），或加 --nth <序号>。',
    noRows: '各步骤中都没有带这个键的行。',
    lostAt: (step: string) => `最后见于步骤 ${step}。`,
    dropped: (rows: number, key: string, condition: string) =>
      `其 ${rows} 行都不满足该步骤的条件 ${key}: ${condition}`,
    step: {
      step: '步骤',
      rows: '行',
      kept: 'where 保留',
      keep: 'keep 保留',
      out: '结果',
      inDoubt: '存疑',
    },
    shownRows: (shown: number, total: number) =>
      `证据共 ${total} 行，显示前 ${shown} 行；--shown 可增减。`,
  },
  en: {
    sources: 'Sources',
    source: (name: string, dataset: string, read: number, rejected: number) =>
      `${name} → ${dataset}, ${read} records read, ${rejected} rejected`,
    noFingerprint: 'no fingerprint',
    run: (dir: string, version: string, backend: string) =>
      `Run ${dir} · Mingjian ${version} · backend ${backend}`,
    masked: 'Names and identity numbers are masked.',
    notMasked: 'Names and identity numbers are not masked (the run used --reveal).',
    bands: 'Distance to each band',
    band: (band: string, from: number, short: number) =>
      short > 0
        ? `band ${band} (from ${from}): ${short} points short`
        : `band ${band} (from ${from}): enough points`,
    needs: (text: string) => `, and needs ${text}`,
    barred: '; closed to identity grade C',
    undecided: 'Unknown signals could make a clue of this subject.',
    funnel: 'The rows of this subject in each step',
    noSubject: (model: string, key: string) =>
      `${model} has no subject whose key or name is "${key}".`,
    closest: (key: string) => `The closest subject: ${key}`,
    wanted: (key: string, label: string) =>
      `Its subjects have the key ${key} and the name ${label}: write one of them with --subject, as in the data.`,
    maskedText:
      'A masked text (with *) does not tell who it is; for a clue, write explain <clue id> --run <dir>.',
    several: (count: number, name: string) => `${count} subjects have the name "${name}":`,
    choose: 'Write the key of one of them (as in the data) with --subject, or add --nth <n>.',
    noRows: 'No step has a row with this key.',
    lostAt: (step: string) => `Last seen in step ${step}.`,
    dropped: (rows: number, key: string, condition: string) =>
      `None of its ${rows} rows meets the ${key} of this step: ${condition}`,
    step: {
      step: 'step',
      rows: 'rows',
      kept: 'kept by where',
      keep: 'kept by keep',
      out: 'out',
      inDoubt: 'in doubt',
    },
    shownRows: (shown: number, total: number) =>
      `${total} rows of evidence, the first ${shown} are shown; --shown shows more or fewer.`,
  },
} as const

export type ExplainWords = (typeof explainWords)['zh' | 'en']
