import {
  boolean,
  date,
  decimal,
  formatType,
  integer,
  type OperatorName,
  parseDate,
  string,
  type Type,
  type Value,
} from '@mingjian/core'

const most = 10n ** 38n - 1n
const integers = [
  0n,
  1n,
  -1n,
  2n,
  3n,
  -7n,
  10n,
  1_000_003n,
  3_037_000_499n,
  -3_037_000_500n,
  4_611_686_018_427_387_904n,
  2n ** 63n - 1n,
  2n ** 63n - 2n,
  -(2n ** 63n),
  1n - 2n ** 63n,
  null,
]
const decimals = [
  0n,
  1n,
  -1n,
  2n,
  3n,
  4n,
  5n,
  -5n,
  15n,
  -25n,
  49n,
  50n,
  -50n,
  51n,
  100n,
  12_345n,
  499_999n,
  500_000n,
  10n ** 18n,
  -(10n ** 19n),
  5n * 10n ** 31n,
  10n ** 32n - 1n,
  5n * 10n ** 37n,
  10n ** 37n,
  most,
  most - 1n,
  -most,
  most / 2n,
  most / 2n + 1n,
  null,
]
const texts = [
  '',
  ' ',
  '  ',
  'a',
  'A',
  'z',
  'ab',
  'a b',
  'ß',
  'e\u0301',
  '👩‍👧',
  'ı',
  'É',
  'é',
  '𠮷',
  '𠮷a',
  '\uffff',
  '\ue000',
  '中',
  '中文',
  'Y LLC',
  ' LLC',
  'LLC',
  'X LLC ',
  'X LLC INC',
  'X  LLC  INC',
  'X INC LLC.',
  'X LLC\n',
  'X\nLLC',
  'X\n LLC INC LLC',
  'a.b',
  'a|b',
  'X a.b',
  'X axb',
  "it's",
  '"; DROP TABLE t; --',
  '\\',
  '\\x',
  'a\0b',
  '\0',
  'xABy',
  'By',
  'ASSIGNEE OF ASSIGNEE',
  '𠮷 有限公司',
  '\t x\u3000\u00a0y\v\f\r\n ',
  '\u3000',
  '\u2003x',
  '\u0085x',
  'x\u200b',
  'X 𠮷',
  '$1',
  '%_',
  'abcd',
  'ba',
  '江宁小学',
  '江宁中学',
  '中'.repeat(60),
  'x'.repeat(61),
  '110101199003070011',
  '11010119900307002X',
  '110101199013070011',
  '110101199002290011',
  '810000199902280018',
  '830000200002290026',
  '900000199901010015',
  'USA310078091401',
  '91350100M000100Y43',
  '911100006000373417',
  '12100000MB0143028L',
  '11010119900307001x',
  '510000000000000017',
  '11010120991231001X',
  '000000199003070011',
  '11010119900307001XX',
  '１１0101199003070011',
  '(a)+',
  // Numbers: valid, wrong by one digit, too long, out of alphabet, credit code by chance.
  '11010519491231002X',
  '11010519491231002x',
  '110105194912310020',
  '11010519491231002X ',
  '91350100M000100Y43',
  '91350100M000100Y44',
  '9135010OM000100Y43',
  '110105194912310005',
  '110101200013310050',
  '911100001000000020',
  null,
]
const dates = [
  ...[
    '1970-01-01',
    '1969-12-31',
    '2020-01-31',
    '2020-02-29',
    '2019-02-28',
    '1900-02-28',
    '2000-12-31',
    '2024-03-31',
  ],
  ...['0001-01-01', '0000-02-29', '9999-12-31', '2020-05-15'],
  ...['2020-02-28', '2020-03-01', '2021-03-01', '2021-02-28', '0000-01-01'],
].map((text) => parseDate(text) as number)
const booleans = [true, false, null]

/** The values that a column of a type is tested with. */
export const valuesOf = (type: Type): readonly Value[] => {
  if (type.kind === 'integer') return integers
  if (type.kind === 'decimal') return decimals
  if (type.kind === 'date') return [...dates, null]
  return type.kind === 'boolean' ? booleans : texts
}

/** A call of an operator to be tested. */
export interface Case {
  readonly operator: OperatorName
  /** Types stand for columns with all nasty values; texts stand for literals. */
  readonly args: readonly (Type | { readonly literal: string | null; readonly type: Type })[]
  readonly result?: Type
}

const comparisons = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const
const span = (literal: string) => ({ literal, type: { kind: 'span' } as const })
const text = (literal: string | null) => ({ literal, type: string })
const whole = (literal: string) => ({ literal, type: integer })
/** Patterns made of every part in many combinations, the same ones in every run. */
const somePatterns = Array.from({ length: 40 }, (_, seed) => {
  let state = seed * 7919 + 17
  const pick = <T>(options: readonly T[]): T => {
    state = (state * 48_271) % 2_147_483_647
    return options[state % options.length] as T
  }
  const part = () =>
    pick(['a', 'X', '.', '[A-L]', '[^X ]', '\\s', '(?:L|X|LL)', '(?:a|.b)', '中', '𠮷?']) +
    pick(['', '', '*', '+', '?', '{2}', '*?', '+?', '{1,2}'])
  const safe = () =>
    part().replace('?*', '*').replace('?+', '+').replace('?{2}', '{2}').replace('?{1,2}', '')
  const middle = `${safe()}${pick(['', '|', ''])}${safe()}`
  return `${pick(['', '', '^'])}${safe()}${pick([`(${middle})`, `(?:${middle})`])}${pick(['', '$', safe()])}`
})

