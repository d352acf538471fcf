/** Texts that have broken some reader, engine, terminal or spreadsheet. */
export const hostileTexts: readonly string[] = [
  "'; DROP TABLE data; --",
  '"; DROP SCHEMA data CASCADE; --',
  "read_csv('/etc/passwd')",
  "COPY (SELECT 1) TO '/tmp/mingjian-attack'",
  "ATTACH '/tmp/mingjian-attack.db'",
  "' UNION ALL SELECT current_setting('temp_directory') --",
  '$1',
  ':p1',
  '?',
  '{{constructor}}',
  '\\',
  "\\'",
  '\\x27',
  '$$a$$',
  '$tag$',
  '`',
  '"',
  "''",
  '%',
  '_',
  '*',
  '/* */',
  '--',
  '__proto__',
  'constructor',
  '[object Object]',
  '=cmd|x',
  '𠮷',
  '🏳️‍🌈',
  'ﬀ',
  'e\u0301',
  '\uffff',
]

/** Texts that cells may hold, of which cleaning takes off something or all. */
export const cleanedTexts: readonly string[] = [
  'a\0b',
  '\u202eabc',
  '\u001b[2J',
  '\u0085',
  '\u200b',
  '\u2028',
  'NULL',
  ' ',
]

/** Names that mean something to JavaScript, to json-rules-engine, to DuckDB, or to us. */
export const hostileNames: readonly string[] = [
  'constructor',
  'prototype',
  'valueof',
  'hasownproperty',
  'error',
  'success',
  'failure',
  'newlistener',
  'fact',
  'path',
  'params',
  'operator',
  'value',
  'condition',
  'length',
  'main',
  'data',
  'run_1',
  'read_csv',
  'sqlite_master',
  'duckdb_settings',
  'information_schema',
  'key_0',
  'l',
  'r',
  't',
]

/** The definition of a dataset of two columns. */
export const datasetOf = (id: string, column = 'n') => ({
  id,
  title: { zh: id },
  privacy: 1,
  columns: {
    who: { title: { zh: '当事人' }, kind: 'text', required: true },
    [column]: { title: { zh: '数' }, kind: 'count' },
  },
})

/** What a model calls its parts. */
export interface Names {
  readonly dataset?: string
  readonly column?: string
  readonly param?: string
  readonly step?: string
  readonly fact?: string
  readonly signal?: string
  readonly table?: string
}

/** A model that counts rows, and asks whether `who` is a text. */
export function modelOf(
  { dataset = 'd', column = 'n', param = 'least', step = 'rows', ...more }: Names,
  derive: Readonly<Record<string, string>> = {},
) {
  const { fact = 'found', signal = 'many', table = 'written' } = more
  return {
    id: 'test.attack',
    title: { zh: '测试' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    params: { [param]: { value: 0, origin: 'design' } },
    datasets: { [dataset]: { use: dataset, need: 'required' } },
    tables: {
      [table]: {
        origin: 'design',
        columns: { word: 'text', points: 'count' },
        rows: [...hostileTexts].map((word, points) => ({ word, points })),
      },
    },
    steps: {
      [step]: {
        from: dataset,
        join: {
          [`${table}_row`]: { of: table, to: 'maybe', on: `${table}_row.word = ${dataset}.who` },
        },
        derive: { points: `${table}_row.points`, ...derive },
      },
      subject: {
        from: step,
        group: ['who'],
        select: {
          label: 'min(who)',
          [fact]: `count(${column})`,
          points: 'max(points)',
          ...Object.fromEntries(Object.keys(derive).map((name) => [name, `any(${name})`])),
        },
      },
    },
    subject: { from: 'subject', key: ['who'], label: 'label', entity: 'name' },
    signals: {
      [signal]: {
        says: { zh: `{${fact}}` },
        strength: 'medium',
        weight: 10,
        family: signal,
        when: `${fact} > ${param}`,
        evidence: step,
      },
    },
    score: { bands: { C: { from: 1, needs: `signal.${signal}` } } },
  }
}
