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
    wanted: (key: readonly string[], label: string) =>
      key.length === 1
        ? `该模型的主体以 ${key[0]} 为键、${label} 为名称：--subject 写其中之一，按数据中的写法，或按输出中脱敏后的写法。`
        : `该模型主体的键由 ${key.length} 部分组成：${key.join(' / ')}；名称是 ${label}。--subject 写整个键（各部分之间写“ / ”）、键的一部分或名称，按数据中的写法，或按输出中脱敏后的写法。`,
    maskedText:
      '脱敏后这样写的主体也没有（脱敏写法须与输出中的完全一致）；--subject 也可写线索或待定主体的编号，或加 --run 看运行结果中的线索：explain <线索编号> --run <运行结果文件夹>。',
    several: (count: number, name: string) =>
      `有 ${count} 个主体的名称、键的一部分或脱敏后的写法是“${name}”：`,
    choose:
      '请把 --subject 改写为其中一个的键（数据中的写法）或线索编号（序号后的一串），或加 --nth <序号>。',
    noRows: '各步骤中都没有带这个键的行。',
    keyless: (rows: number, key: readonly string[], step: string, first: readonly string[]) => {
      const where =
        first.length === 0 ? '' : `（${first.join('、')}${rows > first.length ? '等' : ''}）`
      return `步骤 ${step} 中有 ${rows} 行是这个名称，但键 ${key.join('、')} 为空或无法识别${where}，不属于任何主体：补上后才能判断。`
    },
    record: (source: string, row: number) => `${source} 第 ${row} 条`,
    lostAt: (step: string) => `最后见于步骤 ${step}。`,
    dropped: (rows: number, key: string, condition: string) =>
      `其 ${rows} 行${rows === 1 ? '' : '都'}不满足该步骤的条件 ${key}: ${condition}`,
    unmet: {
      record: (source: string, record: number) => `${source} 第 ${record} 条：`,
      made: (at: number) => `第 ${at} 行：`,
      holds: '成立',
      fails: '不成立',
      unknown: '未知',
      none: '各项无一成立',
      between: '，',
      noValue: {
        empty: (name: string) => `${name} 为空`,
        unreadable: (name: string) => `${name} 无法识别`,
        absent: (name: string) => `数据中没有 ${name} 列`,
        unknown: (name: string) => `${name} 未知`,
      },
      inBrackets: (text: string) => `（${text}）`,
      more: (rows: number) => `另有 ${rows} 行，未列出。`,
    },
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
    wanted: (key: readonly string[], label: string) =>
      key.length === 1
        ? `Its subjects have the key ${key[0]} and the name ${label}: write one of them with --subject, as in the data or as it is printed masked.`
        : `The key of its subjects has ${key.length} parts: ${key.join(' / ')}; their name is ${label}. With --subject write the whole key (" / " between its parts), one part of it or the name, as in the data or as it is printed masked.`,
    maskedText:
      'Nor is any printed so (a masked text is to be as in the output); --subject takes the id of a clue or undecided subject too, and explain <clue id> --run <dir> shows a clue of a run.',
    several: (count: number, name: string) =>
      `${count} subjects have the name or a part of the key "${name}", or are printed so:`,
    choose:
      'With --subject write the key of one of them (as in the data) or the id of its clue (behind its number), or add --nth <n>.',
    noRows: 'No step has a row with this key.',
    keyless: (rows: number, key: readonly string[], step: string, first: readonly string[]) => {
      const where =
        first.length === 0 ? '' : ` (${first.join(', ')}${rows > first.length ? ' …' : ''})`
      const some = rows === 1 ? '1 row has' : `${rows} rows have`
      return `In step ${step} ${some} this name, but the key ${key.join(', ')} is empty or could not be read${where}: they belong to no subject until it is filled in.`
    },
    record: (source: string, row: number) => `${source} record ${row}`,
    lostAt: (step: string) => `Last seen in step ${step}.`,
    dropped: (rows: number, key: string, condition: string) =>
      `${rows === 1 ? 'Its one row does not meet' : `None of its ${rows} rows meets`} the ${key} of this step: ${condition}`,
    unmet: {
      record: (source: string, record: number) => `${source} record ${record}:`,
      made: (at: number) => `Row ${at}:`,
      holds: 'true',
      fails: 'false',
      unknown: 'unknown',
      none: 'none of these holds',
      between: ', ',
      noValue: {
        empty: (name: string) => `${name} is empty`,
        unreadable: (name: string) => `${name} could not be read`,
        absent: (name: string) => `the data have no column ${name}`,
        unknown: (name: string) => `${name} is unknown`,
      },
      inBrackets: (text: string) => ` (${text})`,
      more: (rows: number) => `${rows} more rows are not listed.`,
    },
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
