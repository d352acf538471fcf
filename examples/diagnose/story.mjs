/**
 * Tells why a model finds two clues, and mends it step by step: made-up exports of five offices that do not meet, screened
 * and assessed with the built command after each repair.
 */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runCli } from '@mingjian/cli'
import { breakFund, formatFund, generateDemoFund } from '@mingjian/testkit'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where the story writes; tests name another folder. */
const place = process.env.MINGJIAN_STORY_DIR ?? here
/** The exports that the five offices hand over, as in the demo. */
const exports = ['司法扣划.csv', '执行案件.csv', '民事案件.csv', '银行流水.csv', '持牌放贷机构.csv']
const model = 'civil.hpf-sham-litigation'
const asOf = '2026-01-31'

/** What each office did to its export, and what becomes of it once it was asked. */
const faults = {
  applicants: { share: 0.9, mended: '法院交来申请执行人的完整证件号码' },
  from: { share: '2023-01-01', mended: '法院补交2023年以前的执行案件' },
  digits: { share: 0.6, mended: '法院按文本重新导出，被执行人的证件号码不再丢失位数' },
  spelling: { share: 0.1, mended: '公积金中心补全扣划文书号的年份和法院' },
}

process.chdir(root)
const key = join(place, 'runs', 'key')
mkdirSync(join(place, 'runs'), { recursive: true })
copyFileSync(join(here, '../screen/key'), key)
chmodSync(key, 0o600)

const left = new Map(Object.entries(faults).map(([name, { share }]) => [name, share]))
console.log('五家单位的数据第一次交来')
await tell(0)
for (const [at, [name, { mended }]] of Object.entries(faults).entries()) {
  left.delete(name)
  console.log(`\n第 ${at + 1} 次补正：${mended}`)
  await tell(at + 1)
}

/** Writes the exports as they are now, screens them, and says what readiness says. */
async function tell(step) {
  const data = join(place, 'data', String(step))
  mkdirSync(data, { recursive: true })
  const files = formatFund(breakFund(generateDemoFund(), Object.fromEntries(left)))
  for (const { name, bytes } of files) {
    if (exports.includes(name)) writeFileSync(join(data, name), bytes)
  }
  const out = join(place, 'runs', String(step))
  rmSync(out, { recursive: true, force: true })
  const same = [relative(root, data), '--models', model, '--as-of', asOf, '--quiet']
  await run('screen', ...same, '--key', relative(root, key), '--out', relative(root, out))
  const { clues, models, concepts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
  const deduction = concepts[0].funnel.find((each) => each.step === 'deduction')
  const { rows, none } = deduction.joins.find(({ alias }) => alias === 'exec')
  console.log(
    `法院扣划 ${rows} 笔，其中 ${none} 笔没有找到执行案件；主体 ${models[0].counts.subjects} 个`,
  )
  console.log(`线索 ${clues.total} 条（A 级 ${clues.A}，B 级 ${clues.B}，C 级 ${clues.C}）\n`)
  await run('readiness', ...same)
}

async function run(...args) {
  console.log(`$ mingjian ${args.join(' ')}`)
  const code = await runCli(args)
  if (code !== 0) process.exit(code)
}
