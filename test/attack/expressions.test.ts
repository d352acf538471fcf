import {
  checkConcept,
  checkModel,
  type Diagnostic,
  indexRules,
  loadConcept,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { datasetOf, modelOf } from './hostile.ts'

const { loaded: definition } = loadDatasetDefinition(JSON.stringify(datasetOf('d')), 'd.yaml')
const rules = indexRules(definition === undefined ? [] : [definition], [])

function diagnose(model: object): readonly Diagnostic[] {
  const { loaded, diagnostics } = loadModel(JSON.stringify(model), 'model.yaml', '0')
  return loaded === undefined ? diagnostics : checkModel(loaded, rules, '2026-01-31').diagnostics
}

/** The first message about an expression that a step computes. */
function refusalOf(expression: string): string | undefined {
  const [first] = diagnose(modelOf({}, { y: expression }))
  if (first !== undefined) expect(first.at?.path).toContain('y')
  return first?.message
}

it('takes the model that each attack is made of', () => {
  expect(diagnose(modelOf({}, { y: "who = 'x'" }))).toEqual([])
})

describe('no function is called that is not in the catalogue', () => {
  it.each([
    'read_csv',
    'read_csv_auto',
    'read_text',
    'read_blob',
    'read_parquet',
    'read_json',
    'glob',
    'getenv',
    'system',
    'exec',
    'eval',
    'pg_read_file',
    'pg_sleep',
    'lo_import',
    'dblink',
    'current_setting',
    'getvariable',
    'query',
    'query_table',
    'sniff_csv',
    'generate_series',
    'range',
    'nextval',
    'random',
    'now',
    'uuid',
    'error',
    'java_method',
    'reflect',
    'raise_error',
    'constructor',
    '"constructor"',
    '"toString"',
    '"__proto__"',
    '"hasOwnProperty"',
  ])('%s', (name) => {
    expect(refusalOf(`${name}('/etc/passwd') = 'x'`)).toBe(
      `Unknown function "${name.replaceAll('"', '')}".`,
    )
  })
})

describe('nothing but expressions is read', () => {
  it.each([
    ['(select 1) = n', 'a sub-query'],
    ['exists (select 1)', undefined],
    ['n in (select 1)', undefined],
    ['n = $1', 'a place holder such as $1'],
    ['n -- comment', 'a comment'],
    ['n /* comment */ > 1', 'a comment'],
    ["who = 'x'::text", 'a cast'],
    ["cast('x' as regclass) = 'x'", 'a cast'],
    ['array[1] = array[1]', 'an array'],
    ["who->>'a' = 'x'", 'a member of a value'],
    ['n operator(pg_catalog.=) 1', 'operator ( … )'],
    ["who ~ '(a+)+$'", 'the sign ~'],
    ['n = "n"', `a name in "…"`],
    ['current_user = who', 'a keyword of the database'],
    ['count(*) over () > 1', 'over, order by and within group'],
    ["main.read_csv('x') = who", undefined],
    ['n > 1; drop table d', undefined],
    ["who = E'\\x41'", undefined],
    ['who = $$a$$', undefined],
    ["who = U&'\\0041'", undefined],
    ['who collate "C" = \'x\'', undefined],
    ["who = 'x' union select 1", undefined],
  ])('%s', (expression, feature) => {
    const message = refusalOf(expression)
    if (feature === undefined)
      expect(message).toMatch(/^(Broken|Unsupported in|Unknown|Reserved word)/)
    else expect(message).toBe(`Unsupported in expressions: ${feature}.`)
  })
})

const times = (count: number, text: string): string => text.repeat(count)

describe('what would take for ever is refused', () => {
  it.each([
    [
      '10,000 brackets',
      `${times(9_000, '(')}n${times(9_000, ')')} > 1`,
      'so many brackets inside each other',
    ],
    [
      '61 brackets',
      `${times(61, '(')}n${times(61, ')')} > 1`,
      'so many brackets inside each other',
    ],
    ['brackets that nobody closes', times(10_000, '('), 'so many brackets inside each other'],
    [
      'calls inside calls',
      `${times(2_000, 'abs(')}n${times(2_000, ')')} > 1`,
      'so many brackets inside each other',
    ],
    ['a number of 30 digits and one', `n > ${times(31, '9')}`, 'a number of so many digits'],
    [
      'a number of 1,000,000 digits',
      `n > ${times(900_000, '9')}`,
      'an expression of more than 20000 characters',
    ],
    ['a number of 19 places', `n > 0.${times(19, '1')}`, 'a number of so many digits'],
    [
      'a text of 900,000 signs',
      `who = '${times(900_000, 'x')}'`,
      'an expression of more than 20000 characters',
    ],
    ['900,001 quotes', times(900_001, "'"), 'an expression of more than 20000 characters'],
  ])('%s', (_, expression, feature) => {
    expect(refusalOf(expression)).toBe(`Unsupported in expressions: ${feature}.`)
  })

  it.each([
    ['not', `${times(3_000, 'not ')}(n > 1)`],
    ['minus', `${times(3_000, '- ')}n > 1`],
    ['case', `${times(300, 'case when n > 1 then ')}true${times(300, ' end')}`],
  ])('%s inside itself', (_, expression) => {
    expect(refusalOf(expression)).toBe('Nested too deep: more than 60 levels.')
  })
})

describe('patterns are of the kind that is read once', () => {
  it.each([
    ['(?=a)b', '"(?=": look-around, names and flags are not known'],
    ['(?<=a)b', '"(?<": look-around, names and flags are not known'],
    ['(?i)a', '"(?i": look-around, names and flags are not known'],
    ['(a)\\1', '"\\1" is not known (only \\d, \\s and \\ before a sign)'],
    ['\\p{L}', '"\\p" is not known (only \\d, \\s and \\ before a sign)'],
    ['(?:a*)*', 'a repetition of what may be nothing'],
    ['(?:a|)+', 'a repetition of what may be nothing'],
    ['a**', '"*" behind a repetition'],
    ['a{1001}', '{1001} (at most 1000, not less than its beginning)'],
    ['a{99999999999}', 'a { without {n}, {n,} or {n,m} (write \\{)'],
    ['(?:(?:a{100}){100}){100}', 'more than 1000 characters once repetitions are written out'],
    [`${times(51, '(?:')}a${times(51, ')')}`, 'more than 50 groups in each other'],
    [times(1_001, 'a'), 'more than 1000 characters once repetitions are written out'],
    ['[z-a]', 'a range that runs backwards'],
  ])('%s', (pattern, reason) => {
    expect(refusalOf(`matches(who, '${pattern}')`)).toBe(
      `"matches" cannot work with this literal: ${reason}.`,
    )
  })
})

describe('what reads itself is refused', () => {
  it('steps', () => {
    const { steps, ...model } = modelOf({})
    const cycle = { a: { from: 'b' }, b: { from: 'a' } }
    expect(diagnose({ ...model, steps: { ...cycle, ...steps } })[0]?.message).toBe(
      'Unknown dataset or earlier step "b".',
    )
  })

  it('columns', () => {
    expect(refusalOf('not y')).toBe('Unknown name "y".')
  })

  it('concepts', () => {
    const concepts = ['a', 'b'].flatMap((name) => {
      const other = name === 'a' ? 'b' : 'a'
      const text = JSON.stringify({
        id: `test.${name}`,
        title: { zh: name },
        datasets: { read: { use: `test.${other}.rows`, need: 'required' } },
        steps: { rows: { from: 'read' } },
      })
      return loadConcept(text, `${name}.yaml`, '0').loaded ?? []
    })
    const [first] = concepts
    if (first === undefined) throw new Error('The concepts are not read.')
    const found = checkConcept(first, indexRules([], concepts), '2026-01-31')
    expect(found.diagnostics.map(({ code }) => code)).toContain('concept-cycle')
  })
})

describe('a tree of json-rules-engine is held to the facts of the subject', () => {
  const when = (condition: object) =>
    diagnose({
      ...modelOf({}),
      signals: { many: { ...modelOf({}).signals['many'], when: condition } },
    })
  const leaf = { fact: 'found', operator: 'greaterThan', value: 0 }

  it.each([
    ['a fact of JavaScript', { ...leaf, fact: 'constructor' }, 'fact-unknown'],
    ['a path', { ...leaf, path: '$.constructor.constructor' }, 'key-unknown'],
    ['a path that filters', { ...leaf, path: '$[?(@.constructor)]' }, 'key-unknown'],
    ['parameters of a fact', { ...leaf, params: { a: 1 } }, 'key-unknown'],
    ['an operator of JavaScript', { ...leaf, operator: 'constructor' }, 'operator-unknown'],
    ['a decorated operator', { ...leaf, operator: 'someFact:equal' }, 'operator-unknown'],
    ['a value that asks more', { ...leaf, value: { fact: 'found', path: '$.x' } }, 'key-unknown'],
    ['a priority', { ...leaf, priority: 1 }, 'key-unknown'],
  ])('%s', (_, condition, code) => {
    expect(when({ all: [condition] }).map((diagnostic) => diagnostic.code)).toContain(code)
  })

  it('a condition by name', () => {
    expect(when({ condition: 'constructor' }).map(({ code }) => code)).toEqual([
      'condition-invalid',
    ])
  })
})

describe('names', () => {
  it.each([
    "a'; drop table d; --",
    '../x',
    'a/../../etc/x',
    'a b.c',
    '__proto__.x',
    'a.b\n',
    'A.b',
  ])('that are no id: %j', (id) => {
    expect(diagnose({ ...modelOf({}), id })[0]?.code).toBe('value-invalid')
  })

  it.each([
    '__proto__',
    'x; drop',
    'a"b',
    "a'b",
    'a.b',
    '$record',
    '\u0430',
    '1a',
    'a'.repeat(1),
    '',
  ])('of steps: %j', (step) => {
    const codes = diagnose(modelOf({ step })).map(({ code }) => code)
    if (step === 'a') expect(codes).toEqual([])
    else expect(codes[0]).toMatch(/^(name-invalid|yaml-feature)$/)
  })
})
