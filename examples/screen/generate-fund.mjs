/**
 * Writes the made-up exports of a court, a provident-fund centre, banks and others to `fund/`, and
 * beside them what was planted (`truth.csv`). Nobody in them exists. The same seed gives the same
 * bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { formatFund, generateDemoFund } from '@mingjian/testkit'

/** The five exports that the demo screens: the other offices have sent nothing yet. */
export const demoFiles = [
  '司法扣划.csv',
  '执行案件.csv',
  '民事案件.csv',
  '银行流水.csv',
  '持牌放贷机构.csv',
]

/** Writes files into a folder, all unless told which, and gives their names. */
export function writeFund(folder, wanted) {
  mkdirSync(folder, { recursive: true })
  const files = formatFund(generateDemoFund()).filter(
    ({ name }) => wanted === undefined || wanted.includes(name),
  )
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  return files.map(({ name }) => name)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('fund', import.meta.url))
  console.log(`${folder}: ${writeFund(folder).join(', ')}`)
}
