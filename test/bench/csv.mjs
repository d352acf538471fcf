import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { openCsv } from '@mingjian/adapter-csv'
import { countOnce } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { readPacks } from '@mingjian/packs'
import { threads } from './compiled.mjs'
import { compare } from './measure.mjs'
import { createRandom } from './random.mjs'
import { rules } from './rules-folder.mjs'

/** Columns of the file: the header, and the type that a person gives it who knows the file. */
const columns = [
  ['个人账号', 'VARCHAR'],
  ['身份证号码', 'VARCHAR'],
  ['职工姓名', 'VARCHAR'],
  ['扣划日期', 'DATE'],
  ['提取原因', 'VARCHAR'],
  ['扣划金额', 'DECIMAL(18, 2)'],
  ['扣划前余额', 'DECIMAL(18, 2)'],
  ['扣划后余额', 'DECIMAL(18, 2)'],
  ['扣划法院', 'VARCHAR'],
  ['扣划文书号', 'VARCHAR'],
  ['收款账号', 'VARCHAR'],
]

const megabyte = 1024 * 1024
/** What the engine may take where the growth of memory is measured, in bytes. */
const limit = 512 * megabyte

/**
 * A file of UTF-8 read and cleaned in SQL, and that with all that opening a file means (its fingerprint, its encoding, its header,
 * records that repeat others), against the engine that reads it into a table of these types. Then, under a limit of
 * memory that both exceed, a file of half of the records beside it: memory is flat where they take the same.
 */
export async function benchCsv({ rows = 10_000_000, rounds = 3 }) {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-bench-'))
  try {
    const path = join(folder, '扣划.csv')
    const cents = await writeFile(path, rows)
    const { catalog } = await readPacks(rules)
    await requireSame(path, catalog, { rows, cents })
    const opened = await openCsv(path, { catalog })
    const contenders = {
      'the engine alone': () => readAlone(path),
      'read and cleaned in SQL': () => load(opened),
      'opened, read, cleaned, repeats found': () => readCleaned(path, catalog),
    }
    const times = await compare(contenders, rounds)
    const all = peakOf(path)
    await writeFile(path, Math.ceil(rows / 2))
    const note = `under a limit of ${limit / megabyte} MB: ${all} MB at the most, ${peakOf(path)} MB of half of the records`
    return { title: `a CSV file of withdrawals, ${rows} records`, times, notes: [note] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readAlone(path, query = 'SELECT 1') {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  const types = columns.map(([name, type]) => `'${name}': '${type}'`).join(', ')
  await connection.run(
    `CREATE TABLE read AS SELECT * FROM read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"', columns = {${types}})`,
  )
  const found = (await connection.runAndReadAll(query)).getRows()[0]
  connection.closeSync()
  instance.closeSync()
  return found
}

async function readCleaned(path, catalog) {
  const dataset = countOnce(await openCsv(path, { catalog }))
  await load(dataset)
  return dataset.sources[0].counts
}

async function load(dataset) {
  const session = await duckdb().open(new Map([[dataset.definition.id, dataset]]), { threads })
  await session.close()
}

const child = fileURLToPath(new URL('csv-once.mjs', import.meta.url))

/** The most memory that a process takes to read a file, in megabytes. */
function peakOf(path) {
  const run = spawnSync(process.execPath, [child, path, String(limit)], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return Math.round(JSON.parse(run.stdout).bytes / megabyte)
}

/** A ratio means nothing between two that read different things. */
async function requireSame(path, catalog, { rows, cents }) {
  const [count, sum] = await readAlone(path, `SELECT count(*), sum(扣划金额) * 100 FROM read`)
  const { loaded, rejected, rejectedCells } = await readCleaned(path, catalog)
  if (Number(count) !== rows || loaded !== rows || rejected + rejectedCells > 0)
    throw new Error(`Of ${rows} records the engine read ${count}, ${loaded} were loaded.`)
  if (Number(sum.value) / 100 !== cents) throw new Error(`The amounts are ${sum}, not ${cents}.`)
}

const reasons = ['购房', '还贷', '租房提取', '退休', '法院扣划']
const families = [...'赵钱孙李周吴郑王冯陈']
const given = [...'伟芳娜敏静丽强磊军洋']
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Writes withdrawals of which each is another; returns the sum of their amounts in cents. */
async function writeFile(path, rows) {
  const random = createRandom(11)
  const out = createWriteStream(path)
  const lines = [columns.map(([header]) => header).join(',')]
  let sum = 0
  for (let i = 0; i < rows; i += 1) {
    const cents = 100_000 + random.below(9_000_000)
    sum += cents
    lines.push(lineOf(i, cents, random))
    if (lines.length < 10_000) continue
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
    lines.length = 0
  }
  out.end(lines.length === 0 ? '' : `${lines.join('\n')}\n`)
  await finished(out)
  return sum
}

function lineOf(i, cents, { below, pick }) {
  const before = cents + below(10_000_000)
  const reason = pick(reasons)
  const byCourt = reason === '法院扣划'
  return [
    10_000_000 + (i % 5_000_000),
    identityNumber(below),
    pick(families) + pick(given) + pick(given),
    new Date(Date.UTC(2018, 0, 1) + below(2900) * 86_400_000).toISOString().slice(0, 10),
    reason,
    yuan(cents),
    yuan(before),
    yuan(before - cents),
    byCourt ? `示例市第${1 + below(9)}人民法院` : '',
    byCourt ? `(${2018 + below(8)})示${10 + below(20)}执${1 + below(90_000)}号` : '',
    byCourt ? `62220${10_000_000 + below(90_000_000)}` : '',
  ].join(',')
}

const yuan = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

function identityNumber(below) {
  const born = `${1950 + below(55)}${String(1 + below(12)).padStart(2, '0')}${10 + below(19)}`
  const digits = `1101${10 + below(80)}${born}${100 + below(900)}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + '10X98765432'[sum % 11]
}
