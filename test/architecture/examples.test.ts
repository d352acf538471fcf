import * as csv from '@mingjian/adapter-csv'
import * as tables from '@mingjian/adapter-duckdb'
import * as excel from '@mingjian/adapter-excel'
import * as json from '@mingjian/adapter-json'
import * as mysql from '@mingjian/adapter-mysql'
import * as postgres from '@mingjian/adapter-postgres'
import * as cli from '@mingjian/cli'
import * as core from '@mingjian/core'
import * as database from '@mingjian/database'
import * as duckdb from '@mingjian/duckdb'
import * as packs from '@mingjian/packs'
import * as report from '@mingjian/report'
import * as sql from '@mingjian/sql'
import * as testkit from '@mingjian/testkit'
import * as workspace from '@mingjian/workspace'
import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import * as givens from './example-givens.ts'
import { listExports } from './public-api.ts'

/** What an example can name: all that packages export, and what it may take for given. */
const modules: Readonly<Record<string, object>> = {
  '@mingjian/adapter-csv': csv,
  '@mingjian/adapter-duckdb': tables,
  '@mingjian/adapter-excel': excel,
  '@mingjian/adapter-json': json,
  '@mingjian/adapter-mysql': mysql,
  '@mingjian/adapter-postgres': postgres,
  '@mingjian/cli': cli,
  '@mingjian/core': core,
  '@mingjian/database': database,
  '@mingjian/duckdb': duckdb,
  '@mingjian/packs': packs,
  '@mingjian/report': report,
  '@mingjian/sql': sql,
  '@mingjian/testkit': testkit,
  '@mingjian/workspace': workspace,
  '../example-givens.ts': givens,
}
const silent = { log: () => {} }
const scope: Readonly<Record<string, unknown>> = Object.assign(
  { console: silent },
  ...Object.values(modules),
)

const examples = listExports().flatMap(({ name, examples: texts }) =>
  texts.map((text, i) => ({ name: texts.length > 1 ? `${name} ${i + 1}` : name, text })),
)

/** The example as a file of its own, which imports the names that stand in it. */
function toFile(text: string): string {
  const words = new Set(text.match(/[A-Za-z]\w*/g))
  const taken = new Set<string>()
  const imports = Object.entries(modules).map(([from, module]) => {
    const names = Object.keys(module).filter((name) => words.has(name) && !taken.has(name))
    for (const name of names) taken.add(name)
    return `import { ${names.join(', ')} } from '${from}'`
  })
  return `${imports.join('\n')}\nexport async function example() {\n${text}\n}\n`
}

test('examples of doc comments compile', () => {
  const files = Object.fromEntries(examples.map(({ text }, i) => [`example-${i}.ts`, toFile(text)]))
  const wrong = compile(files, ({ program }, pathOf) =>
    examples.flatMap(({ name }, i) => {
      const path = pathOf(`example-${i}.ts`)
      const found = [
        ...program.getSyntacticDiagnostics(path),
        ...program.getSemanticDiagnostics(path),
      ]
      return found.map((each) => `${name}: ${each.text}`)
    }),
  )
  expect(wrong).toEqual([])
})

test('examples with a wrong name or argument do not', () => {
  const texts = ['formatMoney(1200)', 'formatMonney(null)', 'formatMoney(null).value']
  const files = Object.fromEntries(texts.map((text, i) => [`wrong-${i}.ts`, toFile(text)]))
  const found = compile(files, ({ program }, pathOf) =>
    Object.keys(files).map((name) => program.getSemanticDiagnostics(pathOf(name)).length),
  )
  expect(found).toEqual([1, 1, 1])
})

const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>

/** Where a line ends with `// => value`, it must give that value, or throw where that says so. */
const toTest = (text: string): string =>
  text
    .replaceAll('\n// => ', ' // => ')
    .replace(/^(.+?)\s*\/\/ => throws (\w+)$/gm, "await fails(async () => $1, '$2')")
    .replace(/^(.+?)\s*\/\/ => (.+)$/gm, 'same(await ($1), $2)')

describe('the example of', () => {
  const compared = examples.filter(({ text }) => text.includes('// => '))

  test.each(compared)('$name gives what it says', async ({ text }) => {
    expect.assertions(text.split('// => ').length - 1)
    const run = new AsyncFunction('same', 'fails', ...Object.keys(scope), `{${toTest(text)}}`)
    const same = (found: unknown, expected: unknown) => expect(found).toEqual(expected)
    const fails = (act: () => Promise<unknown>, name: string) =>
      expect(act).rejects.toMatchObject({ name })
    await run(same, fails, ...Object.values(scope))
  })
})
