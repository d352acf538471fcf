import {
  type DatasetDefinition,
  loadDatasetDefinition,
  type ModelRun,
  type Readiness,
  type SourceCounts,
} from '@mingjian/core'

/** What a small assessment found, with something of everything that it can tell. */

const define = (text: string): DatasetDefinition => {
  const { loaded } = loadDatasetDefinition(text, 'dataset.yaml')
  if (loaded === undefined) throw new Error('The dataset is broken.')
  return loaded
}

export const catalog: readonly DatasetDefinition[] = [
  `id: withdrawal
title: { zh: 公积金提取, en: Withdrawals }
office: { zh: 住房公积金管理中心, en: housing provident fund centres }
privacy: 3
date: day
columns:
  person_id: { title: { zh: 证件号码, en: identity number }, kind: person_id }
  name: { title: { zh: 姓名, en: name }, kind: person_name }
  case_no: { title: { zh: 执行案号, en: case number }, kind: case_no }
  day: { title: { zh: 提取日期, en: date }, kind: date }
`,
  `id: enforcement
title: { zh: 执行案件, en: Enforcement cases }
office: { zh: 人民法院, en: courts }
privacy: 2
date: filed
columns:
  case_no: { title: { zh: 案号, en: case number }, kind: case_no }
  debtor_id: { title: { zh: 被执行人证件号码, en: identity number of the debtor }, kind: person_id }
  filed: { title: { zh: 立案日期, en: date }, kind: date }
`,
  `id: bank
title: { zh: 银行流水, en: Bank transactions }
office: { zh: 商业银行, en: commercial banks }
privacy: 3
date: day
covers: owner_id
columns:
  owner_id: { title: { zh: 户主证件号码, en: identity number of the owner }, kind: person_id }
  day: { title: { zh: 交易日期, en: date }, kind: date }
`,
  `id: kin
title: { zh: 亲属关系, en: Kinship }
office: { zh: 民政部门、公安机关, en: "civil affairs bureaus, the police" }
privacy: 3
columns:
  one: { title: { zh: 本人证件号码, en: identity number }, kind: person_id }
`,
  `id: firm
title: { zh: 市场主体, en: Firms }
privacy: 1
date: since
complete: true
columns:
  code: { title: { zh: 统一社会信用代码, en: credit code }, kind: person_id }
  since: { title: { zh: 成立日期, en: founded }, kind: date }
`,
  `id: holiday
title: { zh: 放假安排, en: Holidays }
office: { zh: 国务院办公厅, en: the General Office of the State Council, publishes: true }
privacy: 1
columns:
  day: { title: { zh: 日期, en: day }, kind: date }
`,
].map(define)

const counts = (read: number, rejected = 0): SourceCounts => ({
  read,
  loaded: read - rejected,
  rejected,
  totals: 0,
  headersAgain: 0,
  notes: 0,
  repeated: 0,
  rejectedCells: 0,
  duplicates: 0,
  sameKey: 0,
  timesCut: 0,
  blank: 0,
})

const run = (model: string, zh: string, en: string, more: Partial<ModelRun>): ModelRun => ({
  model,
  code: null,
  title: { zh, en },
  version: '0.1.0',
  hash: 'a1b2',
  status: 'ran',
  diagnostics: [],
  missing: [],
  concepts: [],
  funnel: [],
  seconds: 0.25,
  ...more,
})

const judged = (subjects: number, undecided: number): NonNullable<ModelRun['counts']> => ({
  subjects,
  undecided,
  apart: 0,
  dropped: 0,
  undecidedBy: [],
  explained: 0,
  explainedBy: [],
  clues: { A: 1, B: 2 },
  signals: { ring: { applicable: subjects, hit: 0, clear: subjects, unknown: 0 } },
  explanations: {},
})