/** Calls that cover every operator, each with the values that have gone wrong somewhere. */
export const cases: readonly Case[] = [
  ...comparisons.flatMap((operator) =>
    [integer, decimal(2), string, date].map((type) => ({ operator, args: [type, type] })),
  ),
  { operator: 'equal', args: [boolean, boolean] },
  { operator: 'notEqual', args: [boolean, boolean] },
  ...(['add', 'subtract'] as const).flatMap((operator) =>
    [integer, decimal(0), decimal(2), decimal(18)].map((type) => ({
      operator,
      args: [type, type],
    })),
  ),
  ...[integer, decimal(0), decimal(2), decimal(18)].flatMap((type) => [
    { operator: 'abs' as const, args: [type] },
    { operator: 'mod' as const, args: [type, type] },
  ]),
  { operator: 'multiply', args: [integer, integer] },
  { operator: 'multiply', args: [integer, decimal(2)] },
  { operator: 'multiply', args: [decimal(6), integer] },
  { operator: 'multiply', args: [decimal(0), decimal(2)] },
  { operator: 'multiply', args: [decimal(9), decimal(9)] },
  ...[
    [integer, integer],
    [integer, decimal(2)],
    [decimal(2), integer],
    [decimal(2), decimal(2)],
    [decimal(0), decimal(6)],
    [decimal(6), decimal(6)],
    [decimal(18), integer],
    [decimal(18), decimal(2)],
    [integer, decimal(18)],
    [decimal(8), decimal(2)],
    [decimal(18), decimal(18)],
  ].map((args) => ({ operator: 'divide' as const, args })),
  ...(
    [
      [integer, 2],
      [decimal(0), 2],
      [decimal(2), 6],
      [decimal(6), 2],
      [decimal(18), 0],
      [decimal(1), 0],
      [decimal(6), 5],
      [decimal(2), 18],
      [decimal(2), 2],
    ] as const
  ).map(([type, scale]) => ({
    operator: 'rescale' as const,
    args: [type],
    result: decimal(scale),
  })),
  ...(['greatest', 'least'] as const).flatMap((operator) => [
    { operator, args: [integer, integer] },
    { operator, args: [decimal(2), decimal(2)] },
    { operator, args: [date, date, date] },
    { operator, args: [integer] },
    {
      operator,
      args: [integer, { literal: '5', type: integer }, { literal: null, type: integer }],
    },
  ]),
  ...(['and', 'or'] as const).flatMap((operator) => [
    { operator, args: [] },
    { operator, args: [boolean] },
    { operator, args: [boolean, boolean] },
    { operator, args: [boolean, boolean, boolean, boolean] },
    { operator, args: [boolean, { literal: null, type: boolean }, boolean] },
  ]),
  ...(['not', 'isTrue', 'isFalse', 'known'] as const).map((operator) => ({
    operator,
    args: [boolean],
  })),
  { operator: 'not', args: [{ literal: null, type: boolean }] },
  { operator: 'isTrue', args: [{ literal: null, type: boolean }] },
  { operator: 'known', args: [string] },
  { operator: 'known', args: [{ literal: null, type: date }] },
  {
    operator: 'case',
    args: [boolean, integer, boolean, integer, { literal: '-4', type: integer }],
  },
  { operator: 'case', args: [boolean, date, { literal: null, type: date }] },
  { operator: 'coalesce', args: [integer, integer] },
  { operator: 'coalesce', args: [string, text(null), text('x')] },
  { operator: 'coalesce', args: [boolean] },
  { operator: 'in', args: [string, text('a'), text('𠮷'), text("it's"), text('a\0b'), text('')] },
  { operator: 'in', args: [string, text('a'), text(null)] },
  {
    operator: 'in',
    args: [
      decimal(2),
      { literal: '-0.05', type: decimal(2) },
      { literal: '0.00', type: decimal(2) },
    ],
  },
  { operator: 'in', args: [date, { literal: '2020-02-29', type: date }] },
  { operator: 'upper', args: [string] },
  { operator: 'similarity', args: [string, string] },
  ...[
    'a',
    '^a',
    'C$',
    '^.$',
    '^..$',
    'X.?L',
    '[^A-Z]+',
    '(X|XX|x)+',
    '(?:X|X )(L*)',
    '(a|ab)(?:c|bcd)?',
    '\\s+([^\\s]*)',
    '^(.*?)\\s',
    '^(.*)\\s',
    '\\d{2,3}',
    '[一-龥]{2}',
    '𠮷|中',
    '[𠮷中]',
    '\\\\',
    '\\(a\\)\\+',
    '[\\]\\-\\\\%]',
    '\0',
    'L{2}',
    'L{1,}?C',
    '(?:LLC|INC|(X))+$',
    'a||b',
    '(?:(a)|b)+',
    '\\.',
    '(?:1(\\d)){2,}',
    ...somePatterns,
  ].flatMap((pattern) => [
    { operator: 'matches' as const, args: [string, text(pattern)] },
    { operator: 'extracted' as const, args: [string, text(pattern)] },
  ]),
  ...(['idKind', 'idBirth', 'idSex', 'idRegion'] as const).map((operator) => ({
    operator,
    args: [string],
  })),
  { operator: 'lower', args: [string] },
  { operator: 'length', args: [string] },
  { operator: 'concat', args: [string, string] },
  { operator: 'concat', args: [string, text('-'), string] },
  ...['0', '1', '2', '3', '1000000'].flatMap((count) => [
    { operator: 'left' as const, args: [string, whole(count)] },
    { operator: 'right' as const, args: [string, whole(count)] },
    { operator: 'substr' as const, args: [string, whole('2'), whole(count)] },
    ...(count === '0' ? [] : [{ operator: 'substr' as const, args: [string, whole(count)] }]),
  ]),
  ...[
    ['a', 'bb'],
    ['LLC', ''],
    ['𠮷', '$&'],
    ['\\', '\\\\'],
    ['\0', '%'],
    ['  ', ' '],
  ].map((literals) => ({ operator: 'replace' as const, args: [string, ...literals.map(text)] })),
  ...[
    '',
    '%',
    '_',
    '__',
    '%a%',
    'a%',
    '%LLC',
    '_ LLC%',
    '%\n%',
    '\\%',
    '%\\',
    '%𠮷_',
    '%%_%',
    "%'%",
    '%\0%',
    'A_',
    '(a)+',
    'X%LLC%INC',
  ].map((pattern) => ({
    operator: 'like' as const,
    args: [string, text(pattern)],
  })),
  { operator: 'squeezed', args: [string] },
  { operator: 'checkDigitValid', args: [string] },
  ...['', ' ', 'a', "aa'.\\", '𠮷B-]^', '\0\n', '\u3000\u00a0'].flatMap((signs) => [
    { operator: 'blanked' as const, args: [string, text(signs)] },
    { operator: 'removed' as const, args: [string, text(signs)] },
  ]),
  { operator: 'removed', args: [string, text(null)] },
  ...[
    ['B', 'AB'],
    ['AB', 'B'],
    [' OF ', ' '],
    ['𠮷'],
    ['\n', 'LLC'],
    ['.', '|', '\\'],
    ['\0'],
    [''],
  ].map((marks) => ({
    operator: 'before' as const,
    args: [string, ...marks.map(text)],
  })),
  ...[
    ['LLC'],
    ['LLC', 'INC', ''],
    [''],
    ['a.b'],
    ['LLC\n'],
    ['b', '有限公司', '𠮷'],
    ['a b'],
    ['INC', 'LLC.'],
    ['\0', '(a)+'],
    ['\\', ''],
  ].map((words) => ({ operator: 'withoutEnding' as const, args: [string, ...words.map(text)] })),
  ...[
    '0 days',
    '30 days',
    '1 week',
    '1 month',
    '13 months',
    '24 months',
    '1 year',
    '5 years',
    '99999 days',
    '900 years',
  ].flatMap((length) => [
    { operator: 'addSpan' as const, args: [date, span(length)] },
    { operator: 'subtractSpan' as const, args: [date, span(length)] },
  ]),
  { operator: 'days', args: [date, date] },
  ...(['year', 'month', 'day', 'weekday', 'monthPlace'] as const).map((operator) => ({
    operator,
    args: [date],
  })),
  ...(['monthStart', 'monthEnd', 'quarterStart'] as const).map((operator) => ({
    operator,
    args: [date],
  })),
  { operator: 'months', args: [date, date] },
  { operator: 'age', args: [date, date] },
  { operator: 'addDays', args: [date, integer] },
  { operator: 'addMonths', args: [date, integer] },
  ...['-3', '1', '12', '-24240', '95757'].flatMap((count) => [
    { operator: 'addDays' as const, args: [date, whole(count)] },
    { operator: 'addMonths' as const, args: [date, whole(count)] },
  ]),
  { operator: 'overlap', args: [date, date, date, date] },
  {
    operator: 'overlap',
    args: [
      date,
      date,
      { literal: '2020-02-01', type: date },
      { literal: '2020-02-29', type: date },
    ],
  },
  { operator: 'days', args: [date, { literal: null, type: date }] },
]

/** The type of an argument of a case. */
export const typeOf = (arg: Case['args'][number]): Type => ('literal' in arg ? arg.type : arg)
/** How a case is called in the test report. */
export const title = ({ operator, args, result }: Case): string =>
  `${operator}(${args.map((arg) => ('literal' in arg ? JSON.stringify(arg.literal) : formatType(arg))).join(', ')})` +
  (result === undefined ? '' : ` as ${formatType(result)}`)