export const readiness: Readiness = {
  models: [
    {
      can: 'cannot',
      run: run('fund.kin', '亲属回流', 'Money back to relatives', {
        status: 'not-run',
        reason: {
          code: 'data-missing',
          zh: '缺少必需的数据：亲属关系（kin）。',
          en: 'Required data is missing: kin.',
        },
        missing: [{ dataset: 'kin' }],
      }),
      asks: [{ dataset: 'kin', why: 'missing', isRequired: true, subjects: 0 }],
    },
    {
      can: 'degraded',
      run: run('fund.sham', '虚假诉讼', 'Sham litigation', {
        status: 'degraded',
        counts: judged(69, 57),
        funnel: [
          {
            step: 'deducted',
            rows: 687,
            where: { kept: 223, inDoubt: 3 },
            out: 223,
            outInDoubt: 3,
          },
          {
            step: 'deduction',
            rows: 223,
            split: { column: 'party', rows: 220, names: 223, unnamed: 1 },
            joins: [
              { alias: 'exec', to: 'one', rows: 223, none: 24, byWay: [179, 6, 14] },
              { alias: 'account', to: 'maybe', rows: 223, none: 0 },
              { alias: 'licensed', to: 'has', rows: 223, none: 195 },
            ],
            hubs: [{ column: 'payee', nodes: 2, rows: 90 }],
            out: 223,
            outInDoubt: 27,
          },
          {
            step: 'applicant',
            rows: 223,
            key: ['applicant_id'],
            withoutKey: 27,
            keep: { rows: 70, kept: 69, inDoubt: 0 },
            out: 69,
            outInDoubt: 0,
          },
        ],
      }),
      asks: [
        { dataset: 'kin', why: 'missing', isRequired: false, subjects: 57 },
        {
          dataset: 'enforcement',
          columns: ['filed'],
          why: 'missing',
          isRequired: false,
          subjects: 0,
        },
        {
          dataset: 'withdrawal',
          columns: ['name'],
          why: 'unreadable',
          isRequired: false,
          subjects: 2,
        },
        { dataset: 'enforcement', why: 'outside', isRequired: true, subjects: 4 },
        { dataset: 'bank', why: 'whose', isRequired: false, subjects: 9 },
        { dataset: 'holiday', why: 'missing', isRequired: false, subjects: 1 },
        { dataset: 'unknown_to_the_catalog', why: 'missing', isRequired: false, subjects: 0 },
      ],
      clues: { A: 1, B: 2 },
    },
    {
      can: 'run',
      run: run('fund.case', '个案', 'Single cases', { counts: judged(223, 0) }),
      asks: [],
      clues: { A: 1, B: 2, C: 0 },
    },
    { can: 'cannot', run: run('fund.none', '无人', 'Nobody', { counts: judged(0, 0) }), asks: [] },
    {
      can: 'cannot',
      run: run('fund.broken', '有误', 'Broken', {
        status: 'failed',
        reason: {
          code: 'model-invalid',
          zh: '模型本身有错误，详见其诊断。',
          en: 'The model has mistakes; see its diagnostics.',
        },
        diagnostics: [
          {
            code: 'name-unknown',
            severity: 'error',
            message: 'Unknown name "amuont".',
            hint: 'Did you mean "amount"?',
            zh: { message: '没有名为“amuont”的列或参数。', hint: '是否应为“amount”？' },
            at: { file: 'model.yaml', line: 12, column: 5, path: ['steps', 'row'] },
          },
        ],
      }),
      asks: [],
    },
  ],
  concepts: [
    {
      concept: 'fund.deduction',
      title: { zh: '司法扣划', en: 'Deductions' },
      version: '0.1.0',
      hash: 'c3d4',
      status: 'ran',
      funnel: [{ step: 'all', rows: 4, out: 4, outInDoubt: 0 }],
      seconds: 0.1,
    },
    {
      concept: 'fund.deduction',
      atLeast: 'B',
      title: { zh: '司法扣划', en: 'Deductions' },
      version: '0.1.0',
      hash: 'c3d4',
      status: 'failed',
      reason: { code: 'flood', zh: '存疑过半。', en: 'More than half is in doubt.' },
      funnel: [{ step: 'all', rows: 4, out: 4, outInDoubt: 0 }],
      seconds: 0.1,
    },
  ],
  datasets: [
    {
      dataset: 'bank',
      rows: 12,
      sources: [{ name: '流水.csv', format: 'csv', counts: counts(12) }],
      coverage: { from: '2024-01-05', to: '2024-06-30', assumed: true },
      identity: [],
      blindMonths: [],
    },
    {
      dataset: 'enforcement',
      rows: 30,
      sources: [
        {
          name: '执行一.xlsx',
          format: 'xlsx',
          sha256: 'e5f6',
          office: '示例市中级人民法院',
          extracted: '2024-05-31',
          coverage: { from: '2024-02-01', to: null },
          counts: counts(21, 1),
        },
        { name: '执行二.xlsx', format: 'xlsx', office: '示例区人民法院', counts: counts(10) },
      ],
      coverage: {
        from: '2024-02-01',
        to: '2024-06-30',
        assumed: false,
        declaredTo: '2024-12-31',
        lastDays: ['2024-05-31', null],
        afterAsOf: [0, 1],
        outside: [{ records: 2, from: '2024-01-01', to: '2024-03-01' }, undefined],
        lacks: ['filed'],
        unknown: { debtor_id: 3 },
      },
      identity: [
        {
          column: 'case_no',
          kind: 'case_no',
          rows: 30,
          filled: 30,
          unreadable: 0,
          empty: 0,
          faults: [],
        },
        {
          column: 'debtor_id',
          kind: 'person_id',
          rows: 30,
          filled: 24,
          unreadable: 5,
          empty: 1,
          valid: 23,
          faults: [
            { fault: 'digits-lost', cells: 3 },
            { fault: 'masked', cells: 1 },
            { fault: 'other', cells: 1 },
          ],
        },
      ],
      blindMonths: [
        { month: '2023-11', rows: 2 },
        { month: '2023-12', rows: 5 },
        { month: '2024-01', rows: 1 },
      ],
    },
    {
      dataset: 'firm',
      rows: 3,
      sources: [{ name: '市场主体', format: 'rows', counts: counts(3) }],
      coverage: { from: null, to: null, assumed: true },
      identity: [],
      blindMonths: [],
    },
    {
      dataset: 'withdrawal',
      rows: 223,
      sources: [{ name: '扣划.csv', format: 'csv', counts: counts(687, 1) }],
      coverage: { from: null, to: null, assumed: true, nothing: true },
      identity: [],
      blindMonths: [{ month: '2024-03', rows: 1 }],
    },
  ],
  missing: [
    { dataset: 'kin', requiredBy: ['fund.kin'], helpsTo: ['fund.sham'], decides: 57 },
    { dataset: 'holiday', requiredBy: [], helpsTo: ['fund.sham'], decides: 1 },
  ],
  joins: [
    {
      left: {
        dataset: 'withdrawal',
        column: 'person_id',
        step: { model: 'fund.sham', step: 'deducted' },
        rows: 223,
        filled: 200,
        met: 1,
        keys: 150,
        keysMet: 1,
        examples: ['9901**********6534', '9901**********4875', '9901**********6062'],
        reasons: [
          {
            reason: 'masked',
            at: 'here',
            count: 23,
            wouldMeet: 20,
            examples: [{ here: '9901**********5321', there: '9901**********5321' }],
          },
          {
            reason: 'outside-period',
            at: 'period',
            count: 8,
            wouldMeet: 8,
            examples: [{ here: '9901**********5430' }],
          },
          { reason: 'mistyped', at: 'there', count: 2, wouldMeet: 2, examples: [] },
        ],
        unexplained: 7,
        examined: 100,
      },
      right: {
        dataset: 'enforcement',
        column: 'debtor_id',
        rows: 30,
        filled: 24,
        met: 1,
        keys: 24,
        keysMet: 1,
        examples: ['9901**********9158'],
        reasons: [],
        unexplained: 23,
      },
      askers: [
        { model: 'fund.sham', step: 'deduction', alias: 'exec', to: 'one' },
        { model: 'fund.case', step: 'rows', alias: 'pursued', to: 'has' },
      ],
    },
    {
      left: {
        dataset: 'bank',
        column: 'owner_id',
        rows: 12,
        filled: 12,
        met: 12,
        keys: 3,
        keysMet: 3,
        examples: [],
        reasons: [],
        unexplained: 0,
      },
      right: {
        dataset: 'bank',
        column: 'owner_id',
        step: { model: 'fund.sham', step: 'drawn' },
        rows: 0,
        filled: 0,
        met: 0,
        keys: 0,
        keysMet: 0,
        examples: [],
        reasons: [],
        unexplained: 0,
      },
      askers: [{ model: 'fund.sham', step: 'judged', alias: 'sent', to: 'tally' }],
    },
  ],
  repairs: [
    {
      kind: 'mend',
      reason: 'masked',
      of: { dataset: 'withdrawal', column: 'person_id' },
      with: { dataset: 'enforcement', column: 'debtor_id' },
      wins: 20,
    },
    {
      kind: 'mend',
      reason: 'outside-period',
      of: { dataset: 'enforcement', column: 'debtor_id' },
      with: { dataset: 'withdrawal', column: 'person_id' },
      wins: 8,
    },
    {
      kind: 'mend',
      reason: 'masked',
      of: { dataset: 'withdrawal', column: 'person_id' },
      with: { dataset: 'bank', column: 'owner_id' },
      wins: 6,
    },
    ...(['fund.sham', 'fund.case'] as const).map((model, at) => ({
      kind: 'fill' as const,
      of: { dataset: 'enforcement', column: 'debtor_id' },
      fault: 'digits-lost' as const,
      model,
      step: 'applicant',
      wins: 7 - at,
      rows: 223,
    })),
    {
      kind: 'fallback',
      of: { dataset: 'withdrawal', column: 'person_id' },
      with: { dataset: 'enforcement', column: 'debtor_id' },
      by: [{ left: 'case_no', right: 'case_no' }],
      wins: 5,
      isUsed: false,
      grade: 'A',
    },
  ],
}
